package org.shanhe.bench;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import org.shanhe.kernel.Scope;
import org.shanhe.ledger.Traces;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The trace of one grant forward and of one payee backward through {@link Traces}, among
 * ten million transfers.
 */
class TraceBench implements Benchmark {

    private static final int TRANSFERS_A_GRANT = 1_000;

    private static final int PROJECTS_A_GRANT = 10;

    /** As many accounts of a kind as the screen shows by themselves. */
    private static final Traces.Showing SCREEN = new Traces.Showing(12, Set.of());

    @Override
    public void run(Options options) throws Exception {
        int grants = options.number("transfers", 10_000_000) / TRANSFERS_A_GRANT;
        int asked = options.number("asked", 500);
        try (var platform = Platform.start(options)) {
            var owner = platform.owner();
            if (owner.sql("select count(*) from ledger.grant").query(Long.class).single() == 0) {
                fill(owner, grants);
            }
            var traces = platform.bean(Traces.class);
            var firstGrant = owner.sql("select min(id) from ledger.grant").query(Long.class).single();
            var firstPayee = owner.sql("select min(id) from ledger.account where kind = 'PAYEE'")
                .query(Long.class)
                .single();
            var random = new Random(1);
            measured("grant forward ", asked, () -> traces.ofGrant(firstGrant + random.nextInt(grants), SCREEN));
            measured("payee backward", asked,
                    () -> traces.ofAccounts(List.of(firstPayee + random.nextInt(grants)), SCREEN));
        }
    }

    private static void measured(String name, int asked, Callable<?> trace) throws Exception {
        var times = new Timings();
        Scope.system().call(() -> {
            for (int n = 0; n < asked + 50; n++) {
                if (n < 50) {
                    trace.call(); // warms up
                }
                else {
                    times.time(trace);
                }
            }
            return times;
        });
        System.out.println(name + "  " + times.said());
    }

    /**
     * Each grant gives ten projects their share at once, and these pay ten thousandths of
     * it to payees anywhere. The references were drawn from the tables, so they are not
     * looked up once more.
     */
    private static void fill(JdbcClient owner, int grants) {
        long start = System.nanoTime();
        owner.sql("alter table ledger.transfer disable trigger keep_held").update();
        for (var column : List.of("grant_id", "from_account", "to_account")) {
            owner.sql("alter table ledger.transfer drop constraint transfer_%s_fkey".formatted(column)).update();
        }
        owner.sql("""
                insert into ledger.grant (document_no, source, purpose, place, amount_fen, granted_on)
                select 'bench-' || n, 'DESIGNATED_FREE', 'EDUCATION', 540623000000, 1000000000, date '2020-01-01'
                  from generate_series(1, :grants) n
                """).param("grants", grants).update();
        for (var kind : List.of("GRANT", "PROJECT", "PAYEE")) {
            owner
                .sql("""
                        insert into ledger.account (kind, key, name, place)
                        select cast(:kind as text), case when :kind = 'GRANT' then g.account_key else 'bench:' || :kind || ':' || g.id || ':' || n end,
                               :kind || ' ' || g.id, 540623000000
                          from ledger.grant g cross join generate_series(1, :each) n
                         order by g.id, n
                        """)
                .param("kind", kind)
                .param("each", kind.equals("PROJECT") ? PROJECTS_A_GRANT : 1)
                .update();
        }
        int paid = (TRANSFERS_A_GRANT - PROJECTS_A_GRANT) / PROJECTS_A_GRANT;
        owner
            .sql("""
                    with numbered as materialized (
                        select id, kind, row_number() over (partition by kind order by id) - 1 as nth from ledger.account
                    ),
                    projects as materialized (select nth, id from numbered where kind = 'PROJECT'),
                    given as (
                        select row_number() over (order by g.id, p.id) as n, g.id as grant_id, a.id as account, p.id as project
                          from ledger.grant g
                          join ledger.account a on a.key = g.account_key
                          join projects p on p.nth / :projects = g.id - (select min(id) from ledger.grant)
                    )
                    insert into ledger.transfer (key, kind, grant_id, source, from_account, to_account, from_kind, to_kind, amount_fen, purpose, place, effective_on)
                    select 'bench:' || n, 'DISBURSE', grant_id, 'DESIGNATED_FREE', account, project, 'GRANT', 'PROJECT', 100000000, 'EDUCATION', 540623000000, date '2020-02-01'
                      from given
                    """)
            .param("projects", PROJECTS_A_GRANT)
            .update();
        owner
            .sql("""
                    insert into ledger.transfer (key, kind, grant_id, source, from_account, to_account, from_kind, to_kind, amount_fen, purpose, place, effective_on)
                    select t.key || ':' || n, 'PAY', t.grant_id, 'DESIGNATED_FREE', t.to_account,
                           p.first + (t.grant_id + (hashint8extended(t.id, n) & 2147483647) % 20) % :grants, 'PROJECT', 'PAYEE', 1000000, 'EDUCATION', 540623000000, date '2020-03-01'
                      from ledger.transfer t
                     cross join generate_series(1, :paid) n
                     cross join (select min(id) as first from ledger.account where kind = 'PAYEE') p
                     where t.kind = 'DISBURSE'
                    """)
            .param("paid", paid)
            .param("grants", grants)
            .update();
        owner.sql("analyze ledger.transfer, ledger.account, ledger.grant").update();
        System.out.printf("%,d transfers of %,d grants filled in %.0f s%n",
                owner.sql("select count(*) from ledger.transfer").query(Long.class).single(), grants,
                (System.nanoTime() - start) / 1e9);
    }

}
