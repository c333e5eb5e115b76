package org.shanhe.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Money;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Scope;
import org.shanhe.ledger.AccountKind;
import org.shanhe.ledger.Accounts;
import org.shanhe.ledger.Grant;
import org.shanhe.ledger.Grants;
import org.shanhe.ledger.NewAccount;
import org.shanhe.ledger.NewGrant;
import org.shanhe.ledger.NewTransfer;
import org.shanhe.ledger.TransferKind;
import org.shanhe.ledger.Transfers;

/**
 * Payments of one transfer each by eight clients through {@link Transfers}, from random
 * projects to random payees, beside pgbench's simple update on the same server; and the
 * same out of one grant's account, for which all clients wait in turn.
 */
class PostBench implements Benchmark {

    private static final int CLIENTS = 8;

    private static final LocalDate DAY = LocalDate.of(2020, 6, 1);

    private static final long COUNTY = 540623000000L;

    @Override
    public void run(Options options) throws Exception {
        int seconds = options.number("seconds", 10);
        try (var platform = Platform.start(options)) {
            var work = Scope.system().call(() -> work(platform, options.number("projects", 2_000)));
            work.post(3, work::payment, new Timings()); // warms up
            var program = PgBench.program(options);
            var reference = program == null ? null : SimpleUpdate.fill(platform, program.toString());
            var ratios = new ArrayList<Double>();
            for (int round = 1; round <= options.number("rounds", 3); round++) {
                measured("post ", round, seconds, work, work::payment, reference, ratios);
            }
            measured("one  ", 0, seconds, work, work::issue, reference, new ArrayList<>());
            counted(platform);
            ratios.sort(null);
            System.out.println(ratios.isEmpty() ? "RATIO unknown: there is no pgbench on this machine (--pgbench=FILE)"
                    : "RATIO post to pgbench simple update: %.2f (median of %s)"
                        .formatted(ratios.get(ratios.size() / 2), ratios.stream().map("%.2f"::formatted).toList()));
        }
    }

    private static void measured(String name, int round, int seconds, Work work, Making making,
            @Nullable SimpleUpdate reference, List<Double> ratios) throws Exception {
        var times = new Timings();
        double rate = work.post(seconds, making, times);
        System.out.printf("%s round %d  %,8.0f postings/s  %s%n", name, round, rate, times.said());
        if (reference != null) {
            double simple = reference.run(seconds);
            System.out.printf("pgbench round %d %,7.0f updates/s   ratio %.2f%n", round, simple, rate / simple);
            ratios.add(rate / simple);
        }
    }

    /**
     * What the database keeps is what the transfers sum to, and nobody but a source owes.
     */
    private static void counted(Platform platform) {
        record Counts(long transfers, long audited, long wrong) {
        }
        var counts = platform.owner().sql("""
                select (select count(*) from ledger.transfer) as transfers,
                       (select coalesce(sum((detail->>'posted')::bigint), 0) from kernel.audit
                         where action = 'ledger.transfer.post') as audited,
                       (select count(*) from ledger.held h
                          full join (select account, grant_id, sum(fen) as fen
                                       from (select to_account, grant_id, amount_fen from ledger.transfer
                                             union all
                                             select from_account, grant_id, -amount_fen from ledger.transfer)
                                            m (account, grant_id, fen)
                                      group by account, grant_id) s using (account, grant_id)
                         where h.fen is distinct from s.fen or h.fen < h.least_fen) as wrong
                """).query(Counts.class).single();
        System.out.println("afterwards: " + counts);
        if (counts.wrong() > 0) {
            throw new IllegalStateException("what is held is not what moved: " + counts);
        }
    }

    private static Work work(Platform platform, int projects) {
        var name = UUID.randomUUID().toString();
        var accounts = platform.bean(Accounts.class);
        var grants = platform.bean(Grants.class)
            .registerAll(IntStream.range(0, 100)
                .mapToObj(n -> new NewGrant("%s-%03d".formatted(name, n), "DESIGNATED_FREE", "EDUCATION", null, COUNTY,
                        Money.yuan(100_000_000), DAY, null))
                .toList());
        var opened = accounts.openAll(IntStream.range(0, 2 * projects)
            .mapToObj(n -> new NewAccount(n < projects ? AccountKind.PROJECT : AccountKind.PAYEE,
                    "%s-%06d".formatted(name, n), "account " + n, null, COUNTY))
            .toList());
        var ids = IntStream.range(0, 2 * projects)
            .mapToLong(n -> opened.getOrDefault("%s-%06d".formatted(name, n), 0L))
            .toArray();
        var work = new Work(name, platform.bean(Transfers.class), grants, ids);
        platform.bean(Transfers.class)
            .postAll(IntStream.range(0, projects)
                .mapToObj(n -> work.transfer("D" + n, grants.get(n % 100), grants.get(n % 100).account(), ids[n],
                        100_000_000))
                .toList());
        return work;
    }

    /** How the next transfer is made. */
    private interface Making {

        NewTransfer next(Random random, String key);

    }

    /** The accounts of one run; a project has money of one grant. */
    private record Work(String name, Transfers transfers, List<Grant> grants, long[] ids) {

        NewTransfer payment(Random random, String key) {
            int project = random.nextInt(ids.length / 2);
            return transfer(key, grants.get(project % 100), ids[project],
                    ids[ids.length / 2 + random.nextInt(ids.length / 2)], 1 + random.nextInt(100));
        }

        NewTransfer issue(Random random, String key) {
            var grant = grants.getFirst();
            return transfer(key, grant, grant.account(), ids[100 * random.nextInt(ids.length / 200)], 1);
        }

        NewTransfer transfer(String key, Grant grant, long from, long to, long fen) {
            var kind = from == grant.account() ? TransferKind.DISBURSE : TransferKind.PAY;
            return new NewTransfer(name + key, kind, grant.id(), from, to, new Money(fen), "EDUCATION", null, COUNTY,
                    null, DAY, null);
        }

        /** Lets all clients post for so long; postings a second. */
        double post(int seconds, Making making, Timings times) throws Exception {
            long start = System.nanoTime();
            long end = start + seconds * 1_000_000_000L;
            var clients = new ArrayList<Callable<Timings>>();
            for (int client = 0; client < CLIENTS; client++) {
                var random = new Random(client);
                var key = "-%d-%d-".formatted(start, client);
                clients.add(() -> Scope.system().call(() -> posting(making, random, key, end)));
            }
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (var done : threads.invokeAll(clients)) {
                    times.addAll(done.get());
                }
            }
            return times.count() / ((System.nanoTime() - start) / 1e9);
        }

        private Timings posting(Making making, Random random, String key, long end) throws Exception {
            var times = new Timings();
            for (int n = 0; System.nanoTime() < end; n++) {
                var transfer = making.next(random, key + n);
                Refused.unless(times.time(() -> transfers.postAll(List.of(transfer))) == 1, "NOT_POSTED");
            }
            return times;
        }

    }

}
