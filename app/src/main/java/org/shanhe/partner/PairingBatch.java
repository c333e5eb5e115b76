package org.shanhe.partner;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.RecordParameters;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Many pairings begun at once, and taken back at once (批量结对). */
@Repository
public class PairingBatch {

    private final JdbcClient jdbc;

    private final PairingWork work;

    private final Audit audit;

    PairingBatch(JdbcClient jdbc, PairingWork work, Audit audit) {
        this.jdbc = jdbc;
        this.work = work;
        this.audit = audit;
    }

    /**
     * What is in the way of one that is wanted.
     *
     * @param row its place among those wanted, from 1
     * @param pairing the one that stands, or null where it is another of those wanted
     * @param listed whether one side has a pair in the same list already
     * @param same whether it is the one wanted, begun on the same day
     */
    public record Standing(int row, @Nullable Long pairing, @Nullable LocalDate since, boolean listed, boolean same) {
    }

    private record Begun(String key, long id) {
    }

    /** For each at most one, a pairing that stands before another of those wanted. */
    @Transactional(readOnly = true)
    public List<Standing> standing(List<NewPairing> wanted) {
        return Rows.of(jdbc.sql(Sql.of(PairingBatch.class, "pairings-in-the-way"))
            .paramSource(RecordParameters.columns(NewPairing.class, wanted))
            .query(Standing.class));
    }

    /**
     * Begins those that nothing is in the way of, as the caller has asked in the same
     * transaction.
     * @param wanted each under a key, under which it is begun once
     * @return their ids by those keys
     */
    @Transactional
    public Map<String, Long> begin(Map<String, NewPairing> wanted) {
        work.lock();
        var pairings = List.copyOf(wanted.values());
        Refused.unless(standing(pairings).isEmpty(), "PAIRINGS_CHANGED");
        var begun = Rows.of(jdbc.sql(Sql.of(PairingBatch.class, "begin-pairings"))
            .paramSource(RecordParameters.columns(NewPairing.class, pairings)
                .addValue("keys", wanted.keySet().toArray(String[]::new)))
            .query(Begun.class));
        audit.note("partner.pairing.add", "pairings/" + begun.getFirst().key(), null,
                "{\"added\":%d}".formatted(begun.size()));
        return begun.stream().collect(Collectors.toMap(Begun::key, Begun::id));
    }

    /**
     * They have held on no day; none of them may have been ended or followed by another
     * since.
     */
    @Transactional
    public int withdraw(Collection<Long> pairings, String reason) {
        work.lock();
        var ids = pairings.toArray(Long[]::new);
        int changed = jdbc.sql("""
                select count(*)
                  from partner.pairing p
                 where p.id = any (:ids)
                   and (p.end_reason is not null or exists (select from partner.pairing f where f.follows = p.id))
                """).param("ids", ids).query(Integer.class).single();
        if (changed > 0) {
            throw Refused.conflict("PAIRINGS_GONE_ON", "count", changed);
        }
        int withdrawn = jdbc.sql("""
                update partner.pairing
                   set withdrawn = valid, valid = 'empty', end_reason = :reason
                 where id = any (:ids) and not isempty(valid)
                """).param("ids", ids).param("reason", reason).update();
        audit.note("partner.pairing.withdraw", "pairings", null, "{\"withdrawn\":%d}".formatted(withdrawn));
        return withdrawn;
    }

}
