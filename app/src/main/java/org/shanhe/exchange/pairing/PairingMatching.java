package org.shanhe.exchange.pairing;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.RecordParameters;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Sql;
import org.shanhe.partner.NewPairing;
import org.shanhe.partner.PairingBatch;
import org.shanhe.partner.PairingKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes each line of a workbook to the pairing it means (自动匹配). */
@Component
class PairingMatching {

    private final JdbcClient jdbc;

    private final PairingBatch pairings;

    PairingMatching(JdbcClient jdbc, PairingBatch pairings) {
        this.jdbc = jdbc;
        this.pairings = pairings;
    }

    /** A line that nothing speaks against but perhaps what stands. */
    record Meant(long id, int row, long partner, @Nullable Long responsible, long at, PairingKind kind, LocalDate since,
            @Nullable LocalDate until, @Nullable String counterpart, @Nullable String list, @Nullable Long household,
            @Nullable String helper, @Nullable String reason, @Nullable String document) {

        NewPairing pairing() {
            return new NewPairing(partner, responsible, at, kind, since, until, counterpart, list, household, helper,
                    reason, document);
        }

    }

    /** What stands in the way of a line, or that it stands. */
    record Judged(long id, @Nullable Long stands, String problem) {
    }

    /** Judges every line anew by what the registers hold now. */
    void match(long file) {
        jdbc.sql(Sql.of(PairingMatching.class, "resolve-lines")).param("file", file).update();
        var meant = ready(file);
        var judged = pairings.standing(meant.stream().map(Meant::pairing).toList())
            .stream()
            .map(found -> new Judged(meant.get(found.row() - 1).id(), found.pairing(),
                    found.same() ? ""
                            : found.listed() ? "LIST_TAKEN"
                                    : found.pairing() == null ? "LINE_TWICE" : "PAIRING_STANDS"))
            .toList();
        jdbc.sql(
                """
                        update exchange.pairing_line l
                           set stands = j.stands, problems = array_remove(array[j.problem], ''),
                               verdict = case when j.problem = '' then 'KNOWN' else 'REFUSED' end
                          from unnest(cast(:id as bigint[]), cast(:stands as bigint[]), cast(:problem as text[])) j (id, stands, problem)
                         where l.id = j.id
                        """)
            .paramSource(RecordParameters.columns(Judged.class, judged))
            .update();
        jdbc.sql("""
                update exchange.pairing_line set verdict = 'REFUSED', problems = array['REASON_MISSING']
                 where file = :file and verdict = 'READY' and reason is null
                """).param("file", file).update();
    }

    List<Meant> ready(long file) {
        return Rows.of(jdbc
            .sql("""
                    select id, row, partner, responsible, at, kind, since, until, counterpart, list, household, helper, reason, document
                      from exchange.pairing_line
                     where file = :file and verdict = 'READY'
                     order by row
                    """)
            .param("file", file)
            .query(Meant.class));
    }

}
