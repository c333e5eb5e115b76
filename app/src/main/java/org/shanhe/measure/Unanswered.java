package org.shanhe.measure;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Listed;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Sql;
import org.shanhe.registry.PublicName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Households with a cause or a risk that no measure they received answers (措施不对应复核).
 */
@Repository
class Unanswered {

    private final JdbcClient jdbc;

    Unanswered(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A household to look at.
     *
     * @param needs its causes and risks without an answer, as LIST:CODE by commas
     * @param measures how many deliveries reached it since it was identified
     */
    record Row(long household, String householdNo, String label, @JsonFormat(shape = Shape.STRING) long village,
            String placePath, String status, boolean monitored, String needs, int measures,
            @Nullable LocalDate lastOn) {

        Row masked() {
            return new Row(household, householdNo, PublicName.shown(label), village, placePath, status, monitored,
                    needs, measures, lastOn);
        }

    }

    /** Which are asked for: those in a place, those with one cause or risk. */
    record Filter(@Nullable String place, @Nullable String need) {

        PlaceRange range() {
            Refused.unless(place == null || place.matches("[1-9]\\d{11}"), "FILTER_MALFORMED", "name", "place", "value",
                    place);
            return place == null ? PlaceRange.EVERYWHERE : PlaceRange.of(Long.parseLong(place));
        }

        @Nullable String checkedNeed() {
            Refused.unless(need == null || need.matches("(CAUSE|RISK):[A-Z_]+"), "FILTER_MALFORMED", "name", "need",
                    "value", need);
            return need;
        }

    }

    @Transactional(readOnly = true)
    public Listed<Row> list(Filter filter, @Nullable String cursor, int limit) {
        var rows = Rows.of(jdbc.sql(Sql.of(Unanswered.class, "unanswered"))
            .param("low", filter.range().low())
            .param("high", filter.range().high())
            .param("need", filter.checkedNeed())
            .param("after", Listed.after(cursor))
            .param("limit", Listed.read(limit))
            .query(Row.class));
        return Listed.of(rows.stream().map(Row::masked).toList(), limit, Row::household);
    }

}
