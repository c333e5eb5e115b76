package org.shanhe.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.shanhe.indicator.RollUpWork;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every question of a dashboard and of a drill-down over many entries of one figure of
 * money: from the entries themselves, from the roll-up, and from the roll-up with changes
 * not yet taken over, all in one run.
 */
record MoneyFigures(Platform platform, JdbcClient owner, Browser browser, int requests) {

    private static final int CHANGES = 100;

    /** No question is asked for longer. */
    private static final long LONGEST = 12_000_000_000L;

    void run(int entries) throws Exception {
        fill(entries);
        var scan = new Timings();
        for (int n = 0; n < 5; n++) {
            scan.time(() -> owner.sql("select sum(amount_fen) from ledger.transfer").query(Long.class).single());
        }
        System.out.printf("FIGURES %,d entries, plain scan of one column: %s%n", entries, scan.said());
        var plain = measured("from entries", Math.min(requests, 10));
        long start = System.nanoTime();
        Scope.system().run(() -> platform.bean(RollUpWork.class).build(1));
        System.out.printf("rolled up in %.1f s: %,d sums, %,d MiB; the entries with their indexes %,d MiB%n",
                (System.nanoTime() - start) / 1e9, number("select count(*) from indicator.cell"),
                number("select pg_total_relation_size('indicator.cell') / 1048576"),
                number("select pg_total_relation_size('ledger.transfer') / 1048576"));
        owner.sql("vacuum analyze indicator.cell").update();
        var rolled = measured("from sums", requests);
        change();
        var changed = measured("from sums, %d counties and days touched".formatted(CHANGES), requests);
        start = System.nanoTime();
        Scope.system().run(() -> platform.bean(RollUpWork.class).catchUp("ledger.transfer"));
        System.out.printf("taken over in %.2f s%n", (System.nanoTime() - start) / 1e9);
        plain.forEach((question, times) -> {
            var sums = Objects.requireNonNull(rolled.get(question));
            var touched = Objects.requireNonNull(changed.get(question));
            System.out.printf(
                    "FIGURES %,d entries, %-16s entries p50 %9.1f p95 %9.1f  sums p50 %7.1f p95 %7.1f  touched p95 %7.1f  %6.1f times faster, %.4f of the scan%n",
                    entries, question, times.quantile(0.5), times.quantile(0.95), sums.quantile(0.5),
                    sums.quantile(0.95), touched.quantile(0.95), times.quantile(0.5) / sums.quantile(0.5),
                    sums.quantile(0.5) / scan.quantile(0.5));
        });
    }

    private Map<String, Timings> measured(String how, int times) throws Exception {
        var counties = Rows
            .of(owner.sql("select distinct place from ledger.transfer where key like 'bench:%99'").query(Long.class));
        var provinces = counties.stream().map(county -> county / 10_000_000_000L * 10_000_000_000L).distinct().toList();
        var asked = new LinkedHashMap<String, Timings>();
        var figure = "/api/figures/fund.invested";
        for (var place : Map.of("nation", List.of(0L), "province", provinces, "county", counties).entrySet()) {
            var paths = new LinkedHashMap<String, String>();
            paths.put("value " + place.getKey(), figure + "?");
            paths.put("dashboard " + place.getKey(), "/api/dashboard?figure=fund.invested");
            paths.put("drill " + place.getKey(), figure + "/entries?limit=50");
            if (!place.getKey().equals("county")) {
                for (var dimension : List.of("COUNTY", "PURPOSE", "PARTNER", "MONTH")) {
                    paths.put(dimension + " " + place.getKey(), figure + "/by?dimension=" + dimension);
                }
            }
            for (var path : paths.entrySet()) {
                asked.put(path.getKey(), times(path.getValue(), place.getValue(), times));
                System.out.printf("  %s, %s: %s%n", how, path.getKey(), asked.get(path.getKey()).said());
            }
        }
        return asked;
    }

    /** Each time of another place and day, so that no answer was asked before. */
    private Timings times(String path, List<Long> places, int times) throws Exception {
        var random = new Random(1);
        var taken = new Timings();
        long start = System.nanoTime();
        for (int n = -1; n < times && (taken.count() == 0 || System.nanoTime() - start < LONGEST); n++) {
            long place = places.get(random.nextInt(places.size()));
            var on = "2025-%02d-%02d".formatted(1 + random.nextInt(12), 1 + random.nextInt(28));
            browser.read(path + (path.endsWith("?") ? "" : "&") + "on=" + on + (place == 0 ? "" : "&place=" + place),
                    n < 0 ? new Timings() : taken);
        }
        return taken;
    }

    private void change() {
        owner
            .sql("""
                    insert into ledger.transfer (key, kind, grant_id, source, from_account, to_account, from_kind, to_kind, amount_fen, purpose,
                                                 partner, place, effective_on)
                    select t.key || ':more', t.kind, t.grant_id, t.source, t.from_account, t.to_account, t.from_kind, t.to_kind, 1, t.purpose,
                           t.partner, t.place, t.effective_on
                      from ledger.transfer t where t.key = any (array(select 'bench:' || 7 * n from generate_series(1, :changes) n))
                    """)
            .param("changes", CHANGES)
            .update();
    }

    private long number(String statement) {
        return owner.sql(statement).query(Long.class).single();
    }

    /**
     * Over all counties and ten years. The references are not looked up, and the indexes
     * that only traces read are left out.
     */
    private void fill(int entries) {
        if (number("select count(*) from (select from ledger.transfer limit 1000000) t") >= Math.min(entries,
                1_000_000)) {
            return;
        }
        long start = System.nanoTime();
        owner.sql("alter table ledger.transfer disable trigger user").update();
        for (var column : List.of("grant_id", "from_account", "to_account")) {
            owner.sql("alter table ledger.transfer drop constraint if exists transfer_%s_fkey".formatted(column))
                .update();
        }
        for (var index : List.of("transfer_flows", "transfer_to_of_grant", "transfer_from_of_grant",
                "transfer_by_place")) {
            owner.sql("drop index if exists ledger." + index).update();
        }
        owner
            .sql("""
                    with account as materialized (
                        select min(id) filter (where kind = 'GRANT') as given, min(id) filter (where kind = 'PROJECT') as taken from ledger.account),
                    county as materialized (
                        select code, row_number() over (order by code) - 1 as nth from place.division where level = 3)
                    insert into ledger.transfer (key, kind, grant_id, source, from_account, to_account, from_kind, to_kind, amount_fen, purpose,
                                                 partner, place, effective_on)
                    select 'bench:' || n, 'DISBURSE', 1, 'DESIGNATED_FREE', a.given, a.taken, 'GRANT', 'PROJECT', 100000 + n % 977,
                           (array['EDUCATION', 'HEALTH', 'HOUSING', 'INFRASTRUCTURE', 'INDUSTRY', 'ECOLOGY'])[1 + n / 11 % 6],
                           1 + c.nth % 40 + n % 2, c.code, date '2016-01-01' + cast(cast(n as bigint) * 7919 % 3652 as integer)
                      from generate_series(1, :entries) n, account a, county c
                     where c.nth = (hashint8(n) & 2147483647) % (select count(*) from county)
                    """)
            .param("entries", entries)
            .update();
        owner.sql("create index transfer_by_place on ledger.transfer (place, purpose, effective_on)").update();
        owner.sql("alter table ledger.transfer enable trigger touched_in").update();
        owner.sql("vacuum analyze ledger.transfer").update();
        System.out.printf("%,d entries filled in %.0f s%n", entries, (System.nanoTime() - start) / 1e9);
    }

}
