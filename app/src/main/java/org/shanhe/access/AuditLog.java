package org.shanhe.access;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shanhe.access.AuditVerdict.Broken;
import org.shanhe.access.AuditVerdict.Fault;
import org.shanhe.access.AuditVerdict.Whole;
import org.shanhe.kernel.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The audit chain as the database holds it (审计日志). */
@Repository
class AuditLog {

    private static final String LINKS = Sql.of(AuditLog.class, "audit-links");

    private final JdbcClient jdbc;

    private final AuditHead head;

    private final AuditSealer sealer;

    AuditLog(JdbcClient jdbc, AuditHead head, AuditSealer sealer) {
        this.jdbc = jdbc;
        this.head = head;
        this.sealer = sealer;
    }

    /** How much is sealed, and the hash that stands for all of it. */
    record Status(long entries, long sealed, String head) {
    }

    @Transactional(readOnly = true)
    Status status() {
        return jdbc
            .sql("""
                    select (select count(*) from kernel.audit) as entries, coalesce(max(seq), 0) as sealed,
                           coalesce((select encode(hash, 'hex') from access.audit_link order by seq desc limit 1), '') as head
                      from access.audit_link
                    """)
            .query(Status.class)
            .single();
    }

    /** Checks every link against its entry, and the end against the head kept outside. */
    @Transactional(readOnly = true)
    AuditVerdict verify() {
        var verdict = walk(AuditCheck::walk);
        return switch (verdict) {
            case Broken broken -> broken;
            case Whole whole -> head.read()
                .filter(known -> !sealer.isThere(known))
                .<AuditVerdict>map(_ -> new Broken(whole.entries() + 1, "", Fault.REMOVED))
                .orElseGet(() -> inserted(whole));
        };
    }

    // an entry put between sealed ones belongs to a transaction that ended before the
    // last link was made
    private AuditVerdict inserted(Whole whole) {
        return jdbc.sql("""
                select a.id::text from kernel.audit a
                 where a.tx < (select tx from access.audit_link order by seq desc limit 1)
                   and not exists (select from access.audit_link l where l.entry = a.id)
                 order by a.tx, a.id limit 1
                """)
            .query(String.class)
            .optional()
            .<AuditVerdict>map(id -> new Broken(0, id, Fault.INSERTED))
            .orElse(whole);
    }

    @Transactional(readOnly = true)
    void export(OutputStream out) {
        walk(links -> {
            try {
                AuditFile.write(links, out);
                return true;
            }
            catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private <T> T walk(Function<Iterator<AuditLink>, T> use) {
        try (var links = jdbc.sql(LINKS).withFetchSize(2000).query(AuditLog::link).stream()) {
            return use.apply(links.iterator());
        }
    }

    private static AuditLink link(ResultSet row, int number) throws SQLException {
        return new AuditLink(row.getLong("seq"), row.getString("link_entry"), row.getBytes("hash"), entry(row));
    }

    private static @Nullable AuditEntry entry(ResultSet row) throws SQLException {
        var id = row.getString("id");
        return id == null ? null
                : new AuditEntry(id, row.getString("tx"), row.getString("at"), row.getString("account"),
                        row.getString("action"), row.getString("subject"), row.getString("place"),
                        row.getString("detail"));
    }

}
