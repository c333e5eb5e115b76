package org.shanhe.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Scope;
import org.shanhe.monitoring.Evidence;
import org.shanhe.monitoring.NewCase;
import org.shanhe.monitoring.Opened;
import org.shanhe.monitoring.Openings;
import org.shanhe.monitoring.Proceedings;
import org.shanhe.monitoring.TakenStep;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Ten households at different steps of their relocation, one of which changed its mind.
 * Nothing of it moves a figure that a document states.
 */
@Component
class RelocationDemo implements DemoPart {

    private static final List<Taken> WAY = List.of(new Taken("SIGN", 1, "explainedOn"), new Taken("POST", 2, "board"),
            new Taken("TOWN_CHECK", 8, "townOpinion"), new Taken("APPROVE", 10, "countyOpinion"),
            new Taken("ALLOT", 60, "site", "settling", "dwelling"),
            new Taken("HAND_OVER", 120, "persons", "areaM2", "certificate", "labourers", "incomeBefore"),
            new Taken("SERVE", 125, "services"), new Taken("JOB", 150, "people", "channel"),
            new Taken("FOLLOW_UP", 200, "working", "incomeAfter", "livesThere"),
            new Taken("OLD_HOUSE", 300, "oldHouse", "oldHouseOn"), new Taken("SETTLE", 420, "working", "settled"));

    /** How many days ago the wish was recorded, and how many steps were taken since. */
    private static final int[][] STORIES = { { 520, 11 }, { 470, 11 }, { 380, 10 }, { 260, 9 }, { 150, 7 }, { 90, 5 },
            { 75, 5 }, { 30, 4 }, { 6, 2 }, { 3, 0 } };

    /** The household that withdrew after it was approved. */
    private static final int UNDECIDED = 7;

    private final JdbcClient jdbc;

    private final TransactionTemplate transaction;

    private final Openings openings;

    private final Proceedings proceedings;

    private final Evidence evidence;

    private final JsonMapper json;

    RelocationDemo(JdbcClient jdbc, PlatformTransactionManager transactions, Openings openings, Proceedings proceedings,
            Evidence evidence, JsonMapper json) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.openings = openings;
        this.proceedings = proceedings;
        this.evidence = evidence;
        this.json = json;
    }

    private record Taken(String step, int after, List<String> answered) {

        Taken(String step, int after, String... answered) {
            this(step, after, List.of(answered));
        }

    }

    private record Home(long id, String head, int members) {
    }

    @Override
    public void load(Words words, long village) {
        Scope.system().run(() -> transaction.executeWithoutResult(_ -> {
            if (!jdbc.sql("select exists (select from monitoring.relocation)").query(Boolean.class).single()) {
                tell(words, village);
            }
        }));
    }

    private void tell(Words words, long village) {
        // those of the village itself are being monitored or changed
        var homes = Rows.of(jdbc.sql("""
                select id, head_name as head, members from registry.household
                 where village / 1000000 = :village / 1000000 and village <> :village and status = 'EXITED'
                 order by village / 1000 <> :village / 1000, village, household_no limit :most
                """).param("village", village).param("most", STORIES.length).query(Home.class));
        for (int i = 0; i < homes.size(); i++) {
            tell(words, homes.get(i), i);
        }
    }

    private void tell(Words words, Home home, int story) {
        var wished = LocalDate.now(Clock.systemDefaultZone()).minusDays(STORIES[story][0]);
        var answers = answers(words, home, story);
        var matter = openings.open(new NewCase("RELOCATION", home.id(), null, null, wished,
                json.valueToTree(Map.of("relocatedAs", story % 4 == 3 ? "ACCOMPANYING" : "REGISTERED", "batch", "NEW",
                        "reason", story % 3 == 2 ? "HAZARD" : "HIGH_ALTITUDE", "destination",
                        story % 2 == 0 ? "TOWN" : "RICH_LAND", "site", answers.get("site"))),
                null, null));
        for (var taken : WAY.subList(0, STORIES[story][1])) {
            var on = wished.plusDays(taken.after());
            answers.put("explainedOn", on.toString());
            answers.put("oldHouseOn", on.toString());
            var form = new HashMap<>(answers);
            form.keySet().retainAll(taken.answered());
            matter = take(matter, home, taken.step(), on, form);
        }
        if (story == UNDECIDED) {
            take(matter, home, "WITHDRAW", wished.plusDays(20), Map.of());
        }
    }

    private Opened take(Opened matter, Home home, String step, LocalDate on, Map<String, Object> form) {
        try {
            evidence.keep(matter.id(), step.toLowerCase() + ".pdf", "application/pdf",
                    new ByteArrayInputStream(step.getBytes(StandardCharsets.UTF_8)));
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return proceedings.take(matter.id(), matter.version(),
                new TakenStep(step, on, json.valueToTree(form), null, home.head(), null, home.head(), null));
    }

    private static Map<String, Object> answers(Words words, Home home, int story) {
        var answers = new HashMap<String, Object>();
        answers.put("board", words.phrase("relocation.board"));
        answers.put("townOpinion", words.phrase("relocation.opinion"));
        answers.put("countyOpinion", words.phrase("relocation.opinion"));
        answers.put("settled", words.phrase("relocation.settled"));
        answers.put("site", words.phrase(story % 2 == 0 ? "relocation.town" : "relocation.land"));
        answers.put("settling", "CONCENTRATED");
        answers.put("dwelling", words.phrase("relocation.dwelling") + (101 + story));
        answers.put("persons", home.members());
        answers.put("areaM2", 25 * home.members());
        answers.put("certificate", story < 3 ? "ISSUED" : "APPLIED");
        answers.put("labourers", Math.min(2, home.members()));
        answers.put("incomeBefore", 410_000 + 12_000 * story);
        answers.put("services", List.of("RESIDENCE", "SCHOOLING"));
        answers.put("people", 1);
        answers.put("channel", story % 2 == 0 ? "WORKSHOP" : "FARMING");
        answers.put("working", 1);
        answers.put("incomeAfter", 980_000 + 15_000 * story);
        answers.put("livesThere", true);
        answers.put("oldHouse", story % 2 == 0 ? "RECLAIMED" : "DEMOLISHED");
        return answers;
    }

}
