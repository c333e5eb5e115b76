package org.shanhe.bench;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** Runs one benchmark by name and says on which machine, under which load. */
public final class Bench {

    private static final Map<String, Benchmark> ALL = new TreeMap<>(Map.of("import", new ImportBench(), "save",
            new SaveBench(), "read", new ReadBench(), "places", new PlacesBench(), "figures", new FiguresBench(),
            "start", new StartBench(), "nation", new NationBench(), "evaluate", new EvaluateBench(), "post",
            new PostBench(), "trace", new TraceBench()));

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
