package org.shanhe.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.shanhe.indicator.RollUpWork;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every question of the dashboards, the map and the wall, and of a drill-down over many
 * entries of one figure: from the entries themselves, from the roll-up, and from the
 * roll-up with changes not yet taken over, all in one run.
 */
record EventFigures(Events events, Platform platform, JdbcClient owner, Browser browser, int requests) {

    private static final int CHANGES = 100;

    /** So many entries are written by one statement. */
    private static final int PART = 5_000_000;

    /** Of more the entries themselves are asked for a county alone. */
    private static final int WHOLE = 50_000_000;

    private static final Runnable NOTHING = () -> {
    };

    private static final List<String> EVERY = List.of("nation", "province", "county");

    /** No question is asked for longer. */
    private static final long LONGEST = 12_000_000_000L;

    void run(int entries) throws Exception {
        fill(entries);
        var scan = new Timings();
        for (int n = 0; n < 5; n++) {
            scan.time(() -> number("select sum(%s) from %s".formatted(events.column, events.table)));
        }
        System.out.printf("FIGURES %,d entries, plain scan of one column: %s%n", entries, scan.said());
        // in a folder that was kept, the platform stands on its sums from the start
        var plain = number("select count(*) from indicator.rolled") > 0 ? Map.<String, Timings>of() : measured(
                "from entries", Math.min(requests, 10), entries > WHOLE ? List.of("county") : EVERY, NOTHING);
        long start = System.nanoTime();
        Scope.system().run(() -> platform.bean(RollUpWork.class).build(1));
        System.out.printf("rolled up in %.1f s: %,d sums, %,d MiB; the entries with their indexes %,d MiB%n",
                (System.nanoTime() - start) / 1e9, number("select count(*) from indicator.cell"),
                number("select pg_total_relation_size('indicator.cell') / 1048576"),
                number("select pg_total_relation_size('%s') / 1048576".formatted(events.table)));
        owner.sql("vacuum analyze indicator.cell").update();
        var rolled = measured("from sums", requests, EVERY, NOTHING);
        var changed = measured("from sums, %d counties and days touched".formatted(CHANGES), requests, EVERY,
                this::change);
        change();
        start = System.nanoTime();
        Scope.system().run(() -> platform.bean(RollUpWork.class).catchUp(events.table));
        System.out.printf("taken over in %.2f s%n", (System.nanoTime() - start) / 1e9);
        rolled.forEach((question, sums) -> {
            var touched = Objects.requireNonNull(changed.get(question));
            System.out.printf(
                    "FIGURES %,d entries, %-16s sums p50 %7.1f p95 %7.1f  touched p95 %7.1f  %.4f of the scan%n",
                    entries, question, sums.quantile(0.5), sums.quantile(0.95), touched.quantile(0.95),
                    sums.quantile(0.5) / scan.quantile(0.5));
        });
        plain.forEach((question, times) -> System.out.printf(
                "FIGURES %,d entries, %-16s from entries p50 %9.1f p95 %9.1f  %6.1f times the sums%n", entries,
                question, times.quantile(0.5), times.quantile(0.95),
                times.quantile(0.5) / Objects.requireNonNull(rolled.get(question)).quantile(0.5)));
    }

    private Map<String, Timings> measured(String how, int times, List<String> where, Runnable before) throws Exception {
        var counties = Rows.of(owner.sql("select code from place.division where level = 3").query(Long.class));
        var provinces = counties.stream().map(county -> county / 10_000_000_000L * 10_000_000_000L).distinct().toList();
        var asked = new LinkedHashMap<String, Timings>();
        var figure = "/api/figures/" + events.figure;
        var places = Map.of("nation", List.of(0L), "province", provinces, "county", counties);
        for (var name : where) {
            var paths = new LinkedHashMap<String, String>();
            paths.put("value " + name, figure + "?");
            paths.put("dashboard " + name, "/api/dashboard?figure=" + events.figure);
            paths.put("office " + name, "/api/dashboard/office?");
            paths.put("flows " + name, "/api/dashboard/flows?figure=" + events.figure);
            paths.put("drill " + name, figure + "/entries?limit=50");
            if (!name.equals("county")) {
                for (var dimension : List.of("PLACE", "COUNTY", "PURPOSE", "PARTNER", "MONTH")) {
                    paths.put(dimension + " " + name, figure + "/by?dimension=" + dimension);
                }
            }
            for (var path : paths.entrySet()) {
                asked.put(path.getKey(),
                        times(path.getValue(), Objects.requireNonNull(places.get(name)), times, before));
                System.out.printf("  %s, %s: %s%n", how, path.getKey(), asked.get(path.getKey()).said());
            }
        }
        return asked;
    }

    /** Each time of another place and day, so that no answer was asked before. */
    private Timings times(String path, List<Long> places, int times, Runnable before) throws Exception {
        var random = new Random(1);
        var taken = new Timings();
        long start = System.nanoTime();
        for (int n = -1; n < times && (taken.count() == 0 || System.nanoTime() - start < LONGEST); n++) {
            long place = places.get(random.nextInt(places.size()));
            var on = "2025-%02d-%02d".formatted(1 + random.nextInt(12), 1 + random.nextInt(28));
            before.run();
            browser.read(path + (path.endsWith("?") ? "" : "&") + "on=" + on + (place == 0 ? "" : "&place=" + place),
                    n < 0 ? new Timings() : taken);
        }
        return taken;
    }

    /** Entries of a hundred counties and days that have some already. */
    private void change() {
        enter(1, CHANGES, 7);
    }

    private long number(String statement) {
        return owner.sql(statement).query(Long.class).single();
    }

    /**
     * References are not looked up, and only the indexes that figures are read by are
     * kept.
     */
    private void fill(int entries) throws Exception {
        if (number("select count(*) from (select from %s limit 1000000) t".formatted(events.table)) >= Math.min(entries,
                1_000_000)) {
            return;
        }
        long start = System.nanoTime();
        alter("alter table " + events.table + " disable trigger user");
        events.constraints
            .forEach(c -> alter("alter table %s drop constraint if exists %s cascade".formatted(events.table, c)));
        var schema = events.table.substring(0, events.table.indexOf('.') + 1);
        events.unread.forEach(index -> alter("drop index if exists " + schema + index));
        events.read.forEach(index -> alter("drop index if exists " + schema + index.substring(0, index.indexOf(' '))));
        try (var both = Executors.newFixedThreadPool(2)) {
            var parts = new ArrayList<Future<?>>();
            for (int from = 1; from <= entries; from += PART) {
                int first = from;
                parts.add(both.submit(() -> enter(first, Math.min(PART, entries - first + 1), 1)));
            }
            for (var part : parts) {
                part.get();
            }
        }
        System.out.printf("%,d entries in %.0f s%n", entries, (System.nanoTime() - start) / 1e9);
        alter("set maintenance_work_mem = '1GB'; "
                + events.read.stream().map(index -> "create index " + index).collect(Collectors.joining("; ")));
        alter("alter table " + events.table + " enable trigger touched_in");
        alter("vacuum analyze " + events.table);
        System.out.printf("with index and statistics in %.0f s%n", (System.nanoTime() - start) / 1e9);
    }

    private void alter(String statement) {
        owner.sql(statement).update();
    }

    private void enter(int first, int count, int step) {
        owner.sql(events.enter()).param("first", first).param("count", count).param("step", step).update();
    }

}
