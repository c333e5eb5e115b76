package org.shanhe.indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shanhe.indicator.Figure.Dimension;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What came from which partner to which county (资金流向), in one statement. */
@Repository
class Flows {

    private static final String BOTH = "concat(partner, ' ', place - place % 1000000)";

    private final JdbcClient jdbc;

    private final Figures figures;

    private final Questions questions;

    private final RollUps rollUps;

    private final Display display;

    Flows(JdbcClient jdbc, Figures figures, Questions questions, RollUps rollUps, Display display) {
        this.jdbc = jdbc;
        this.figures = figures;
        this.questions = questions;
        this.rollUps = rollUps;
        this.display = display;
    }

    /**
     * The largest first; a partner is null where the entries name none.
     */
    record Flow(@Nullable Long partner, @Nullable String partnerName, String place, @Nullable String placeName,
            BigDecimal value, String display) {
    }

    @Transactional(readOnly = true)
    public List<Flow> of(String name, Asked asked, Locale locale) {
        var figure = figures.get(name);
        for (var dimension : List.of(Dimension.PARTNER, Dimension.COUNTY)) {
            Refused.unless(figure.dimensions().contains(dimension) && figure.parts().isEmpty(), "FIGURE_NOT_BY", "name",
                    name, "dimension", dimension.name().toLowerCase(Locale.ROOT));
        }
        var question = questions.of(figure, asked);
        var statement = """
                select p.id as partner, p.short_name as partner_name, d.code as place, d.name as place_name, b.quantity
                  from (%s) b
                  left join partner.partner p on p.id = cast(nullif(split_part(b.key, ' ', 1), '') as bigint)
                  join place.division d on d.code = cast(split_part(b.key, ' ', 2) as bigint)
                 where b.quantity <> 0
                 order by b.quantity desc, b.key
                """.formatted(Aggregates.by(rollUps.over(List.of(question), false).get(name), BOTH));
        return Rows.of(jdbc.sql(statement).params(question.parameters()).query((row, _) -> {
            var value = Answers.plain(row.getBigDecimal("quantity"));
            return new Flow(row.getObject("partner", Long.class), row.getString("partner_name"),
                    "%012d".formatted(row.getLong("place")), row.getString("place_name"), value,
                    display.of(value, figure.unit(), locale));
        }));
    }

}
