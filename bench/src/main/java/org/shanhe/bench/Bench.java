package org.shanhe.bench;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** Runs one benchmark by name and says on which machine, under which load. */
public final class Bench {

    private static final Map<String, Benchmark> ALL = new TreeMap<>(
            Map.ofEntries(Map.entry("import", new ImportBench()), Map.entry("save", new SaveBench()),
                    Map.entry("read", new ReadBench()), Map.entry("places", new PlacesBench()),
                    Map.entry("figures", new FiguresBench()), Map.entry("start", new StartBench()),
                    Map.entry("nation", new NationBench()), Map.entry("evaluate", new EvaluateBench()),
                    Map.entry("post", new PostBench()), Map.entry("trace", new TraceBench()),
                    Map.entry("claims", new ClaimsBench()), Map.entry("report", new ReportBench()),
                    Map.entry("cards", new CardsBench())));

    private Bench() {
    }

    public static void main(String... args) throws Exception {
        var benchmark = args.length == 0 ? null : ALL.get(args[0]);
        if (benchmark == null) {
            System.out.println("one of " + ALL.keySet() + ", then --name=value; see bench/README.md");
            System.exit(2);
            return;
        }
        System.out.println(String.join(" ", args) + " on " + Machine.said());
        System.out.println("load before: " + Machine.load());
        benchmark.run(Options.of(Arrays.copyOfRange(args, 1, args.length)));
        System.out.println("load after: " + Machine.load());
        System.exit(0);
    }

}
