package org.shanhe.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.shanhe.exchange.Import;
import org.shanhe.exchange.ImportState;
import org.shanhe.exchange.Importer;
import org.shanhe.kernel.Scope;

/**
 * Imports a register as CSV and as a workbook through the whole way a user's file takes,
 * beside a bare COPY of the resulting rows into the same tables.
 */
class ImportBench implements Benchmark {

    private static final long MEBI = 1 << 20;

    @Override
    public void run(Options options) throws Exception {
        var folder = Platform.temporary();
        try (var platform = Platform.start(options)) {
            var register = Register.of(platform, options.number("households", 100_000));
            System.out.printf("%,d households and %,d persons in %,d villages%n", register.households(),
                    register.households() * Register.MEMBERS, register.villages().size());
            var kinds = options.text("kinds", "csv,xlsx").split(",");
            var files = new ArrayList<List<Path>>();
            for (var kind : kinds) {
                files.add(kind.equals("csv") ? register.csv(folder) : register.xlsx(folder));
            }
            var copy = new BareCopy(platform, folder);
            var ratios = new ArrayList<List<Double>>();
            for (int round = 1; round <= options.number("rounds", 3); round++) {
                for (int i = 0; i < kinds.length; i++) {
                    ratios.add(new ArrayList<>());
                    double seconds = measure(platform, register, kinds[i] + " round " + round, files.get(i));
                    double reference = copy.seconds();
                    System.out.printf("%-14s bare COPY of the same rows %.1f s, %,.0f rows/s  ratio %.2f%n", "",
                            reference, register.rows() / reference, reference / seconds);
                    ratios.get(i).add(reference / seconds);
                    copy.empty();
                }
            }
            for (int i = 0; i < kinds.length; i++) {
                var all = ratios.get(i).stream().sorted().toList();
                System.out.printf("RATIO %s import to COPY: %.2f (median of %s)%s%n", kinds[i], all.get(all.size() / 2),
                        all.stream().map("%.2f"::formatted).toList(), kinds[i].equals("csv") ? ", target >= 0.25" : "");
            }
        }
        finally {
            Platform.delete(folder);
        }
    }

    private static double measure(Platform platform, Register register, String what, List<Path> files)
            throws Exception {
        System.gc();
        heap().forEach(MemoryPoolMXBean::resetPeakUsage);
        var stages = new BatchStages(platform.owner());
        long start = System.nanoTime();
        Scope.system().call(() -> importAll(platform.bean(Importer.class), files, stages));
        double seconds = (System.nanoTime() - start) / 1e9;
        int households = platform.owner().sql("select count(*) from registry.household").query(Integer.class).single();
        if (households != register.households()) {
            throw new IllegalStateException(households + " households are in the registry");
        }
        System.out.printf("%-14s %s  total %.1f s, %,.0f rows/s  peak heap %d MiB, garbage included%n", what,
                stages.said(), seconds, register.rows() / seconds,
                heap().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() / MEBI);
        return seconds;
    }

    private static Import importAll(Importer importer, List<Path> files, BatchStages stages) throws IOException {
        stages.begin("upload");
        long id = importer.upload(files.stream()
            .map(file -> new Importer.Upload(file.getFileName().toString(), Register.open(file)))
            .toList(), null);
        stages.watch("read, check, stage", "STAGED", "compare, preview");
        reached(importer.await(id), ImportState.READY);
        stages.begin("apply");
        importer.apply(id);
        var applied = reached(importer.await(id), ImportState.APPLIED);
        stages.end();
        return applied;
    }

    static Import reached(Import job, ImportState state) {
        if (job.state() != state) {
            throw new IllegalStateException("not " + state + ": " + job);
        }
        return job;
    }

    private static List<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans()
            .stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .toList();
    }

}
