package org.shanhe.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.Money;
import org.shanhe.kernel.RecordParameters;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Sql;
import org.shanhe.policy.MeasureKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Writes entries, their evidence and their withdrawal (措施台账). */
@Repository
class Entries {

    private final JdbcClient jdbc;

    private final Audit audit;

    Entries(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    private record Row(String key, String kind, String purpose, Receiver receiver, @Nullable Long household,
            @Nullable Long person, long place, @Nullable Long partner, @Nullable Long project, @Nullable Long campaign,
            String quantity, String unit, String counting, @Nullable Money amount, LocalDate day, String details,
            @Nullable String remark, @Nullable String certificate, Origin origin, String confirmed,
            @Nullable Long planned) {
    }

    private record Proof(String key, String hash) {
    }

    /** Those that are there already, in the order of the keys. */
    List<Long> ids(List<String> keys) {
        return Rows.of(jdbc.sql("""
                select e.id from unnest(:keys) with ordinality k (key, position) join measure.entry e on e.key = k.key
                 order by k.position
                """).param("keys", keys.toArray(String[]::new)).query(Long.class));
    }

    /**
     * @param confirmed what each was warned of, in JSON
     */
    List<Long> add(List<String> keys, Origin origin, List<Entry> stated, List<MeasureKind> kinds,
            List<String> confirmed) {
        var rows = IntStream.range(0, stated.size())
            .mapToObj(row -> row(keys.get(row), origin, stated.get(row), kinds.get(row), confirmed.get(row)))
            .toList();
        jdbc.sql(Sql.of(Entries.class, "entry-add")).paramSource(RecordParameters.columns(Row.class, rows)).update();
        var ids = ids(keys);
        if (ids.size() < keys.size()) {
            throw Refused.forbidden("OUTSIDE_SCOPE");
        }
        prove(IntStream.range(0, stated.size())
            .boxed()
            .flatMap(row -> stated.get(row).evidence().stream().map(hash -> new Proof(keys.get(row), hash)))
            .toList());
        return ids;
    }

    /** Binds files that this account handed in before. */
    private void prove(List<Proof> proofs) {
        if (proofs.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into measure.evidence (delivery, hash, name)
                select e.id, k.hash, k.name
                  from unnest(:key, :hash) p (key, hash)
                  join measure.entry e on e.key = p.key
                  join registry.kept_file k on k.hash = p.hash
                    on conflict do nothing
                """).paramSource(RecordParameters.columns(Proof.class, proofs)).update();
        int bound = jdbc.sql("""
                select count(*) from unnest(:key, :hash) p (key, hash)
                  join measure.entry e on e.key = p.key
                  join measure.evidence v on v.delivery = e.id and v.hash = p.hash
                """).paramSource(RecordParameters.columns(Proof.class, proofs)).query(Integer.class).single();
        Refused.unless(bound == proofs.size(), "EVIDENCE_UNKNOWN");
    }

    /** Adds files to an entry in scope. */
    @Transactional
    public void prove(long entry, List<String> hashes) {
        var known = jdbc.sql("select key, place from measure.entry where id = :id and withdrawn_at is null")
            .param("id", entry)
            .query((row, _) -> new Placed(row.getString(1), row.getLong(2)))
            .optional()
            .orElseThrow(() -> Refused.notFound("DELIVERY_UNKNOWN", "id", entry));
        prove(hashes.stream().distinct().map(hash -> new Proof(known.key(), hash)).toList());
        audit.note("measure.evidence.add", "delivery/" + entry, known.place(), null);
    }

    private record Placed(String key, long place) {
    }

    void withdraw(long entry, String reason) {
        var known = jdbc.sql("select withdrawn_at is not null from measure.entry where id = :id")
            .param("id", entry)
            .query(Boolean.class)
            .optional()
            .orElseThrow(() -> Refused.notFound("DELIVERY_UNKNOWN", "id", entry));
        if (known) {
            throw Refused.conflict("DELIVERY_WITHDRAWN", "id", entry);
        }
        withdrawAll(List.of(entry), reason);
    }

    /** Returns how many were not withdrawn before. */
    int withdrawAll(List<Long> all, String reason) {
        return jdbc.sql(Sql.of(Entries.class, "withdraw"))
            .param("ids", all.toArray(Long[]::new))
            .param("reason", reason)
            .update();
    }

    private static Row row(String key, Origin origin, Entry entry, MeasureKind kind, String confirmed) {
        return new Row(key, entry.kind(), kind.family().purpose(), entry.receiver(), entry.household(), entry.person(),
                entry.place(), entry.partner(), entry.project(), entry.campaign(), entry.quantity().toPlainString(),
                entry.unit(), kind.counting(), entry.amount(), entry.on(), entry.details().toString(), entry.remark(),
                Offered.certificate(entry.details(), kind), origin, confirmed, entry.planned());
    }

}
