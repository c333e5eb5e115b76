package org.shanhe.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.RecordParameters;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What was recorded before, and beside it in the same list, against an entry: the same
 * once more, one too many, a certificate of somebody else (重复与限额校验).
 */
@Repository
class HistoryRules {

    private final JdbcClient jdbc;

    HistoryRules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param twin when the same was recorded, if it was
     * @param others how many that count against the limit, without this one
     * @param holder whether somebody else has the certificate
     */
    record Before(int row, @Nullable LocalDate twin, int others, boolean holder) {
    }

    void check(List<Offered> offered, Consumer<Problem> problems) {
        var before = Rows.of(jdbc.sql(Sql.of(HistoryRules.class, "entry-history"))
            .paramSource(RecordParameters.columns(Offered.class, offered))
            .query(Before.class));
        var entries = offered.stream().collect(Collectors.toMap(Offered::row, Function.identity()));
        for (var known : before) {
            var entry = Objects.requireNonNull(entries.get(known.row()));
            if (known.twin() != null) {
                problems.accept(Problem.warning(known.row(), "SAME_AGAIN", null, "kind", entry.kind(), "day",
                        known.twin().toString()));
            }
            if (entry.together() != null && known.others() >= entry.atMost()) {
                problems.accept(Problem.error(known.row(), entry.yearly() ? "TOO_MANY_IN_YEAR" : "TOO_MANY", "kind",
                        "kind", entry.kind(), "most", String.valueOf(entry.atMost()), "year",
                        String.valueOf(entry.day().getYear())));
            }
            if (known.holder()) {
                problems.accept(Problem.error(known.row(), "CERTIFICATE_TAKEN", "details", "number",
                        String.valueOf(entry.certificate())));
            }
        }
    }

}
