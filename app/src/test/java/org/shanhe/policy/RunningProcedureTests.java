package org.shanhe.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shanhe.DatabaseTest;
import org.shanhe.SettableClock;
import org.shanhe.access.Browser;
import org.shanhe.access.People;
import org.shanhe.access.Role;
import org.shanhe.kernel.Scope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;

@DatabaseTest
class RunningProcedureTests {

    private static final long VILLAGE = 540623100203L;

    private static final String PROCEDURE = "procedures/monitoring.yaml";

    @Autowired
    ApplicationContext context;

    @Autowired
    Packs packs;

    @Autowired
    PackLoads loads;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    SettableClock clock;

    private PackSet before;

    @BeforeEach
    void remember() {
        before = packs.current();
    }

    @AfterEach
    void restore() {
        clock.reset();
        inForce(before);
    }

    @Test
    void aCaseGoesOnByThePackItWasOpenedWithAndANewOneByThePackOfToday() {
        var people = new People(context);
        var village = people.signedIn(people.named(Role.VILLAGE_OFFICER, VILLAGE));
        long running = opened(village);
        inForce(changed("{state: CLUE, zh: 线索, en: Clue}", "{state: CLUE, zh: 新线索, en: New clue}"));
        long fresh = opened(village);

        assertThat(stateName(village, running)).isEqualTo("线索");
        assertThat(stateName(village, fresh)).isEqualTo("新线索");
        assertThat(tasks(village)).containsEntry(running, "线索").containsEntry(fresh, "新线索");
        assertThat(village.get("/api/cases?procedure=MONITORING&state=CLUE").json().path("rows").valueStream())
            .anyMatch(row -> row.path("id").asLong() == running && row.path("stateName").asString().equals("线索"));
    }

    @Test
    void aStepThatThePackNoLongerHasMayStillBeTakenInACaseOpenedBefore() {
        var people = new People(context);
        var village = people.signedIn(people.named(Role.VILLAGE_OFFICER, VILLAGE));
        long running = opened(village);
        inForce(changed("step: DISMISS", "step: SET_ASIDE"));
        assertThat(steps(village, running)).contains("DISMISS").doesNotContain("SET_ASIDE");
        assertThat(steps(village, opened(village))).contains("SET_ASIDE").doesNotContain("DISMISS");
    }

    @Test
    void aGuardJudgesByTheStandardOfThePackTheCaseWasOpenedWith() {
        clock.set(LocalDate.of(2020, 11, 20));
        var people = new People(context);
        var village = people.signedIn(people.named(Role.VILLAGE_OFFICER, VILLAGE));
        long running = exit(village);
        var version = judged(village, running).path("version").asString();
        inForce(changed("2014-2020", "standards/official.yaml", "zh: 达到退出标准", "zh: 达到新退出标准"));
        assertThat(judged(village, running).path("version").asString()).isEqualTo(version);
        assertThat(judged(village, running).path("zh").asString()).isEqualTo("达到退出标准");
        assertThat(judged(village, exit(village)).path("zh").asString()).isEqualTo("达到新退出标准");
    }

    private static JsonNode judged(Browser who, long id) {
        return who.get("/api/cases/" + id)
            .json()
            .path("next")
            .valueStream()
            .filter(next -> next.path("step").asString().equals("ACCEPT"))
            .map(next -> next.path("judged"))
            .findFirst()
            .orElseThrow();
    }

    private static long exit(Browser village) {
        var household = household(village, "POOR", Map.of("identifiedOn", "2014-06-01"));
        var opened = village.post("/api/cases",
                Map.of("procedure", "HOUSEHOLD_EXIT", "household", household, "form",
                        Map.of("meetingOn", "2020-11-20", "perCapitaNetIncome", 500_000, "incomeStable", true,
                                "fedAndClothed", true, "guaranteed", true, "safeWater", true)));
        assertThat(opened.status()).as(opened.body()).isEqualTo(200);
        return opened.json().path("id").asLong();
    }

    private static long household(Browser village, String status, Map<String, Object> fields) {
        return village.post("/api/households",
                Map.of("village", VILLAGE, "status", status, "statusSince", "2019-06-01", "household", fields,
                        "members", List.of(Map.of("name", "户主", "relation", "HEAD", "sex", "MALE")), "reason", "入户核实"))
            .json()
            .path("id")
            .asLong();
    }

    private void inForce(PackSet set) {
        Scope.system().run(() -> transaction.executeWithoutResult(_ -> loads.store(set)));
        packs.replace(set);
    }

    /** The packs as they are but for one text of the monitoring procedure of today. */
    private PackSet changed(String from, String to) {
        return changed("2026-", PROCEDURE, from, to);
    }

    private PackSet changed(String pack, String file, String from, String to) {
        Map<String, Map<String, String>> folders = before.packs()
            .stream()
            .collect(Collectors.toMap(Pack::name, one -> new HashMap<>(one.files())));
        var text = folders.get(pack).get(file);
        assertThat(text).contains(from);
        folders.get(pack).put(file, text.replace(from, to));
        return packs.read("test", folders);
    }

    private static String stateName(Browser who, long id) {
        var page = who.get("/api/cases/" + id).json();
        return page.at("/procedure/states")
            .valueStream()
            .filter(state -> state.path("state").equals(page.at("/head/state")))
            .map(state -> state.path("name").asString())
            .findFirst()
            .orElseThrow();
    }

    private static List<String> steps(Browser who, long id) {
        return who.get("/api/cases/" + id)
            .json()
            .path("next")
            .valueStream()
            .map(next -> next.path("step").asString())
            .toList();
    }

    private static Map<Long, String> tasks(Browser who) {
        return who.get("/api/tasks?limit=200")
            .json()
            .path("rows")
            .valueStream()
            .filter(row -> row.path("kind").asString().equals("STEP"))
            .collect(Collectors.toMap(row -> row.path("id").asLong(), row -> row.path("stateName").asString()));
    }

    private static long opened(Browser village) {
        var household = household(village, "EXITED", Map.of("identifiedOn", "2014-06-01", "exitedOn", "2019-06-01"));
        var opened = village.post("/api/cases", Map.of("procedure", "MONITORING", "household", household, "form",
                Map.of("source", "SELF_REPORT", "clue", "收入骤减")));
        assertThat(opened.status()).as(opened.body()).isEqualTo(200);
        return opened.json().path("id").asLong();
    }

}
