package org.shanhe.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shanhe.registry.Samples.ONE;
import static org.shanhe.registry.Samples.OTHER;
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
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

@DatabaseTest
class ChangeRequestTests {

    private static final long TOWN = ONE / 1000 * 1000;

    private static final long COUNTY = ONE / 1000000 * 1000000;

    /** In another county. */
    private static final long FAR = 540624100201L;

    private static int count = 27000;

    @Autowired
    ApplicationContext context;

    private Browser villager;

    private Browser neighbour;

    private Browser town;

    private Browser county;

    @BeforeEach
    void signIn() {
        var people = new People(context);
        villager = people.signedIn(people.named(Role.VILLAGE_OFFICER, ONE));
        neighbour = people.signedIn(people.named(Role.VILLAGE_OFFICER, OTHER));
        town = people.signedIn(people.named(Role.TOWN_OFFICER, TOWN));
        county = people.signedIn(people.named(Role.COUNTY_OFFICER, COUNTY));
    }

    @Test
    void aSplitIsApprovedLevelByLevelAndNeverByItsApplicant() {
        long id = registered(villager, ONE, 3);
        var members = villager.get("/api/households/" + id).json().path("members");
        var split = ask(villager, "SPLIT", id, 1,
                Map.of("content",
                        Map.of("members",
                                List.of(Map.of("person", members.get(2).path("id").asLong(), "relation", "HEAD"))),
                        "on", "2020-01-01"));
        assertThat(split.status()).as(split.body()).isEqualTo(202);
        long request = split.json().path("request").asLong();
        assertThat(villager.get("/api/households/" + id).json().at("/household/memberCount").asInt()).isEqualTo(3);
        assertThat(decide(villager, request, "approve", "可以").code()).isEqualTo("NOT_YOUR_STEP");
        assertThat(decide(county, request, "approve", "可以").code()).isEqualTo("NOT_YOUR_STEP");
        assertThat(neighbour.get("/api/changes/" + request).status()).isEqualTo(404);
        assertThat(waiting(town)).contains(request);
        assertThat(waiting(county)).doesNotContain(request);
        assertThat(decide(town, request, "approve", "属实").json().path("state").asString()).isEqualTo("APPROVED");
        assertThat(decide(town, request, "approve", "属实").code()).isEqualTo("NOT_YOUR_STEP");
        assertThat(waiting(county)).contains(request);
        var applied = decide(county, request, "approve", "同意");
        assertThat(applied.json().path("state").asString()).as(applied.body()).isEqualTo("APPLIED");
        assertThat(villager.get("/api/households/" + id).json().at("/household/memberCount").asInt()).isEqualTo(2);
        var page = villager.get("/api/changes/" + request).json();
        assertThat(page.path("decisions").valueStream().map(decision -> decision.path("decision").asString()))
            .containsExactly("SUBMITTED", "APPROVED", "APPROVED", "APPLIED");
    }

