package org.shanhe.bench;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.shanhe.access.Role;
import org.shanhe.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * List, search and household page over HTTP at a million households, by a village's
 * officer and by an administrator of the whole nation in turn.
 */
class ReadBench implements Benchmark {

    private static final List<String> KINDS = List.of("list", "list by status", "search by name", "search by number",
            "search by ID", "page");

    /** A household as the reader knows it before asking. */
    private record Known(long id, String householdNo, String headName, String status, long head) {
    }

    @Override
    public void run(Options options) throws Exception {
        try (var platform = Platform.start(options)) {
            World.of(platform).grow(options.number("households", 1_000_000));
            var owner = platform.owner();
            long village = owner
                .sql("select village from registry.household group by village order by count(*) desc limit 1")
                .query(Long.class)
                .single();
            var officer = platform.browser("bench-village", Role.VILLAGE_OFFICER, Set.of(village));
            var administrator = platform.browser("bench-nation", Role.DATA_STEWARD,
                    Set.copyOf(owner.sql("select code from place.division where level = 1").query(Long.class).list()));
            var own = new Reader(officer, known(owner, "where village = " + village),
                    documents(owner, officer, "where village = " + village));
            var any = new Reader(administrator, known(owner, "tablesample system (1)"),
                    documents(owner, administrator, "where id % 7 = 0"));
            System.out.printf("%,d households, %,d in the officer's village%n", count(owner, "registry.household"),
                    count(owner, "registry.household where village = " + village));
            var times = new TreeMap<String, Timings[]>();
            int requests = options.number("requests", 300);
            for (int i = -requests / 3; i < requests; i++) { // the first third warms up
                for (var kind : KINDS) {
                    var both = i < 0 ? new Timings[] { new Timings(), new Timings() }
                            : times.computeIfAbsent(kind, _ -> new Timings[] { new Timings(), new Timings() });
                    own.ask(kind, i, both[0]);
                    any.ask(kind, i, both[1]);
                }
            }
            var all = new Timings[] { new Timings(), new Timings() };
            times.forEach((kind, both) -> {
                System.out.printf("%-17s village %s  nation %s  p95 village/nation %.2f%n", kind, both[0].said(),
                        both[1].said(), both[0].quantile(0.95) / both[1].quantile(0.95));
                all[0].addAll(both[0]);
                all[1].addAll(both[1]);
            });
            System.out.printf(
                    "RATIO p95 of a village's officer to an administrator: %.2f, target <= 1.1; p95 %.1f and %.1f ms, target < 50%n",
                    all[0].quantile(0.95) / all[1].quantile(0.95), all[0].quantile(0.95), all[1].quantile(0.95));
        }
    }

    /** Who asks, and for what it knows to ask. */
    private record Reader(Browser browser, List<Known> households, List<String> documents) {

        void ask(String kind, int number, Timings times) throws Exception {
            var random = new Random(number);
            var household = households.get(random.nextInt(households.size()));
            var document = documents.get(random.nextInt(documents.size()));
            browser.read("/api/households" + switch (kind) {
                case "list" -> "?limit=50";
                case "list by status" -> "?limit=50&status=" + household.status();
                case "search by name" -> "?q=" + Browser.encoded(household.headName());
                case "search by number" -> "?q=" + household.householdNo();
                case "search by ID" -> "?q=" + document;
                default -> "/" + household.id();
            }, times);
        }

    }

    private static List<Known> known(JdbcClient owner, String which) {
        return Rows.of(owner.sql("""
                select h.id, h.household_no, h.head_name, h.status, p.id as head
                  from (select * from registry.household %s order by sha256(int8send(id)) limit 2000) h
                  join registry.person p on p.household = h.id and p.relation = 'HEAD' and p.left_on is null
                """.formatted(which)).query(Known.class));
    }

    /**
     * Whole identity numbers, which the register shows only for a reason; the copies of
     * households have none.
     */
    private static List<String> documents(JdbcClient owner, Browser reader, String which) {
        return known(owner, which + " and household_no not like '%-%'").stream()
            .limit(100)
            .map(known -> reader.post("/api/persons/" + known.head() + "/reveal",
                    Map.of("field", "document", "reason", "bench")))
            .map(answer -> new JsonMapper().readTree(answer).path("value").asString())
            .toList();
    }

    private static long count(JdbcClient owner, String what) {
        return owner.sql("select count(*) from " + what).query(Long.class).single();
    }

}
