package org.shanhe.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shanhe.DatabaseTest;
import org.shanhe.SettableClock;
import org.shanhe.access.People;
import org.shanhe.access.Role;
import org.shanhe.registry.PovertyStatus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@DatabaseTest
class CaseEndpointTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    SettableClock clock;

    @AfterEach
    void reset() {
        clock.reset();
    }

    @Test
    void aClueIsRecordedVerifiedAndCountedOverHttp() {
        clock.set(LocalDate.of(2027, 4, 1));
        var household = new Hamlet(context).household(PovertyStatus.EXITED);
        var people = new People(context);
        var village = people.signedIn(people.named(Role.VILLAGE_OFFICER, Hamlet.VILLAGE));
        var clue = Map.of("procedure", "MONITORING", "household", household, "form",
                Map.of("source", "SOCIAL_ASSISTANCE", "clue", "大额医疗支出"));
        var opened = village.post("/api/cases", clue, "Idempotency-Key", "k1");
        assertThat(opened.status()).as(opened.body()).isEqualTo(200);
        var refused = village.post("/api/cases", clue);
        assertThat(refused.code()).isEqualTo("CASE_OPEN");
        assertThat(refused.json().path("case").asLong()).as("the one that stands")
            .isEqualTo(opened.json().path("id").asLong());
        assertThat(village.post("/api/cases", clue, "Idempotency-Key", "k1").body()).as("the answer was lost")
            .isEqualTo(opened.body());
        assertThat(village
            .post("/api/cases", Map.of("procedure", "MONITORING", "household", household + 1), "Idempotency-Key", "k1")
            .code()).isEqualTo("CASE_KEY_TAKEN");
        long id = opened.json().path("id").asLong();
        var page = village.get("/api/cases/" + id, "Accept-Language", "en").json();
        assertThat(page.path("head").path("pack").asString()).isEqualTo("2026-");
        assertThat(page.path("next").valueStream().map(next -> next.path("step").asString())).contains("VERIFY",
                "DISMISS");
        var step = Map.of(
                "step", "VERIFY", "form", Map.of("visitedOn", "2027-04-01", "perCapitaNetIncome", 700000, "risks",
                        new String[] { "ILLNESS" }, "socialAssistance", "SUBSISTENCE", "finding", "属实"),
                "signature", "次仁", "consent", "次仁");
        assertThat(village.post("/api/cases/" + id + "/steps", step).code()).isEqualTo("IF_MATCH_MISSING");
        assertThat(village.post("/api/cases/" + id + "/steps", step, "If-Match", "\"1\"").code())
            .isEqualTo("STEP_EVIDENCE_MISSING");
        Hamlet.VILLAGER.run(() -> new Hamlet(context).evidence(id));
        var taken = village.post("/api/cases/" + id + "/steps", step, "If-Match", "\"1\"");
        assertThat(taken.status()).as(taken.body()).isEqualTo(200);
        assertThat(village.post("/api/cases/" + id + "/steps", step, "If-Match", "\"1\"").code())
            .isEqualTo("CASE_CHANGED");
        var county = people.signedIn(people.named(Role.COUNTY_OFFICER, Hamlet.COUNTY));
        assertThat(county.get("/api/tasks").json().path("rows").valueStream().map(row -> row.path("id").asLong()))
            .contains(id);
        var board = county.get("/api/cases/board?procedure=MONITORING&place=" + Hamlet.COUNTY).json();
        assertThat(board.path("states").valueStream().map(state -> state.path("state").asString()))
            .contains("VERIFIED");
        assertThat(county.get("/api/cases?procedure=MONITORING&state=VERIFIED&open=true")
            .json()
            .path("rows")
            .valueStream()
            .map(row -> row.path("id").asLong())).contains(id);
        var leader = people.signedIn(people.named(Role.REGION_LEADER, Hamlet.COUNTY));
        assertThat(leader.get("/api/cases/" + id).body()).contains("\"facts\":{}").doesNotContain("次仁", "大额医疗支出");
        assertThat(leader.get("/api/cases/" + id).json().path("head").path("title").asString()).startsWith("次*");
        assertThat(leader.post("/api/cases/" + id + "/steps", step, "If-Match", "\"2\"").code())
            .isEqualTo("NOT_ALLOWED");
    }

}
