package org.shanhe.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.StringReader;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shanhe.DatabaseTest;
import org.shanhe.access.AuditVerdict.Broken;
import org.shanhe.access.AuditVerdict.Fault;
import org.shanhe.access.AuditVerdict.Whole;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.Scope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class AuditChainTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    @Qualifier("owner")
    JdbcClient owner;

    @Autowired
    Audit audit;

    @Autowired
    AuditSealer sealer;

    @Autowired
    AuditLog log;

    TransactionTemplate transaction;

    @BeforeEach
    void begin() {
        owner.sql("delete from access.attempt").update();
        transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
    }

    private void write(int entries, boolean commit) {
        Scope.system().run(() -> transaction.executeWithoutResult(status -> {
            for (int i = 0; i < entries; i++) {
                audit.note("test.write", "thing/" + i, 540623101201L, "{\"原因\": \"试\"}");
            }
            if (!commit) {
                status.setRollbackOnly();
            }
        }));
    }

    private void sealAll() {
        for (int i = 0; i < 100 && owner
            .sql("""
                    select count(*) from kernel.audit a where not exists (select from access.audit_link l where l.entry = a.id)
                    """)
            .query(Long.class)
            .single() > 0; i++) {
            sealer.seal();
        }
    }

    private long middle() {
        return owner.sql(
                "select entry from access.audit_link order by seq offset (select count(*) / 2 from access.audit_link) limit 1")
            .query(Long.class)
            .single();
    }

    @Test
    void whatManyWriteAtOnceIsSealedOnceAndWhole() throws Exception {
        try (var writers = Executors.newFixedThreadPool(6)) {
            for (int t = 0; t < 6; t++) {
                var random = new Random(t);
                writers.submit(() -> {
                    for (int i = 0; i < 60; i++) {
                        write(1 + random.nextInt(5), random.nextInt(4) > 0);
                    }
                });
            }
            writers.shutdown();
            while (!writers.awaitTermination(20, TimeUnit.MILLISECONDS)) {
                sealer.seal();
            }
        }
        sealAll();

        assertThat(log.verify()).isInstanceOfSatisfying(Whole.class, whole -> assertThat(whole.entries())
            .isEqualTo(owner.sql("select count(*) from kernel.audit").query(Long.class).single()));
    }

    @Test
    void anEntryOfAnUnfinishedTransactionWaitsWithAllThatCameAfterIt() {
        Scope.system().run(() -> transaction.executeWithoutResult(_ -> {
            audit.note("test.slow", "thing", null, null);
            try (var other = Executors.newSingleThreadExecutor()) {
                other.submit(() -> write(3, true)).get();
                other.submit(sealer::seal).get();
                assertThat(jdbc.sql("select count(*) from access.audit_link where tx >= pg_current_xact_id()")
                    .query(Long.class)
                    .single()).isZero();
            }
            catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }));
        sealAll();

        assertThat(log.verify()).isInstanceOf(Whole.class);
    }

    @Test
    void aChangedEntryIsNamed() {
        write(20, true);
        sealAll();
        var entry = middle();
        owner.sql("update kernel.audit set action = action || '!' where id = :id").param("id", entry).update();
        try {
            assertThat(log.verify()).isInstanceOfSatisfying(Broken.class, broken -> {
                assertThat(broken.entry()).isEqualTo("" + entry);
                assertThat(broken.fault()).isEqualTo(Fault.CHANGED);
            });
        }
        finally {
            owner.sql("update kernel.audit set action = rtrim(action, '!') where id = :id").param("id", entry).update();
        }
        assertThat(log.verify()).isInstanceOf(Whole.class);
    }

    @Test
    void aRemovedEntryIsNamedAndSoIsOneCutOffTheEnd() {
        write(20, true);
        sealAll();
        for (var entry : new long[] { middle(), log.status().sealed() == 0 ? 0 : last() }) {
            var row = owner.sql("delete from kernel.audit where id = :id returning to_jsonb(audit)::text")
                .param("id", entry)
                .query(String.class)
                .single();
            try {
                assertThat(log.verify()).isInstanceOfSatisfying(Broken.class, broken -> {
                    assertThat(broken.entry()).isEqualTo("" + entry);
                    assertThat(broken.fault()).isEqualTo(Fault.REMOVED);
                });
            }
            finally {
                restore("kernel.audit", row);
            }
        }
        var entry = last();
        var link = owner.sql("delete from access.audit_link where entry = :id returning to_jsonb(audit_link)::text")
            .param("id", entry)
            .query(String.class)
            .single();
        var row = owner.sql("delete from kernel.audit where id = :id returning to_jsonb(audit)::text")
            .param("id", entry)
            .query(String.class)
            .single();
        try {
            write(1, true);
            sealer.seal();
            assertThat(log.verify()).isInstanceOfSatisfying(Broken.class,
                    broken -> assertThat(broken.fault()).isEqualTo(Fault.REMOVED));
        }
        finally {
            restore("kernel.audit", row);
            restore("access.audit_link", link);
        }
        sealAll();
        assertThat(log.verify()).isInstanceOf(Whole.class);
    }

    private long last() {
        return owner.sql("select entry from access.audit_link order by seq desc limit 1").query(Long.class).single();
    }

    private void restore(String table, String row) {
        owner
            .sql("insert into " + table + (table.startsWith("kernel") ? " overriding system value" : "")
                    + " select * from jsonb_populate_record(null::" + table + ", cast(:row as jsonb))")
            .param("row", row)
            .update();
    }

    @Test
    void anEntryPutBetweenSealedOnesIsNamed() {
        write(20, true);
        sealAll();
        var inserted = owner.sql("""
                insert into kernel.audit (tx, account, action, subject)
                select tx, 1, 'test.foreign', 'thing' from kernel.audit where id = :id returning id
                """).param("id", middle()).query(Long.class).single();
        try {
            assertThat(log.verify()).isEqualTo(new Broken(0, "" + inserted, Fault.INSERTED));
        }
        finally {
            owner.sql("delete from kernel.audit where id = :id").param("id", inserted).update();
        }
    }

    @Test
    void thePlatformItselfCannotChangeOrRemoveWhatIsWritten() {
        for (var sql : new String[] { "update kernel.audit set action = 'x'", "delete from kernel.audit",
                "update access.audit_link set seq = seq", "delete from access.audit_link",
                "truncate access.audit_link" }) {
            assertThatThrownBy(() -> jdbc.sql(sql).update()).hasStackTraceContaining("permission denied");
        }
    }

    @Test
    void theAuditorReadsAndExportsTheChainAndIsSeenDoingSo() {
        write(3, true);
        var people = new People(context);
        var name = people.named(Role.AUDITOR);
        var auditor = people.signedIn(name);

        var page = auditor.get("/api/audit?action=test.write&limit=2").json();
        assertThat(page.path("rows").size()).isEqualTo(2);
        assertThat(page.at("/rows/0/place").asString()).isEqualTo("540623101201");
        assertThat(auditor.get("/api/audit?action=access.audit.read&account=" + name).json().path("rows").size())
            .isEqualTo(2);
        assertThat(auditor.get("/api/audit?from=yesterday").code()).isEqualTo("INVALID_FIELDS");

        var export = auditor.get("/api/audit/export");
        assertThat(export.response().headers().firstValue("content-type")).hasValue("application/x-ndjson");
        assertThat(AuditFile.verify(new BufferedReader(new StringReader(export.body())))).isInstanceOf(Whole.class);
        assertThat(auditor.get("/api/audit/status").json().path("sealed").asLong()).isPositive();
    }

    @Test
    void signInsAndChangesOfScopeAreAudited() {
        var people = new People(context);
        var name = people.named(Role.FINANCE, 540623000000L);
        people.signedIn(name);
        var auditor = people.signedIn(people.named(Role.AUDITOR));

        var actions = auditor.get("/api/audit?action=access.&limit=200").body();

        assertThat(actions).contains("account/" + name).contains("\"access.sign-in\"");
    }

    @Test
    void tenThousandEntriesAreSealedInSeconds() {
        Scope.system()
            .run(() -> transaction.executeWithoutResult(_ -> jdbc
                .sql("""
                        insert into kernel.audit (action, subject) select 'test.many', 'thing/' || n from generate_series(1, 10000) n
                        """)
                .update()));
        var begin = System.nanoTime();

        sealAll();

        var took = Duration.ofNanos(System.nanoTime() - begin);
        System.out.println("10,000 audit entries sealed in " + took.toMillis() + " ms");
        assertThat(took).isLessThan(Duration.ofSeconds(20));
        assertThat(log.verify()).isInstanceOf(Whole.class);
    }

}
