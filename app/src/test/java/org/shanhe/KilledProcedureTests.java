package org.shanhe;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.shanhe.access.Browser;
import tools.jackson.databind.JsonNode;

/**
 * The server and its database are killed while every step of a monitored household's
 * procedure is being taken, each by another matter; after the start each stands before
 * its step or after it, never between, with its days, notices and papers, and goes on.
 */
class KilledProcedureTests {

    private static final String PASSWORD = "a long mountain road";

    private static final String VILLAGE = "540623100201";

    private static final LocalDate CLUE = LocalDate.now().minusDays(250);

    /** Each step with the days after the clue on which it is taken. */
    private static final Map<String, Integer> WAY = new LinkedHashMap<>();

    static {
        WAY.put("VERIFY", 1);
        WAY.put("COMPARE", 2);
        WAY.put("NOMINATE", 3);
        WAY.put("POST", 3);
        WAY.put("TOWN_CHECK", 9);
        WAY.put("APPROVE", 10);
        WAY.put("ANNOUNCE", 11);
        WAY.put("FIRST_MEASURE", 12);
        WAY.put("PROPOSE_CLEARING", 200);
        WAY.put("POST_CLEARING", 200);
        WAY.put("TOWN_CLEAR", 206);
        WAY.put("CLEAR", 207);
        WAY.put("ANNOUNCE_CLEARING", 208);
    }

    /** Lives of the server that end in the middle. */
    private static final int KILLS = 2;

    /** A matter and the step it stands before. */
    private record Waiting(long id, String step, JsonNode page) {
    }