    @Test
    void aNaturalChangeNeedsItsCauseItsDayAndAFileThatProvesIt() throws Exception {
        long id = registered(villager, ONE, 2);
        long person = villager.get("/api/households/" + id).json().at("/members/1/id").asLong();
        var content = Map.of("person", person);
        assertThat(ask(villager, "REMOVE_MEMBER", id, 1, Map.of("content", content)).code())
            .isEqualTo("FIELD_MALFORMED");
        assertThat(ask(villager, "REMOVE_MEMBER", id, 1, Map.of("content", content, "on", "2020-01-01")).code())
            .isEqualTo("CAUSE_MISSING");
        var whole = new HashMap<String, Object>(Map.of("content", content, "on", "2020-01-01", "cause", "DEATH"));
        assertThat(ask(villager, "REMOVE_MEMBER", id, 1, whole).code()).isEqualTo("EVIDENCE_MISSING");
        whole.put("evidence", List.of("ab".repeat(32)));
        assertThat(ask(villager, "REMOVE_MEMBER", id, 1, whole).code()).isEqualTo("EVIDENCE_UNKNOWN");
        var hash = org.shanhe.kernel.Scope.system()
            .call(() -> context.getBean(KeptFiles.class)
                .keep(new java.io.ByteArrayInputStream("火化证明".getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                        "证明.txt"))
            .hash();
        // another account's file proves nothing of this one
        whole.put("evidence", List.of(hash));
        assertThat(ask(villager, "REMOVE_MEMBER", id, 1, whole).code()).isEqualTo("EVIDENCE_UNKNOWN");
    }

    @Test
    void whatCannotBeCarriedOutIsRefusedWhenItIsAskedFor() {
        long id = registered(villager, ONE, 2);
        long head = villager.get("/api/households/" + id).json().at("/members/0/id").asLong();
        assertThat(ask(villager, "SPLIT", id, 1, Map.of("content",
                Map.of("members", List.of(Map.of("person", head, "relation", "HEAD"))), "on", "2020-01-01"))
            .code()).isEqualTo("HEAD_CANNOT_LEAVE");
        assertThat(ask(villager, "STATUS", id, 7, Map.of("content", Map.of("status", "EXITED"), "on", "2020-01-01"))
            .status()).isEqualTo(412);
        assertThat(villager.get("/api/changes?household=" + id + "&kind=SPLIT").json().path("rows")).isEmpty();
        assertThat(villager.get("/api/changes?kind=DANCE").code()).isEqualTo("FILTER_MALFORMED");
    }

    @Test
    void aConflictIsShownFieldByFieldAndResolvedByChoosing() {
        long id = registered(villager, ONE, 2);
        var status = ask(villager, "STATUS", id, 1, Map.of("content", Map.of("status", "EXITED"), "on", "2020-01-01"));
        long request = status.json().path("request").asLong();
        var head = ask(villager, "CHANGE_HEAD", id, 1, Map.of("content",
                Map.of("person", villager.get("/api/households/" + id).json().at("/members/1/id").asLong())));
        assertThat(head.status()).isEqualTo(202);
        var page = town.get("/api/changes/" + request).json();
        assertThat(page.path("others")).hasSize(1);
        assertThat(page.at("/others/0/request/kind").asString()).isEqualTo("CHANGE_HEAD");
        decide(town, head.json().path("request").asLong(), "approve", null);
        decide(town, request, "approve", null);
        var stale = decide(county, request, "approve", null);
        assertThat(stale.code()).isEqualTo("CHANGE_REQUEST_CONFLICT");
        assertThat(county.get("/api/changes/" + request).json().path("since")).hasSize(1);
        assertThat(resolve(town, request, 2).code()).isEqualTo("CHANGE_REQUEST_NOT_YOURS");
        assertThat(resolve(villager, request, 2).json().path("state").asString()).isEqualTo("SUBMITTED");
        decide(town, request, "approve", null);
        assertThat(decide(county, request, "approve", null).json().path("state").asString()).isEqualTo("APPLIED");
        assertThat(villager.get("/api/households/" + id).json().at("/household/status").asString()).isEqualTo("EXITED");
    }

    @Test
    void aMoveIntoAnotherCountyNeedsTheReceivingCounty() {
        var people = new People(context);
        var receiving = people.signedIn(people.named(Role.COUNTY_OFFICER, FAR / 1000000 * 1000000));
        long id = registered(villager, ONE, 2);
        var move = ask(villager, "MOVE", id, 1, Map.of("content", Map.of("village", FAR), "on", "2021-05-01"));
        assertThat(move.status()).as(move.body()).isEqualTo(202);
        long request = move.json().path("request").asLong();
        assertThat(receiving.get("/api/households/" + id).status()).isEqualTo(404);
        assertThat(decide(receiving, request, "approve", null).code()).isEqualTo("NOT_YOUR_STEP");
        assertThat(receiving.get("/api/changes/" + request).json().at("/request/headName").isNull()).isTrue();
        decide(town, request, "approve", null);
        assertThat(decide(county, request, "approve", null).json().path("state").asString()).isEqualTo("APPROVED");
        assertThat(waiting(receiving)).contains(request);
        assertThat(receiving.get("/api/changes/" + request).json().at("/request/headName").isString()).isTrue();
        var applied = decide(receiving, request, "approve", null);
        assertThat(applied.json().path("state").asString()).as(applied.body()).isEqualTo("APPLIED");
        assertThat(receiving.get("/api/households/" + id).json().at("/household/village").asString())
            .isEqualTo(Long.toString(FAR));
        assertThat(villager.get("/api/households/" + id).status()).isEqualTo(404);
    }

    @Test
    void aReturnedRequestSaysWhyAndMayBeSubmittedAgain() {
        long id = registered(villager, ONE, 2);
        var status = Map.of("content", Map.of("status", "EXITED"), "on", "2020-01-01");
        long request = ask(villager, "STATUS", id, 1, status).json().path("request").asLong();
        assertThat(decide(town, request, "return", "").code()).isEqualTo("REASON_MISSING");
        assertThat(decide(town, request, "return", "缺民主评议记录").json().path("state").asString()).isEqualTo("RETURNED");
        var again = villager.put("/api/changes/" + request, body("STATUS", id, 1, status));
        assertThat(again.json().path("state").asString()).as(again.body()).isEqualTo("SUBMITTED");
        assertThat(decide(villager, request, "withdraw", null).json().path("state").asString()).isEqualTo("WITHDRAWN");
        assertThat(decide(town, request, "approve", null).code()).isEqualTo("CHANGE_REQUEST_MOVED_ON");
    }

    @Test
    void theSameRequestSentTwiceIsOne() {
        long id = registered(villager, ONE, 2);
        var body = body("STATUS", id, 1, Map.of("content", Map.of("status", "EXITED"), "on", "2020-01-01"));
        var key = "change-" + count++;
        var first = villager.post("/api/changes", body, "Idempotency-Key", key);
        assertThat(villager.post("/api/changes", body, "Idempotency-Key", key).json()).isEqualTo(first.json());
        assertThat(villager.get("/api/changes?household=" + id + "&state=SUBMITTED").json().path("rows")).hasSize(1);
    }

    private static List<Long> waiting(Browser who) {
        return who.get("/api/changes?box=waiting&limit=200")
            .json()
            .path("rows")
            .valueStream()
            .map(row -> row.path("id").asLong())
            .toList();
    }

    private static Browser.Answer decide(Browser who, long request, String what, String reason) {
        int revision = who.get("/api/changes/" + request).json().path("revision").asInt();
        var body = new HashMap<String, Object>(Map.of("revision", revision));
        body.put("reason", reason);
        return who.post("/api/changes/" + request + "/" + what, body);
    }

    private static Browser.Answer resolve(Browser who, long request, int version) {
        return who.post("/api/changes/" + request + "/resolve", Map.of("version", version, "theirs", List.of()));
    }

    private static Browser.Answer ask(Browser who, String kind, long household, int version, Map<String, Object> more) {
        return who.post("/api/changes", body(kind, household, version, more));
    }

    private static Map<String, Object> body(String kind, long household, int version, Map<String, Object> more) {
        var body = new HashMap<String, Object>(
                Map.of("kind", kind, "household", household, "version", version, "reason", "入户核实"));
        body.putAll(more);
        return body;
    }

    private static long registered(Browser who, long village, int members) {
        var people = new java.util.ArrayList<Map<String, Object>>();
        for (int i = 0; i < members; i++) {
            people.add(Map.of("name", "成员" + i, "relation", i == 0 ? "HEAD" : "SON", "sex", "MALE", "document",
                    document(count++)));
        }
        JsonNode saved = who.post("/api/households",
                Map.of("village", village, "status", "POOR", "statusSince", "2014-06-01", "household",
                        Map.of("identifiedOn", "2014-06-01", "causeMain", "ILLNESS"), "members", people, "reason",
                        "入户核实"))
            .json();
        assertThat(saved.path("id").asLong()).as(saved.toString()).isPositive();
        return saved.path("id").asLong();
    }

}
