package org.shanhe.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.shanhe.monitoring.verdict.ColumnJudging;
import org.shanhe.monitoring.verdict.ColumnStore;
import org.shanhe.policy.language.Question.Tokens;

/**
 * A register of the nation's size in Parquet files, judged in DuckDB by the official
 * standard and the multidimensional measure, and asked what another line would change.
 */
class NationBench implements Benchmark {

    private static final int FILES = 16;

    private static final LocalDate ON = LocalDate.of(2020, 12, 31);

    private static final String PACK = "2014-2020";

    @Override
    public void run(Options options) throws Exception {
        long households = options.number("households", 30_000_000);
        var memory = Objects.requireNonNullElse(options.values().get("memory"), "4GB");
        var files = options.path("register") instanceof Path named ? Files.createDirectories(named)
                : Platform.temporary();
        generate(files, households);
        try (var platform = Platform.start(options)) {
            var judging = platform.bean(ColumnJudging.class);
            for (int round = 1; round <= options.number("rounds", 3); round++) {
                round(judging, files, memory, round);
            }
        }
        if (options.path("register") == null) {
            Platform.delete(files);
        }
    }

    private static void round(ColumnJudging judging, Path files, String memory, int round) throws Exception {
        double scan = scan(files, memory);
        var folder = Platform.temporary();
        try (var store = ColumnStore.open(files + "/households-*.parquet", files + "/persons-*.parquet", folder, memory,
                FILES)) {
            long cpu = cpu();
            long start = System.nanoTime();
            var tallies = judging.judge(store, PACK, List.of("OFFICIAL", "MULTIDIMENSIONAL"), ON, Tokens.NONE);
            double seconds = seconds(start);
            System.out.printf(
                    "round %d  both standards %.1f s (%.1f CPU-s), plain scan of the same columns %.1f s, ratio %.1f, peak resident %,d MiB%n",
                    round, seconds, (cpu() - cpu) / 1e9, scan, seconds / scan, peak());
            System.out.printf("         %,d households judged, %,d open by the official standard%n",
                    tallies.stream().mapToLong(ColumnStore.Tally::households).sum(),
                    tallies.stream()
                        .filter(t -> t.verdicts().getFirst() == null)
                        .mapToLong(ColumnStore.Tally::households)
                        .sum());
            for (long yuan : new long[] { 4200, 4400, 5000 }) {
                start = System.nanoTime();
                var moved = judging.withLine(store, PACK, "OFFICIAL", ON, Tokens.NONE, "poverty", yuan)
                    .stream()
                    .filter(t -> !Objects.equals(t.verdicts().getFirst(), t.verdicts().getLast()))
                    .mapToLong(ColumnStore.Tally::households)
                    .sum();
                System.out.printf(
                        "         what if the line were %,d yuan: %.2f s%s, %,d households judged otherwise%n", yuan,
                        seconds(start), yuan == 4200 ? " (the first)" : "", moved);
            }
        }
        Platform.delete(folder);
    }

    /** Reads every column once without asking anything of it. */
    private static double scan(Path files, String memory) throws SQLException {
        try (var duck = DriverManager.getConnection("jdbc:duckdb:"); var statement = duck.createStatement()) {
            statement.execute("set memory_limit = '" + memory + "'");
            long start = System.nanoTime();
            for (var table : List.of("households", "persons")) {
                try (var row = statement.executeQuery(
                        "select count(columns(*)) from read_parquet('%s/%s-*.parquet')".formatted(files, table))) {
                    row.next();
                }
            }
            return seconds(start);
        }
    }

