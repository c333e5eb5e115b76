package org.shanhe.bench;

import java.time.LocalDate;
import java.util.List;
import org.shanhe.kernel.Scope;
import org.shanhe.monitoring.verdict.ColumnJudging;
import org.shanhe.monitoring.verdict.ColumnStore;
import org.shanhe.monitoring.verdict.ProfileFiles;
import org.shanhe.monitoring.verdict.Profiles;
import org.shanhe.monitoring.verdict.RegisterJudging;

/**
 * The demo world and copies of its households judged by the official standard and the
 * multidimensional measure in PostgreSQL and in DuckDB, counted by county and cause.
 */
class EvaluateBench implements Benchmark {

    private static final LocalDate ON = LocalDate.of(2020, 12, 31);

    private static final List<String> LENSES = List.of("OFFICIAL", "MULTIDIMENSIONAL");

    @Override
    public void run(Options options) throws Exception {
        try (var platform = Platform.start(options)) {
            World.of(platform).grow(options.number("households", 100_000));
            var folder = Platform.temporary();
            long start = System.nanoTime();
            Scope.system().call(() -> {
                platform.bean(ProfileFiles.class).write(ON, folder);
                return null;
            });
            System.out.printf("profiles written as Parquet in %.1f s%n", seconds(start));
            for (int round = 1; round <= options.number("rounds", 3); round++) {
                start = System.nanoTime();
                var inPostgres = Scope.system()
                    .call(() -> platform.bean(RegisterJudging.class).judge("2014-2020", LENSES, ON));
                double postgres = seconds(start);
                try (var store = ColumnStore.open(folder + "/households.parquet", folder + "/persons.parquet",
                        Platform.temporary(), "2GB", 1)) {
                    start = System.nanoTime();
                    var inDuck = platform.bean(ColumnJudging.class)
                        .judge(store, "2014-2020", LENSES, ON, platform.bean(Profiles.class).tokens());
                    double duck = seconds(start);
                    System.out.printf(
                            "round %d  %,d households: PostgreSQL %.1f s, DuckDB %.1f s, ratio %.1f; the same counts: %s%n",
                            round, inDuck.stream().mapToLong(ColumnStore.Tally::households).sum(), postgres, duck,
                            postgres / duck, inPostgres.equals(inDuck));
                }
            }
            Platform.delete(folder);
        }
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

}
