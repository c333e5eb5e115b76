package org.shanhe.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.shanhe.access.Role;
import org.shanhe.place.Places;

/** Search of places by name, part of a name, initials and code, at random. */
class PlacesBench implements Benchmark {

    private static final int SHOWN = 20;

    @Override
    public void run(Options options) throws Exception {
        try (var platform = Platform.start(options)) {
            var queries = queries(platform, options.number("queries", 2000));
            var places = platform.bean(Places.class);
            queries.forEach(query -> places.search(query, SHOWN)); // reads the gazetteer,
                                                                   // warms the compiler
            var inside = new Timings();
            for (var query : queries) {
                inside.time(() -> places.search(query, SHOWN));
            }
            System.out.println("places in process  " + inside.said());
            var browser = platform.browser("bench-steward", Role.DATA_STEWARD, Set.of(540000000000L));
            var http = new Timings();
            for (var query : queries) {
                browser.read("/api/places/search?everywhere=true&q=" + Browser.encoded(query), http);
            }
            System.out.println("places over HTTP   " + http.said() + "  target p95 < 20 ms");
        }
    }

    private static List<String> queries(Platform platform, int count) {
        var names = platform.owner()
            .sql("select code || ' ' || name || ' ' || initials from place.division order by code")
            .query(String.class)
            .list();
        var random = new Random(1);
        var queries = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            var parts = names.get(random.nextInt(names.size())).split(" ");
            queries.add(switch (i % 5) {
                case 0 -> parts[1];
                case 1 -> parts[1].substring(0, Math.min(2, parts[1].length()));
                case 2 -> parts[2];
                case 3 -> parts[2].substring(0, Math.min(2, parts[2].length()));
                default -> parts[0].substring(0, 3 + random.nextInt(10));
            });
        }
        return queries;
    }

}
