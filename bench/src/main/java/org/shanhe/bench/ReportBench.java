package org.shanhe.bench;

import java.util.Set;
import org.shanhe.access.Role;

/**
 * The results review of the nine counties in words and as a Word file over HTTP, next to
 * the largest single question it holds.
 */
class ReportBench implements Benchmark {

    @Override
    public void run(Options options) throws Exception {
        try (var platform = Platform.start(options)) {
            World.of(platform).demo();
            var owner = platform.owner();
            var group = owner.sql("select id from partner.partner where name = '国家能源集团'").query(Long.class).single();
            var browser = platform.browser("bench-report", Role.PROVINCE_OFFICER,
                    Set.copyOf(owner.sql("select code from place.division where level = 1").query(Long.class).list()));
            int requests = options.number("requests", 30);
            var asked = "partner=%d&on=2021-02-25".formatted(group);
            measured("figure by county", browser, "/api/figures/fund.invested/by?dimension=county&" + asked, requests);
            measured("review in words", browser, "/api/reports/results-review?" + asked, requests);
        }
    }

    private static void measured(String name, Browser browser, String address, int requests) throws Exception {
        var times = new Timings();
        var first = new Timings();
        browser.read(address, first);
        for (int n = 0; n < requests; n++) {
            browser.read(address, times);
        }
        System.out.println("REPORT " + name + ": first " + first.said() + "; then " + times.said());
    }

}
