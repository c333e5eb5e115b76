package org.shanhe.indicator;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shanhe.indicator.Figure.Dimension;
import org.shanhe.indicator.Figure.Window;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.shanhe.partner.Partners;
import org.shanhe.policy.CodeLists;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes a question of what was asked, and refuses what the figure cannot answer. */
@Component
public class Questions {

    private final JdbcClient jdbc;

    private final Partners partners;

    private final CodeLists codes;

    Questions(JdbcClient jdbc, Partners partners, CodeLists codes) {
        this.jdbc = jdbc;
        this.partners = partners;
        this.codes = codes;
    }

    /** One question for all of them. */
    public Question of(List<Figure> figures, Asked asked) {
        figures.forEach(figure -> check(figure, asked));
        return question(figures.stream().anyMatch(figure -> figure.window() == Window.PERIOD), asked);
    }

    public Question of(Figure figure, Asked asked) {
        check(figure, asked);
        return question(figure.window() == Window.PERIOD, asked);
    }

    private static void check(Figure figure, Asked asked) {
        Refused.unless(asked.partner() == null || figure.dimensions().contains(Dimension.PARTNER),
                "FIGURE_NOT_BY_PARTNER", "name", figure.name());
        Refused.unless(asked.purpose() == null || figure.dimensions().contains(Dimension.PURPOSE),
                "FIGURE_NOT_BY_PURPOSE", "name", figure.name());
        asked.narrowing().check(figure);
        Refused.unless(asked.on() == null || asked.to() == null || asked.on().equals(asked.to()), "TWO_DAYS");
        Refused.unless(figure.window() != Window.AT_DATE || (asked.from() == null && asked.to() == null),
                "FIGURE_AT_DATE", "name", figure.name());
    }

    private Question question(boolean period, Asked asked) {
        var on = asked.on() != null ? asked.on() : asked.to() != null ? asked.to() : LocalDate.now();
        var from = asked.from() == null && period ? on.withDayOfYear(1) : asked.from();
        Refused.unless(from == null || !from.isAfter(on), "PERIOD_BACKWARDS");
        return new Question(place(asked.place()), asked.partner(), units(asked.partner()), from, on,
                purposes(asked.purpose(), on), asked.narrowing());
    }

    private String @Nullable [] purposes(@Nullable String asked, LocalDate day) {
        if (asked == null) {
            return null;
        }
        var known = codes.list("PURPOSE", day);
        var purposes = asked.split(",", -1);
        for (var purpose : purposes) {
            Refused.unless(known.find(purpose).isPresent(), "PURPOSE_UNKNOWN", "purpose", purpose);
        }
        return purposes;
    }

    @Nullable Long place(@Nullable String asked) {
        if (asked == null) {
            return null;
        }
        var codes = asked.matches("\\d+") ? byCode(asked) : byName(asked);
        Refused.unless(!codes.isEmpty(), "PLACE_UNKNOWN", "code", asked);
        Refused.unless(codes.size() == 1, "PLACE_AMBIGUOUS", "place", asked, "codes", codes);
        return codes.getFirst();
    }

    private List<Long> byCode(String code) {
        Refused.unless(code.length() == 12, "PLACE_UNKNOWN", "code", code);
        return Rows.of(jdbc.sql("select code from place.division where code = :code")
            .param("code", Long.valueOf(code))
            .query(Long.class));
    }

    private List<Long> byName(String name) {
        return Rows.of(jdbc.sql("""
                select code from place.division where name = :name and upper_inf(valid)
                union
                select code from place.alias where name = :name
                """).param("name", name).query(Long.class));
    }

    private Long @Nullable [] units(@Nullable Long partner) {
        if (partner == null) {
            return null;
        }
        var units = partners.withAllBelow(List.of(partner));
        Refused.unless(!units.isEmpty(), "PARTNER_UNKNOWN", "partner", partner);
        return units.toArray(Long[]::new);
    }

}
