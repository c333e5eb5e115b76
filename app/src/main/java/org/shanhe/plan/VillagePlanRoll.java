package org.shanhe.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Messages;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.kernel.Roll;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Sql;
import org.shanhe.policy.MeasureCatalogue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What the plans of villages hold for a year, for documents (村方案措施). */
@Repository
class VillagePlanRoll implements Roll {

    private final JdbcClient jdbc;

    private final MeasureCatalogue catalogue;

    private final Messages messages;

    VillagePlanRoll(JdbcClient jdbc, MeasureCatalogue catalogue, Messages messages) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.messages = messages;
    }

    record Planned(long plan, String village, String kind, @Nullable BigDecimal quantity, String unit,
            @Nullable Long amountFen, @Nullable String responsibleName, @Nullable LocalDate dueOn,
            @Nullable String expected) {
    }

    @Override
    public String name() {
        return "plan.village";
    }

    @Override
    public List<String> columns() {
        return List.of("village", "measure", "quantity", "amount", "responsible", "due", "expected");
    }

    @Override
    @Transactional(readOnly = true)
    public List<List<Cell>> rows(Asked asked, Locale locale) {
        if (asked.place() == null) {
            return List.of();
        }
        var range = PlaceRange.of(asked.place());
        var rows = Rows.of(jdbc.sql(Sql.of(VillagePlanRoll.class, "village-items"))
            .param("low", range.low())
            .param("high", range.high())
            .param("year", asked.on().getYear())
            .query(Planned.class));
        return rows.stream()
            .map(one -> List.of(new Cell(one.village(), "/plans/" + one.plan()), Cell.of(measure(one.kind(), locale)),
                    Cell.of(quantity(one, locale)), Cell.money(one.amountFen()), Cell.of(one.responsibleName()),
                    Cell.of(one.dueOn()), Cell.of(one.expected())))
            .toList();
    }

    private String measure(String kind, Locale locale) {
        return catalogue.find(kind, LocalDate.now())
            .map(found -> locale.getLanguage().equals("en") ? found.en() : found.zh())
            .orElse(kind);
    }

    private String quantity(Planned one, Locale locale) {
        var number = one.quantity();
        return number == null ? ""
                : messages.find(locale, "unit." + one.unit(), Map.of("n", number.stripTrailingZeros().toPlainString()))
                    .orElse(number.toPlainString());
    }

}
