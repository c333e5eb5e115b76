package org.shanhe.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shanhe.registry.Samples.ONE;
import static org.shanhe.registry.Samples.document;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shanhe.DatabaseTest;
import org.shanhe.access.Browser;
import org.shanhe.access.People;
import org.shanhe.access.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class ChangeDraftTests {

    private static int count = 28500;

    @Autowired
    ApplicationContext context;

    @Autowired
    @Qualifier("owner")
    JdbcClient owner;

    private Browser villager;

    private Browser town;

    @BeforeEach
    void signIn() {
        var people = new People(context);
        villager = people.signedIn(people.named(Role.VILLAGE_OFFICER, ONE));
        town = people.signedIn(people.named(Role.TOWN_OFFICER, ONE / 1000 * 1000));
    }

    @Test
    void aDraftIsItsWritersAloneUntilItIsSubmitted() {
        long id = registered();
        var draft = villager.post("/api/changes",
                body("STATUS", id, Map.of("content", Map.of("status", "EXITED"), "draft", true)));
        assertThat(draft.json().path("state").asString()).as(draft.body()).isEqualTo("DRAFT");
        long request = draft.json().path("request").asLong();
        assertThat(villager.get("/api/changes?box=mine&state=DRAFT").json().path("rows").valueStream())
            .anyMatch(row -> row.path("id").asLong() == request);
        assertThat(town.get("/api/changes/" + request).status()).isEqualTo(404);
        var incomplete = villager.put("/api/changes/" + request,
                body("STATUS", id, Map.of("content", Map.of("status", "EXITED"))));
        assertThat(incomplete.code()).isEqualTo("FIELD_MALFORMED");
        var submitted = villager.put("/api/changes/" + request,
                body("STATUS", id, Map.of("content", Map.of("status", "EXITED"), "on", "2020-01-01")));
        assertThat(submitted.json().path("state").asString()).as(submitted.body()).isEqualTo("SUBMITTED");
        assertThat(town.get("/api/changes/" + request).status()).isEqualTo(200);
    }

    @Test
    void sensitiveValuesOfADraftStayWhenItIsWordedAnewAndGoWhenTheyAreCleared() {
        long id = registered();
        long member = villager.get("/api/households/" + id).json().at("/members/1/id").asLong();
        var content = Map.of("members", List.of(Map.of("id", member, "phone", "13800000000", "education", "PRIMARY")));
        long request = villager.post("/api/changes", body("CORRECT", id, Map.of("content", content, "draft", true)))
            .json()
            .path("request")
            .asLong();
        assertThat(villager.get("/api/changes/" + request).json().at("/content/members/0/phone").isNull()).isTrue();
        var anew = Map.of("members", List.of(Map.of("id", member, "education", "JUNIOR")));
        var applied = villager.put("/api/changes/" + request, body("CORRECT", id, Map.of("content", anew)));
        assertThat(applied.json().path("state").asString()).as(applied.body()).isEqualTo("APPLIED");
        assertThat(person(member)).containsEntry("education", "JUNIOR").containsEntry("phoned", true);

        var asked = Map.of("members", List.of(Map.of("id", member, "phone", "13900000000", "education", "SENIOR")));
        long again = villager
            .post("/api/changes", body("CORRECT", id, Map.of("content", asked, "draft", true, "version", 2)))
            .json()
            .path("request")
            .asLong();
        var withoutPhone = new HashMap<String, Object>(Map.of("id", member, "education", "SENIOR"));
        withoutPhone.put("phone", null);
        villager.put("/api/changes/" + again,
                body("CORRECT", id, Map.of("content", Map.of("members", List.of(withoutPhone)), "version", 2)));
        assertThat(person(member)).containsEntry("education", "SENIOR").containsEntry("phoned", false);
    }

    @Test
    void aYearIsCorrectedByARequestThatSaysWhatStoodThereBefore() {
        long id = registered();
        var first = villager.put("/api/households/" + id + "/conditions/2021",
                Map.of("condition", Map.of("wageFen", 120_000, "fuel", "COAL"), "reason", "入户核实"), "If-Match", "\"1\"");
        assertThat(first.json().path("state").asString()).as(first.body()).isEqualTo("APPLIED");
        var second = villager.post("/api/changes", body("CORRECT_YEAR", id,
                Map.of("content", Map.of("year", 2021, "condition", Map.of("wageFen", 150_000)), "version", 2)));
        assertThat(second.status()).as(second.body()).isEqualTo(200);
        var page = villager.get("/api/changes/" + second.json().path("request").asLong()).json();
        assertThat(page.at("/request/kind").asString()).isEqualTo("CORRECT_YEAR");
        var field = page.path("fields").get(0);
        assertThat(field.path("field").asString()).isEqualTo("wageFen");
        assertThat(field.path("base").asLong()).isEqualTo(120_000);
        assertThat(field.path("mine").asLong()).isEqualTo(150_000);
        assertThat(villager
            .put("/api/households/" + id + "/conditions/2021",
                    Map.of("condition", Map.of("wageFen", 1), "reason", "入户核实"), "If-Match", "\"1\"")
            .status()).isEqualTo(412);
    }

    @Test
    void twoCorrectionsOfOneYearAreShownSideBySideAndTheWriterChooses() {
        long id = registered();
        var mine = Map.of("content", Map.of("year", 2021, "condition", Map.of("wageFen", 150_000, "safeWater", true)));
        long draft = villager.post("/api/changes", body("CORRECT_YEAR", id, with(mine, "draft", true)))
            .json()
            .path("request")
            .asLong();
        town.post("/api/changes", body("CORRECT_YEAR", id,
                Map.of("content", Map.of("year", 2021, "condition", Map.of("wageFen", 90_000)))));
        assertThat(villager.put("/api/changes/" + draft, body("CORRECT_YEAR", id, mine)).status()).isEqualTo(412);
        var fields = villager.get("/api/changes/" + draft).json().path("fields");
        assertThat(fields.valueStream()
            .filter(field -> field.path("conflict").asBoolean())
            .map(field -> field.path("field").asString())).containsExactly("wageFen");
    }

    @Test
    void whatWasMergedAwayIsRefusedByTheNumberItBecame() {
        long one = registered();
        long two = registered();
        var people = new People(context);
        var county = people.signedIn(people.named(Role.COUNTY_OFFICER, ONE / 1000000 * 1000000));
        var merge = villager.post("/api/changes",
                body("MERGE", one, Map.of("content", Map.of("other", two), "otherVersion", 1, "on", "2020-01-01")));
        assertThat(merge.status()).as(merge.body()).isEqualTo(202);
        long request = merge.json().path("request").asLong();
        var agreed = approve(town, request);
        assertThat(agreed.status()).as(agreed.body()).isEqualTo(200);
        var approved = approve(county, request);
        assertThat(approved.json().path("state").asString()).as(approved.body()).isEqualTo("APPLIED");
        var number = villager.get("/api/households/" + one).json().at("/household/householdNo").asString();
        var refused = villager.put("/api/households/" + two, Map.of("household", Map.of("bank", "x"), "reason", "核实"),
                "If-Match", "\"2\"");
        assertThat(refused.code()).isEqualTo("HOUSEHOLD_MERGED");
        assertThat(refused.body()).contains(number);
    }

    private static Browser.Answer approve(Browser who, long request) {
        int revision = who.get("/api/changes/" + request).json().path("revision").asInt();
        return who.post("/api/changes/" + request + "/approve", Map.of("revision", revision));
    }

    private Map<String, Object> person(long id) {
        return owner.sql("select education, phone is not null as phoned from registry.person where id = ?")
            .param(id)
            .query()
            .singleRow();
    }

    private static Map<String, Object> with(Map<String, ?> map, String key, Object value) {
        var more = new HashMap<String, Object>(map);
        more.put(key, value);
        return more;
    }

    private static Map<String, Object> body(String kind, long household, Map<String, ?> more) {
        var body = new HashMap<String, Object>(
                Map.of("kind", kind, "household", household, "version", 1, "reason", "入户核实"));
        body.putAll(more);
        return body;
    }

    private long registered() {
        var people = List.of(Map.of("name", "户主", "relation", "HEAD", "sex", "MALE", "document", document(count++)),
                Map.of("name", "儿子", "relation", "SON", "sex", "MALE", "document", document(count++)));
        var saved = villager.post("/api/households", Map.of("village", ONE, "status", "POOR", "statusSince",
                "2014-06-01", "household", Map.of("identifiedOn", "2014-06-01"), "members", people, "reason", "入户核实"));
        assertThat(saved.json().path("id").asLong()).as(saved.body()).isPositive();
        return saved.json().path("id").asLong();
    }

}
