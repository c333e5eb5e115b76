package org.shanhe.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shanhe.DatabaseTest;
import org.shanhe.access.Browser;
import org.shanhe.access.People;
import org.shanhe.access.Role;
import org.shanhe.kernel.Scope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionOperations;

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

    private PackSet before;

    @BeforeEach
    void remember() {
        before = packs.current();
    }

    @AfterEach
    void restore() {
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

    private void inForce(PackSet set) {
        Scope.system().run(() -> transaction.executeWithoutResult(_ -> loads.store(set)));
        packs.replace(set);
    }

    /** The packs as they are but for one text of the monitoring procedure of today. */
    private PackSet changed(String from, String to) {
        Map<String, Map<String, String>> folders = before.packs()
            .stream()
            .collect(Collectors.toMap(Pack::name, pack -> new HashMap<>(pack.files())));
        var text = folders.get("2026-").get(PROCEDURE);
        assertThat(text).contains(from);
        folders.get("2026-").put(PROCEDURE, text.replace(from, to));
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
        var household = village.post("/api/households",
                Map.of("village", VILLAGE, "status", "EXITED", "statusSince", "2019-06-01", "household",
                        Map.of("identifiedOn", "2014-06-01", "exitedOn", "2019-06-01"), "members",
                        List.of(Map.of("name", "户主", "relation", "HEAD", "sex", "MALE")), "reason", "入户核实"));
        var opened = village.post("/api/cases", Map.of("procedure", "MONITORING", "household",
                household.json().path("id").asLong(), "form", Map.of("source", "SELF_REPORT", "clue", "收入骤减")));
        assertThat(opened.status()).as(opened.body()).isEqualTo(200);
        return opened.json().path("id").asLong();
    }

}