    @Test
    void aKillInTheMiddleOfEachStepLosesNothing() throws Exception {
        var data = Path.of("target", "killed-procedure");
        PostgresBinaries.delete(data);
        Files.createDirectories(data);
        FreshDataFolder.fill(data);
        var platform = Platform.serve(data);
        try {
            appoint(platform);
            var waiting = prepare(clerk(platform));
            for (int life = 1; life <= KILLS; life++) {
                var clerk = clerk(platform);
                // when so many have been answered, the others are on their way
                var answered = new CountDownLatch(waiting.size() / 3);
                try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                    waiting.forEach(one -> threads.submit(() -> {
                        take(clerk, one);
                        answered.countDown();
                    }));
                    assertThat(answered.await(1, TimeUnit.MINUTES)).isTrue();
                    platform.kill();
                }
                platform = Platform.serve(data);
                waiting = untaken(clerk(platform), waiting, life);
            }
            var clerk = clerk(platform);
            for (var one : waiting) {
                var answer = take(clerk, one);
                assertThat(answer.status()).as(one.step() + answer.body()).isEqualTo(200);
                whole(clerk, one);
            }
        }
        finally {
            platform.kill();
        }
    }

    /** One matter before each step of the way, with a page for it in hand. */
    private static List<Waiting> prepare(Browser clerk) {
        var waiting = new ArrayList<Waiting>();
        for (var last : WAY.keySet()) {
            long id = open(clerk);
            for (var step : WAY.keySet()) {
                upload(clerk, id);
                var one = new Waiting(id, step, page(clerk, id));
                if (step.equals(last)) {
                    waiting.add(one);
                    break;
                }
                var answer = take(clerk, one);
                assertThat(answer.status()).as(step + answer.body()).isEqualTo(200);
            }
        }
        return waiting;
    }

    /** Those still before their step, exactly as they were; the others are past it. */
    private static List<Waiting> untaken(Browser clerk, List<Waiting> waiting, int life) {
        var open = new ArrayList<Waiting>();
        for (var one : waiting) {
            var now = page(clerk, one.id());
            if (now.path("head").path("version").equals(one.page().path("head").path("version"))) {
                for (var kept : List.of("head", "timeline", "timers", "notices", "evidence", "signatures",
                        "consents")) {
                    assertThat(now.path(kept)).as(one.step() + " " + kept).isEqualTo(one.page().path(kept));
                }
                open.add(one);
            }
            else {
                whole(clerk, one);
            }
        }
        System.out.printf("kill %d: %d of %d steps were taken before it, none half%n", life,
                waiting.size() - open.size(), waiting.size());
        return open;
    }

    /** The step was taken once, with its papers, and its days run. */
    private static void whole(Browser clerk, Waiting one) {
        var page = page(clerk, one.id());
        var before = one.page();
        assertThat(page.path("head").path("version").asInt()).as(one.step())
            .isEqualTo(before.path("head").path("version").asInt() + 1)
            .isEqualTo(page.path("timeline").size());
        assertThat(page.path("timeline").get(page.path("timeline").size() - 1).path("step").asString())
            .isEqualTo(one.step());
        assertThat(page.path("evidence").size()).isEqualTo(before.path("evidence").size());
        for (var paper : page.path("evidence")) {
            assertThat(paper.path("step").isNull()).as(one.step()).isFalse();
            assertThat(clerk.get("/api/cases/" + one.id() + "/evidence/" + paper.path("id").asLong()).body())
                .isEqualTo("a page");
        }
        boolean posts = page.path("procedure")
            .path("states")
            .valueStream()
            .anyMatch(state -> state.path("state").equals(page.path("head").path("state"))
                    && !state.path("posted").isNull());
        assertThat(page.path("notices").size()).as(one.step())
            .isEqualTo(before.path("notices").size() + (posts ? 1 : 0));
        if (one.step().equals("ANNOUNCE_CLEARING")) {
            assertThat(page.path("timers").valueStream().filter(timer -> timer.path("endedOn").isNull()).count())
                .as("only the follow-up is due")
                .isEqualTo(1);
        }
    }

    private static long open(Browser clerk) {
        var household = clerk.post("/api/households",
                Map.of("village", VILLAGE, "status", "EXITED", "statusSince", "2019-06-01", "household",
                        Map.of("identifiedOn", "2014-06-01"), "members",
                        List.of(Map.of("name", "卓玛", "relation", "HEAD", "sex", "FEMALE")), "reason", "入户核实"));
        assertThat(household.status()).as(household.body()).isEqualTo(200);
        var opened = clerk.post("/api/cases",
                Map.of("procedure", "MONITORING", "household", household.json().path("id").asLong(), "on",
                        CLUE.toString(), "form", Map.of("source", "VISIT", "clue", "住院")));
        assertThat(opened.status()).as(opened.body()).isEqualTo(200);
        return opened.json().path("id").asLong();
    }

    private static JsonNode page(Browser clerk, long id) {
        var answer = clerk.get("/api/cases/" + id);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private static Browser.Answer take(Browser clerk, Waiting one) {
        var page = one.page();
        var step = one.step();
        var on = CLUE.plusDays(WAY.getOrDefault(step, 0)).toString();
        var form = new LinkedHashMap<String, Object>();
        page.path("procedure")
            .path("steps")
            .valueStream()
            .filter(known -> known.path("step").asString().equals(step))
            .flatMap(known -> known.path("form").valueStream())
            .filter(field -> field.path("required").asBoolean())
            .forEach(field -> form.put(field.path("field").asString(), answer(field, on)));
        if (step.equals("PROPOSE_CLEARING")) {
            // gone with a death, not by help that the register would have to show
            form.put("natural", true);
        }
        return clerk.post("/api/cases/" + one.id() + "/steps",
                Map.of("step", step, "on", on, "form", form, "signature", "卓玛", "consent", "卓玛"), "If-Match",
                "\"" + page.path("head").path("version").asInt() + "\"");
    }

    private static Object answer(JsonNode field, String on) {
        var first = field.path("options").path(0).path("code").asString("");
        return switch (field.path("type").asString()) {
            case "NUMBER", "MONEY" -> 1;
            case "FLAG" -> true;
            case "DATE" -> on;
            case "CHOICE", "MEASURE" -> first;
            case "CHOICES" -> List.of(first);
            default -> "x";
        };
    }

    private static void upload(Browser clerk, long id) {
        var body = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"page.png\"\r\nContent-Type: image/png\r\n\r\na page\r\n--x--\r\n";
        var answer = clerk.post("/api/cases/" + id + "/evidence", body, "Content-Type",
                "multipart/form-data; boundary=x");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private static Browser clerk(Platform platform) {
        var browser = platform.browser();
        assertThat(browser.signIn("clerk", PASSWORD).status()).isEqualTo(200);
        return browser;
    }

    private static void appoint(Platform platform) throws Exception {
        var browser = platform.browser();
        browser.get("/api/session");
        assertThat(browser
            .post("/api" + platform.setupLink(),
                    Map.of("system", officer("system"), "security", officer("security"), "auditor", officer("auditor")))
            .status()).isEqualTo(204);
        browser.signIn("system", PASSWORD);
        var clerk = browser.post("/api/accounts", Map.of("name", "clerk", "display", "clerk")).json();
        var security = platform.browser();
        security.signIn("security", PASSWORD);
        assertThat(
                security
                    .post("/api/accounts/" + clerk.path("id").asLong() + "/grant",
                            Map.of("roles", List.of("VILLAGE_OFFICER", "TOWN_OFFICER", "COUNTY_OFFICER"), "places",
                                    List.of("540623000000"), "everyPartner", true),
                            "If-Match", "\"" + clerk.path("version").asLong() + "\"")
                    .status())
            .isEqualTo(200);
        var self = platform.browser();
        self.signIn("clerk", clerk.path("password").asString());
        assertThat(self.post("/api/session/password", Map.of("old", clerk.path("password").asString(), "new", PASSWORD))
            .status()).isEqualTo(204);
    }

    private static Map<String, String> officer(String name) {
        return Map.of("name", name, "display", name, "password", PASSWORD);
    }

}
