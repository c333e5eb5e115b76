package org.shanhe.access;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Scope;
import org.shanhe.kernel.Sql;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Links the audit entries of finished transactions into the chain (封链), one process at a
 * time. Writers wait for nothing: they only insert their entries.
 */
@Component
class AuditSealer {

    private static final Logger log = LoggerFactory.getLogger(AuditSealer.class);

    private static final int BATCH = 5000;

    private static final String UNSEALED = Sql.of(AuditSealer.class, "unsealed-entries");

    private static final String LEFT_OVER = Sql.of(AuditSealer.class, "unsealed-entries-of-an-earlier-server");

    private final JdbcClient jdbc;

    private final TransactionTemplate transaction;

    private final AuditHead head;

    private boolean told;

    AuditSealer(JdbcClient jdbc, PlatformTransactionManager transactions, AuditHead head) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.head = head;
    }

    private record Last(long seq, String tx, long entry, byte[] hash, boolean earlierServer) {
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
    void seal() {
        Scope.system().run(() -> {
            while (Integer.valueOf(BATCH).equals(transaction.execute(_ -> sealBatch()))) {
                keepHead();
            }
            keepHead();
        });
    }

    private int sealBatch() {
        var mine = jdbc.sql("select pg_try_advisory_xact_lock(hashtext('access.audit_link'))")
            .query(Boolean.class)
            .single();
        if (!mine || isCut()) {
            return 0;
        }
        var last = last();
        var entries = Rows.of(jdbc.sql(last.earlierServer() ? LEFT_OVER : UNSEALED)
            .param("tx", last.tx())
            .param("entry", last.entry())
            .param("most", BATCH)
            .query(AuditEntry.class));
        insert(last, entries);
        return entries.size();
    }

    private void insert(Last last, List<AuditEntry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        var hashes = new ArrayList<String>(entries.size());
        var hash = last.hash();
        for (var entry : entries) {
            hash = entry.hashAfter(hash);
            hashes.add(HexFormat.of().formatHex(hash));
        }
        jdbc.sql("""
                insert into access.audit_link (seq, tx, entry, hash)
                select :last + n, cast(tx as xid8), entry, decode(hash, 'hex')
                  from unnest(cast(:tx as text[]), cast(:entries as bigint[]), cast(:hashes as text[]))
                       with ordinality as x (tx, entry, hash, n)
                """)
            .param("last", last.seq())
            .param("tx", entries.stream().map(AuditEntry::tx).toArray(String[]::new))
            .param("entries", entries.stream().map(entry -> Long.valueOf(entry.id())).toArray(Long[]::new))
            .param("hashes", hashes.toArray(String[]::new))
            .update();
    }

    private Last last() {
        return jdbc.sql("""
                select seq, tx::text as tx, entry, hash, tx >= pg_snapshot_xmax(pg_current_snapshot()) as earlier_server
                  from access.audit_link order by seq desc limit 1
                """).query(Last.class).optional().orElseGet(() -> new Last(0, "0", 0, AuditEntry.GENESIS, false));
    }

    /** A chain whose end is gone is not continued, or nobody would see it any more. */
    private boolean isCut() {
        var cut = head.read().filter(known -> !isThere(known)).isPresent();
        if (cut && !told) {
            log.error("the audit chain no longer holds its known head; it is not continued: see audit verify");
            told = true;
        }
        return cut;
    }

    boolean isThere(AuditHead.Head known) {
        return jdbc.sql("select hash from access.audit_link where seq = :seq")
            .param("seq", known.seq())
            .query(byte[].class)
            .optional()
            .filter(hash -> Arrays.equals(hash, known.hash()))
            .isPresent();
    }

    private void keepHead() {
        var last = last();
        var known = head.read();
        if (last.seq() > known.map(AuditHead.Head::seq).orElse(0L)) {
            head.write(new AuditHead.Head(last.seq(), last.hash()));
        }
    }

}
