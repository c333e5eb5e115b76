package org.shanhe.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.shanhe.supervision.complaint.Complaints;
import org.shanhe.supervision.sweep.Sweeping;
import org.shanhe.supervision.watch.Watching;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What was watched, asked of every county and complained of in the demo world: the two
 * watched counties of the review (挂牌督战县), one sweep with five answers of nine, and two
 * complaints.
 */
@Component
class DemoOversight {

    private static final LocalDate BEGAN = LocalDate.of(2020, 3, 2);

    private static final LocalDate CLEARED = LocalDate.of(2020, 7, 1);

    private final JdbcClient jdbc;

    private final Watching watching;

    private final Sweeping sweeping;

    private final Complaints complaints;

    DemoOversight(JdbcClient jdbc, Watching watching, Sweeping sweeping, Complaints complaints) {
        this.jdbc = jdbc;
        this.watching = watching;
        this.sweeping = sweeping;
        this.complaints = complaints;
    }

    long partner(String name) {
        return jdbc.sql("select id from partner.partner where name = :name")
            .param("name", name)
            .query(Long.class)
            .single();
    }

    Map<String, Long> watched(Words words) {
        return Map.of("puge", begin(words, "puge", County.PUGE), "butuo", begin(words, "butuo", County.BUTUO));
    }

    private long begin(Words words, String key, County county) {
        long id = watching.begin(new Watching.NewWatch(county.code(), BEGAN, words.phrase("supervision." + key),
                words.phrase("supervision.group"), null, words.phrase("supervision.aim")), "demo/" + key);
        var contents = List.of("GUARANTEES", "INCOME", "RELOCATION", "MONITORED", "RECTIFICATION");
        int nth = 0;
        for (var day = BEGAN; day.isBefore(CLEARED); day = day.plusWeeks(1)) {
            watching.report(id, new Watching.NewWeek(day, contents.get(nth % contents.size()),
                    words.phrase("supervision.week", 3 + nth % 3)), "demo/" + key + "/" + nth++);
        }
        return id;
    }

    /** The lists have come to nothing. */
    void clear(Words words, Map<String, Long> watched) {
        watched.values().forEach(id -> watching.end(id, CLEARED, words.phrase("supervision.cleared")));
    }

    void sweep(Words words, long finding) {
        var today = LocalDate.now(Clock.systemDefaultZone());
        long sweep = sweeping
            .ask(finding,
                    new Sweeping.NewSweep(words.phrase("supervision.question"), today.minusDays(40),
                            today.minusDays(18), null, partner(words.phrase("supervision.partner")), null),
                    "demo/sweep");
        var checks = jdbc.sql("select id from supervision.unit_check where sweep = :sweep order by place")
            .param("sweep", sweep)
            .query(Long.class)
            .list();
        for (int i = 0; i < 5; i++) {
            boolean found = i == 4;
            sweeping.answer(checks.get(i),
                    new Sweeping.NewAnswer(today.minusDays(20 + i), found ? 3 : 0, found ? 1 : 0,
                            words.phrase(found ? "supervision.found" : "supervision.none"),
                            found ? words.phrase("supervision.lead") : null, found ? today.plusDays(60) : null));
        }
    }

    void complaints(Words words) {
        var today = LocalDate.now(Clock.systemDefaultZone());
        complaints.receive("HOTLINE_12317", today.minusDays(12), County.NYAINRONG.code(), "POLICY",
                words.phrase("supervision.complaint1"), today.plusDays(18), words.phrase("supervision.informant"),
                "demo/1");
        complaints.receive("LETTER", today.minusDays(50), County.NYAINRONG.code(), "FUNDS",
                words.phrase("supervision.complaint2"), today.minusDays(20), null, "demo/2");
    }

}