    /** The same register for the same number, a file a range of households. */
    private static void generate(Path files, long households) throws Exception {
        if (Files.exists(files.resolve("persons-15.parquet"))) {
            return;
        }
        long start = System.nanoTime();
        try (var duck = DriverManager.getConnection("jdbc:duckdb:"); var statement = duck.createStatement()) {
            statement.execute("create macro pick(i, which, among) as cast(hash(i, which) % among as integer)");
            for (int file = 0; file < FILES; file++) {
                long low = households * file / FILES;
                long high = households * (file + 1) / FILES;
                statement.execute(
                        """
                                copy (select i as id, 110101001001 + (i * 832 // %1$d) * 100000000 %% 540000000000 as village, 3 as members,
                                             ['ILLNESS', 'DISABILITY', 'SCHOOLING', 'LABOUR', 'FUNDS', 'TRAFFIC'][1 + pick(i, 1, 6)] as cause_main,
                                             case when pick(i, 2, 100) < 90 then 'EXITED' when pick(i, 2, 100) < 96 then 'ORDINARY' else 'POOR' end as status,
                                             cast(200000 + pick(i, 3, 1500000) as bigint) as per_capita_fen, pick(i, 4, 100) < 97 as income_stable,
                                             pick(i, 5, 1000) < 998 as food_secured, pick(i, 6, 1000) < 998 as clothing_secured,
                                             case when pick(i, 7, 100) < 70 then pick(i, 8, 100) < 98 end as education_secured,
                                             case when pick(i, 9, 100) < 70 then pick(i, 10, 100) < 98 end as medical_secured,
                                             case when pick(i, 11, 100) < 70 then pick(i, 12, 100) < 98 end as housing_secured,
                                             case when pick(i, 13, 100) < 70 then pick(i, 14, 100) < 98 end as water_secured,
                                             pick(i, 15, 100) < 2 as dangerous_house, pick(i, 16, 100) < 96 as safe_water,
                                             pick(i, 17, 100) < 99 as electricity, pick(i, 18, 100) < 70 as sanitary_toilet,
                                             ['FIREWOOD', 'COAL', 'LPG', 'ELECTRICITY'][1 + pick(i, 19, 4)] as fuel,
                                             (['TELEVISION', 'FRIDGE', 'WASHING_MACHINE', 'CAR'])[1 : pick(i, 20, 5)] as assets
                                        from range(%2$d, %3$d) r (i))
                                  to '%4$s/households-%5$02d.parquet' (format parquet, compression zstd)
                                """
                            .formatted(households, low, high, files, file));
                statement.execute(
                        """
                                copy (select i as id, i // 3 as household, 110101001001 + (i // 3 * 832 // %1$d) * 100000000 %% 540000000000 as village,
                                             date '1940-01-01' + pick(i, 1, 29000) as birth_on,
                                             case when pick(i, 1, 29000) between 25000 and 27000 and pick(i, 2, 1000) < 995 then 'PRIMARY' else 'NONE' end as student,
                                             ['ILLITERATE', 'PRIMARY', 'JUNIOR', 'SENIOR', 'COLLEGE'][1 + pick(i, 3, 5)] as education,
                                             pick(i, 4, 1000) < 985 as medical_insurance, pick(i, 5, 100) < 3 as employee_medical,
                                             case pick(i, 6, 20) when 0 then ['MAJOR'] when 1 then ['DISABLED'] else ['HEALTHY'] end as health
                                        from range(%2$d, %3$d) r (i))
                                  to '%4$s/persons-%5$02d.parquet' (format parquet, compression zstd)
                                """
                            .formatted(households, low * 3, high * 3, files, file));
            }
        }
        try (var all = Files.list(files)) {
            System.out.printf("%,d households, %,d persons in %,d MB of Parquet made in %.0f s%n", households,
                    households * 3, all.mapToLong(file -> file.toFile().length()).sum() / 1_000_000, seconds(start));
        }
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static long cpu() {
        return ProcessHandle.current().info().totalCpuDuration().map(java.time.Duration::toNanos).orElse(0L);
    }

    /** The highest resident memory of this process so far, in MiB. */
    private static long peak() throws Exception {
        try (var lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
        }
    }

}
