package org.shanhe.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.shanhe.access.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Value, split and entries of every figure over HTTP, at the demo world and larger. */
class FiguresBench implements Benchmark {

    @Override
    public void run(Options options) throws Exception {
        int entries = options.number("entries", 0);
        var itself = entries > 0 ? new String[] { "--shanhe.rollups.from=" + Long.MAX_VALUE } : new String[0];
        try (var platform = Platform.start(options, itself)) {
            var world = World.of(platform);
            world.demo();
            var owner = platform.owner();
            var browser = platform.browser("bench-figures", Role.PROVINCE_OFFICER,
                    Set.copyOf(owner.sql("select code from place.division where level = 1").query(Long.class).list()));
            if (entries > 0) {
                var events = Events.valueOf(options.text("of", "transfers").toUpperCase(Locale.ROOT));
                new EventFigures(events, platform, owner, browser, options.number("requests", 20)).run(entries);
                return;
            }
            measure("demo world", browser, owner, options.number("requests", 20));
            int households = options.number("households", 1_000_000);
            if (households > 0) {
                world.grow(households);
                measure("%,d households".formatted(households), browser, owner, options.number("requests", 20));
            }
        }
    }

    private static void measure(String world, Browser browser, JdbcClient owner, int requests) throws Exception {
        var places = new ArrayList<Long>();
        places.addAll(owner.sql("""
                select distinct village / 1000000 * 1000000 from registry.household
                union select distinct village / 10000000000 * 10000000000 from registry.household
                """).query(Long.class).list());
        var listed = browser.read("/api/figures", new Timings());
        var all = new LinkedHashMap<String, Timings>();
        for (var figure : listed) {
            var name = figure.path("name").asString();
            for (var question : questions(figure).entrySet()) {
                var times = new Timings();
                var random = new Random(1);
                for (int i = -2; i < requests; i++) {
                    var place = i % 4 == 0 ? "" : "&place=" + places.get(random.nextInt(places.size()));
                    browser.read("/api/figures/" + name + question.getValue() + place, i < 0 ? new Timings() : times);
                }
                System.out.printf("%s  %-24s %-12s %s%n", world, name, question.getKey(), times.said());
                all.computeIfAbsent(question.getKey().split(" ")[0], _ -> new Timings()).addAll(times);
            }
        }
        all.forEach((question, times) -> System.out.printf("FIGURES %s, %s: %s%n", world, question, times.said()));
        var dashboard = new Timings();
        for (int i = 0; i < requests; i++) {
            browser.read("/api/dashboard", dashboard);
        }
        System.out.printf("FIGURES %s, dashboard: %s%n", world, dashboard.said());
    }

    private static Map<String, String> questions(JsonNode figure) {
        var questions = new LinkedHashMap<String, String>();
        questions.put("value", "?");
        List<JsonNode> dimensions = figure.path("dimensions").valueStream().toList();
        dimensions.forEach(d -> questions.put("by " + d.asString(), "/by?dimension=" + d.asString()));
        questions.put("entries", "/entries?limit=50");
        return questions;
    }

}
