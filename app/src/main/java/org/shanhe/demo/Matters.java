package org.shanhe.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shanhe.kernel.Rows;
import org.shanhe.monitoring.Appeals;
import org.shanhe.monitoring.Evidence;
import org.shanhe.monitoring.NewCase;
import org.shanhe.monitoring.Opened;
import org.shanhe.monitoring.Openings;
import org.shanhe.monitoring.Proceedings;
import org.shanhe.monitoring.TakenStep;
import org.shanhe.policy.Procedure;
import org.shanhe.policy.Procedures;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** A few monitored households in different states, their deadlines around today. */
@Component
class Matters {

    /** One grey dot, in place of a scanned page. */
    private static final byte[] PAGE = Base64.getDecoder()
        .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mOora39DwAFNAKc9yqXtwAAAABJRU5ErkJggg==");

    private static final List<String> WAY = List.of("VERIFY", "COMPARE", "NOMINATE", "POST", "TOWN_CHECK", "APPROVE",
            "ANNOUNCE", "FIRST_MEASURE", "PROPOSE_CLEARING", "POST_CLEARING");

    /** How many days after the clue each step of the way was taken. */
    private static final int[] AFTER = { 1, 2, 3, 3, 9, 10, 10, 14, 190, 191 };

    /** How many days ago a clue came, and how many steps were taken since. */
    private static final int[][] STORIES = { { 18, 0 }, { 13, 1 }, { 4, 0 }, { 7, 4 }, { 9, 4 }, { 14, 5 }, { 45, 7 },
            { 36, 7 }, { 90, 8 }, { 193, 10 } };

    private final JdbcClient jdbc;

    private final Openings openings;

    private final Proceedings proceedings;

    private final Evidence evidence;

    private final Appeals appeals;

    private final Work work;

    Matters(JdbcClient jdbc, Openings openings, Proceedings proceedings, Evidence evidence, Appeals appeals,
            Work work) {
        this.jdbc = jdbc;
        this.openings = openings;
        this.proceedings = proceedings;
        this.evidence = evidence;
        this.appeals = appeals;
        this.work = work;
    }

    /** What the stories are told with. */
    @Component
    record Work(Procedures procedures, Clock clock, JsonMapper json) {
    }

    private record Home(long id, String head) {
    }

    void load(Words words, long village) {
        // a load that was interrupted is taken up again
        boolean told = jdbc.sql("select exists (select from monitoring.case where place = :village)")
            .param("village", village)
            .query(Boolean.class)
            .single();
        if (told) {
            return;
        }
        var homes = homes(village);
        for (int i = 0; i < Math.min(STORIES.length, homes.size()); i++) {
            tell(words, homes.get(i), STORIES[i][0], STORIES[i][1]);
        }
        appeals.enter(new Appeals.NewAppeal(village, null, null, null, words.phrase("matter.appeal")), "PUBLIC", null);
    }

    private List<Home> homes(long village) {
        return Rows.of(jdbc.sql("""
                select id, head_name as head from registry.household
                 where village = :village and status = 'EXITED' order by household_no limit :most
                """).param("village", village).param("most", STORIES.length).query(Home.class));
    }

    private void tell(Words words, Home home, int ago, int steps) {
        var clue = LocalDate.now(work.clock()).minusDays(ago);
        var procedure = work.procedures().on("MONITORING", clue).procedure();
        Opened matter = openings.open(new NewCase("MONITORING", home.id(), null, null, clue,
                work.json().valueToTree(Map.of("source", "VISIT", "clue", words.phrase("matter.clue"))), null, null));
        for (int i = 0; i < steps; i++) {
            var on = clue.plusDays(AFTER[i]);
            var step = procedure.step(WAY.get(i)).orElseThrow();
            page(matter.id());
            matter = proceedings.take(matter.id(), matter.version(), new TakenStep(step.name(), on,
                    work.json().valueToTree(answers(words, step, on)), null, home.head(), null, home.head(), null));
        }
    }

    private void page(long matter) {
        try {
            evidence.keep(matter, "page.png", "image/png", new ByteArrayInputStream(PAGE));
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Something fitting for each field that must be answered. */
    private static Map<String, Object> answers(Words words, Procedure.Step step, LocalDate on) {
        var answers = new LinkedHashMap<String, Object>();
        step.form()
            .stream()
            .filter(Procedure.Field::required)
            .forEach(field -> answers.put(field.name(), switch (field.type()) {
                case TEXT -> words.phrase("matter.done");
                case NUMBER -> 32;
                case MONEY -> 680_000;
                case DATE -> on.toString();
                case FLAG -> true;
                case MEASURE -> "TEMPORARY_RELIEF";
                case CHOICE -> field.options().getFirst().code();
                case CHOICES -> List.of(field.options().getFirst().code());
            }));
        return answers;
    }

}
