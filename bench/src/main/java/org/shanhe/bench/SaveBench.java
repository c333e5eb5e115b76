package org.shanhe.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Scope;
import org.shanhe.registry.Registration;
import tools.jackson.databind.json.JsonMapper;

/**
 * Saves of one household by eight clients through {@link Registration}, beside pgbench
 * doing the same work on the same server.
 */
class SaveBench implements Benchmark {

    private static final int CLIENTS = 8;

    private static final Scope SCOPE = new Scope(7, List.of(PlaceRange.of(540600000000L)), null);

    private static final JsonMapper JSON = new JsonMapper();

    @Override
    public void run(Options options) throws Exception {
        int households = options.number("households", 100_000);
        int seconds = options.number("seconds", 10);
        try (var platform = Platform.start(options)) {
            Register.of(platform, households).load(platform);
            var ids = Rows.of(platform.owner().sql("select id from registry.household order by id").query(Long.class));
            // each of the two saves households of its own, so that neither meets the
            // other's versions
            var clients = clients(platform.bean(Registration.class), ids.subList(0, ids.size() / 2));
            saves(clients, Math.max(3, seconds / 2)); // warms up
            var pgbench = PgBench.of(platform, options, ids.get(ids.size() / 2), ids.getLast());
            var ratios = new ArrayList<Double>();
            for (int round = 1; round <= options.number("rounds", 3); round++) {
                var times = new Timings();
                double saves = saves(clients, seconds, times);
                System.out.printf("save  round %d  %,8.0f saves/s  %s%n", round, saves, times.said());
                double reference = pgbench.run(seconds);
                if (reference > 0) {
                    System.out.printf("pgbench round %d %,7.0f saves/s  ratio %.2f%n", round, reference,
                            saves / reference);
                    ratios.add(saves / reference);
                }
            }
            counted(platform);
            ratios.sort(null);
            System.out.println(ratios.isEmpty() ? "RATIO unknown: there is no pgbench on this machine (--pgbench=FILE)"
                    : "RATIO save to pgbench: %.2f (median of %s), target >= 0.6"
                        .formatted(ratios.get(ratios.size() / 2), ratios.stream().map("%.2f"::formatted).toList()));
        }
    }

    private static List<Client> clients(Registration registration, List<Long> ids) {
        var clients = new ArrayList<Client>();
        for (int i = 0; i < CLIENTS; i++) {
            int first = i;
            clients.add(new Client(registration,
                    IntStream.range(0, ids.size()).filter(n -> n % CLIENTS == first).mapToLong(ids::get).toArray(), i));
        }
        return clients;
    }

    private static void saves(List<Client> clients, int seconds) throws Exception {
        saves(clients, seconds, new Timings());
    }

    /** Lets all clients save for so long; saves a second. */
    private static double saves(List<Client> clients, int seconds, Timings times) throws Exception {
        long start = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : threads
                .invokeAll(clients.stream().map(client -> client.until(start + seconds * 1_000_000_000L)).toList())) {
                times.addAll(done.get());
            }
        }
        return times.count() / ((System.nanoTime() - start) / 1e9);
    }

    /** Every save left its history, its change and its entry in the audit. */
    private static void counted(Platform platform) {
        record Counts(long versions, long past, long changes, long audited) {
        }
        var counts = platform.owner().sql("""
                select (select sum(version - 1) from registry.household) as versions,
                       (select count(*) from registry.past where kind = 'household') as past,
                       (select count(*) from registry.change where kind = 'CORRECT') as changes,
                       (select count(*) from kernel.audit where action = 'registry.household.correct') as audited
                """).query(Counts.class).single();
        System.out.println("rows written by both: " + counts);
        if (counts.versions() != counts.past() || counts.past() != counts.changes()
                || counts.changes() != counts.audited()) {
            throw new IllegalStateException("saves without history, change or audit: " + counts);
        }
    }

    /** One client with households of its own, whose versions it knows. */
    private static final class Client {

        private final Registration registration;

        private final long[] ids;

        private final int[] versions;

        private final Random random;

        Client(Registration registration, long[] ids, int seed) {
            this.registration = registration;
            this.ids = ids;
            this.versions = new int[ids.length];
            this.random = new Random(seed);
            Arrays.fill(versions, 1);
        }

        Callable<Timings> until(long end) {
            return () -> SCOPE.call(() -> {
                var times = new Timings();
                while (System.nanoTime() < end) {
                    times.time(this::save);
                }
                return times;
            });
        }

        private int save() {
            int which = random.nextInt(ids.length);
            var fields = JSON.createObjectNode().put("causeText", "%016x".formatted(random.nextLong()));
            versions[which] = registration.correct(ids[which], versions[which], fields, JSON.createArrayNode(), "bench")
                .version();
            return which;
        }

    }

}
