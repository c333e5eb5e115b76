package org.shanhe.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shanhe.DatabaseTest;
import org.shanhe.SettableClock;
import org.shanhe.access.Browser;
import org.shanhe.access.People;
import org.shanhe.access.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@DatabaseTest
class PlanTests {

    private static final LocalDate TODAY = LocalDate.of(2018, 6, 15);

    private static final long TOWN = 540623100000L;

    private static final long VILLAGE = 540623100203L;

    private static final long NEXT_VILLAGE = 540623100204L;

    @Autowired
    ApplicationContext context;

    @Autowired
    SettableClock clock;

    @Autowired
    @Qualifier("owner")
    JdbcClient owner;

    private Browser villager;

    private Browser townsman;

    private Browser county;

    @BeforeEach
    void people() {
        clock.set(TODAY);
        var people = new People(context);
        villager = people.signedIn(people.named(Role.VILLAGE_OFFICER, VILLAGE));
        townsman = people.signedIn(people.named(Role.TOWN_OFFICER, TOWN));
        county = people.signedIn(people.named(Role.COUNTY_OFFICER, 540623000000L));
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    @Test
    void aDraftTakesItsCausesFromTheRegisterAndSuggestsWhatAnswersThem() {
        var page = page(drafted(household("甲")));
        assertThat(texts(page.path("needs"), "code")).containsExactlyInAnyOrder("ILLNESS", "SCHOOLING", "HOUSING");
        assertThat(texts(page.path("items"), "kind")).containsExactlyInAnyOrder("INSURANCE_SUBSIDY", "BACK_TO_SCHOOL",
                "HOUSE_REBUILT");
        page.path("items").forEach(item -> assertThat(item.path("suggested").asBoolean()).isTrue());
        assertThat(page.path("plan").path("unanswered").asInt()).isZero();
        assertThat(page.path("may").get(0).asString()).isEqualTo("SUBMIT");
    }

    @Test
    void asSuggestionItIsNotSubmittedUntilAPersonTakesIt() {
        long plan = drafted(household("乙"));
        assertThat(act(villager, plan, "SUBMIT", null).code()).isEqualTo("PLAN_SUGGESTIONS_OPEN");
        var saved = save(villager, plan, items(page(plan)));
        assertThat(saved.status()).as(saved.body()).isEqualTo(200);
        assertThat(act(villager, plan, "SUBMIT", null).status()).isEqualTo(200);
        assertThat(page(plan).path("plan").path("state").asString()).isEqualTo("SUBMITTED");
        assertThat(save(villager, plan, List.of()).code()).isEqualTo("PLAN_NOT_EDITABLE");
    }

    @Test
    void aPlanGoesFromTheVillageOverTheTownToTheCountyAndNoOtherWay() {
        long plan = submitted(household("丙"));
        assertThat(act(villager, plan, "APPROVE", null).code()).isEqualTo("PLAN_ACTION_NOT_ALLOWED");
        assertThat(act(county, plan, "APPROVE", null).code()).isEqualTo("PLAN_ACTION_NOT_ALLOWED");
        assertThat(act(townsman, plan, "RETURN", " ").code()).isEqualTo("REASON_MISSING");
        assertThat(act(townsman, plan, "RETURN", "写明责任人").status()).isEqualTo(200);
        assertThat(act(villager, plan, "SUBMIT", null).status()).isEqualTo(200);
        assertThat(act(townsman, plan, "APPROVE", null).status()).isEqualTo(200);
        assertThat(act(county, plan, "APPROVE", null).status()).isEqualTo(200);
        var page = page(plan);
        assertThat(page.path("plan").path("state").asString()).isEqualTo("APPROVED");
        assertThat(page.path("plan").path("approvedOn").asString()).isEqualTo("2018-06-15");
        assertThat(texts(page.path("steps"), "action")).containsExactly("SUBMIT", "RETURN", "SUBMIT", "APPROVE",
                "APPROVE");
        var first = page.path("versions").get(0).path("version").asInt();
        assertThat(villager.get("/api/plans/%d/versions/%d".formatted(plan, first))
            .json()
            .path("row")
            .path("state")
            .asString()).isEqualTo("TOWN_APPROVED");
    }

    @Test
    void severalPlansThatStandAlikeAreApprovedTogetherOrNotAtAll() {
        var seen = new ArrayList<Map<String, Object>>();
        for (var name : List.of("丁", "戊")) {
            long plan = submitted(household(name));
            seen.add(Map.of("id", plan, "version", page(plan).path("plan").path("version").asInt()));
        }
        var stale = List.of(seen.getFirst(), Map.of("id", seen.getLast().get("id"), "version", 1));
        assertThat(townsman.post("/api/plans/actions", Map.of("action", "APPROVE", "plans", stale)).code())
            .isEqualTo("PLAN_CHANGED");
        assertThat(townsman.post("/api/plans/actions", Map.of("action", "APPROVE", "plans", seen)).status())
            .isEqualTo(200);
        assertThat(page((long) seen.getFirst().get("id")).path("plan").path("state").asString())
            .isEqualTo("TOWN_APPROVED");
    }

    @Test
    void ofTwoWhoSaveTheSameVersionOneIsTold() {
        long plan = drafted(household("己"));
        var items = items(page(plan));
        assertThat(send(villager, plan, 1, items).status()).isEqualTo(200);
        var late = send(townsman, plan, 1, items);
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.code()).isEqualTo("PLAN_CHANGED");
    }

    @Test
    void whatTheRegisterDoesNotSayCannotBePlannedAgainst() {
        long plan = drafted(household("庚"));
        var item = new HashMap<String, Object>(
                Map.of("needList", "CAUSE", "needCode", "MARRIAGE", "kind", "SOCIAL_OTHER"));
        assertThat(save(villager, plan, List.of(item)).code()).isEqualTo("PLAN_NEED_UNKNOWN");
        assertThat(save(villager, plan, List.of(Map.of("kind", "MAGIC"))).code()).isEqualTo("PLAN_KIND_UNKNOWN");
        assertThat(save(villager, plan, List.of(Map.of("kind", "ROAD"))).code()).isEqualTo("PLAN_KIND_NOT_FOR_SUBJECT");
        assertThat(save(villager, plan, List.of(Map.of("kind", "PLANTING", "details", Map.of("colour", "red")))).code())
            .isEqualTo("PLAN_DETAIL_WRONG");
    }

    @Test
    void aMeasureOfAnotherFamilyLeavesItsCauseUnanswered() {
        long plan = drafted(household("辛"));
        var item = Map.of("needList", "CAUSE", "needCode", "ILLNESS", "kind", "PLANTING");
        assertThat(save(villager, plan, List.of(item)).status()).isEqualTo(200);
        var page = page(plan);
        assertThat(page.path("items").get(0).path("matches").asBoolean()).isFalse();
        assertThat(page.path("plan").path("unanswered").asInt()).isEqualTo(3);
    }

    @Test
    void lastYearsPlanIsTakenOverWithItsDaysMoved() {
        long plan = submitted(household("壬"));
        var copied = villager.post("/api/plans/%d/copy".formatted(plan), Map.of("year", 2019)).json().path("plans");
        var page = page(copied.get(0).asLong());
        assertThat(page.path("plan").path("year").asInt()).isEqualTo(2019);
        assertThat(page.path("items").get(0).path("dueOn").asString()).isEqualTo("2019-09-30");
        assertThat(villager.post("/api/plans/%d/copy".formatted(plan), Map.of("year", 2019)).code())
            .isEqualTo("PLAN_EXISTS");
    }

    @Test
    void aRetriedRequestMakesOneDraft() {
        long household = household("癸");
        var body = Map.of("subject", "HOUSEHOLD", "place", VILLAGE, "subjectId", household, "year", 2018);
        var key = UUID.randomUUID().toString();
        var first = villager.post("/api/plans/drafts", body, "Idempotency-Key", key);
        assertThat(villager.post("/api/plans/drafts", body, "Idempotency-Key", key).body()).isEqualTo(first.body());
        assertThat(first.json().path("plans")).hasSize(1);
    }

    @Test
    void theMissingAreListedAndDraftedForAWholeVillage() {
        household("子");
        household("丑");
        var missing = villager.get("/api/plans/missing?subject=HOUSEHOLD&year=2016&limit=200").json().path("rows");
        assertThat(texts(missing, "label")).contains("子", "丑");
        var drafted = villager.post("/api/plans/drafts", Map.of("subject", "HOUSEHOLD", "place", VILLAGE, "year", 2016))
            .json();
        assertThat(drafted.path("plans")).hasSameSizeAs(missing);
        assertThat(villager.get("/api/plans/missing?subject=HOUSEHOLD&year=2016").json().path("rows")).isEmpty();
        assertThat(villager.post("/api/plans/drafts", Map.of("subject", "PERSON", "place", TOWN, "year", 2016)).code())
            .isEqualTo("PLAN_PLACE_TOO_WIDE");
        var person = villager.post("/api/plans/drafts", Map.of("subject", "PERSON", "place", VILLAGE, "year", 2016));
        assertThat(person.json().path("plans")).isNotEmpty();
        var village = villager.post("/api/plans/drafts", Map.of("subject", "VILLAGE", "place", VILLAGE, "year", 2016));
        var page = page(village.json().path("plans").get(0).asLong());
        assertThat(page.path("needs").get(0).path("among").asInt()).isGreaterThan(1);
    }

    @Test
    void aResultIsADeliveryThatMarksItsMeasureDone() {
        long plan = approved(household("寅"));
        var item = page(plan).path("items").get(0).path("id").asLong();
        var late = villager.get("/api/plan-items?standing=OVERDUE&q=none").json().path("rows");
        assertThat(late).isEmpty();
        clock.set(LocalDate.of(2018, 10, 8));
        late = villager
            .get("/api/plan-items?standing=OVERDUE&q="
                    + java.net.URLEncoder.encode("寅", java.nio.charset.StandardCharsets.UTF_8))
            .json()
            .path("rows");
        assertThat(late).hasSize(3);
        var result = Map.of("item", item, "quantity", 2, "on", "2018-09-01", "amountFen", 36000);
        var key = UUID.randomUUID().toString();
        var first = villager.post("/api/plan-results", result, "Idempotency-Key", key);
        assertThat(first.status()).as(first.body()).isEqualTo(200);
        assertThat(villager.post("/api/plan-results", result, "Idempotency-Key", key).body()).isEqualTo(first.body());
        var delivery = villager.get("/api/deliveries/" + first.json().path("delivery").asLong()).json();
        assertThat(delivery.path("purpose").asString()).isNotEmpty();
        assertThat(delivery.path("household").isNull()).isFalse();
        var results = villager.get("/api/plan-results?plan=" + plan).json();
        assertThat(results.get(0).path("done").asBoolean()).isTrue();
        assertThat(results.get(0).path("times").asInt()).isEqualTo(1);
        assertThat(results.get(1).path("done").asBoolean()).isFalse();
    }

    @Test
    void anApprovedPlanIsRevisedWithoutLosingItsApproval() {
        long plan = approved(household("卯"));
        assertThat(act(villager, plan, "REVISE", "新增一项").status()).isEqualTo(200);
        var page = page(plan);
        assertThat(page.path("plan").path("state").asString()).isEqualTo("DRAFT");
        assertThat(page.path("plan").path("approvedOn").asString()).isEqualTo("2018-06-15");
        assertThat(page.path("editable").asBoolean()).isTrue();
    }

    @Test
    void nobodySeesOrMovesAPlanOfAnotherVillage() {
        long plan = submitted(household("辰"));
        var people = new People(context);
        var other = people.signedIn(people.named(Role.VILLAGE_OFFICER, NEXT_VILLAGE));
        assertThat(other.get("/api/plans/" + plan).status()).isEqualTo(404);
        assertThat(other.get("/api/plans?limit=200").body()).doesNotContain("辰");
        assertThat(other.post("/api/plans/%d/actions/WITHDRAW".formatted(plan), Map.of(), "If-Match", "\"3\"").status())
            .isEqualTo(404);
        assertThat(other.get("/api/plan-results?plan=" + plan).json()).isEmpty();
        var partner = people.signedIn(people.named(Role.PARTNER_UNIT, VILLAGE));
        assertThat(partner.get("/api/plans/" + plan).body()).doesNotContain("辰户");
        assertThat(act(partner, plan, "WITHDRAW", null).status()).isEqualTo(403);
    }

    @Test
    void waitingPlansAreThoseOfTheReadersLevel() {
        long plan = submitted(household("巳"));
        var waiting = townsman.get("/api/plans?state=SUBMITTED&limit=200").json().path("rows");
        assertThat(waiting.findValuesAsString("id")).contains(Long.toString(plan));
        var export = townsman.get("/api/plans/export.xlsx?state=SUBMITTED");
        assertThat(export.status()).isEqualTo(200);
        assertThat(export.body()).startsWith("PK");
    }

    @Test
    void everyWriteIsInTheAudit() {
        long plan = submitted(household("午"));
        assertThat(owner.sql("select action from kernel.audit where subject = ? order by id")
            .param("plan/" + plan)
            .query(String.class)
            .list()).containsExactly("plan.draft", "plan.save", "plan.submit");
    }

    private long household(String name) {
        var answer = villager.post("/api/households",
                Map.of("village", VILLAGE, "status", "POOR", "statusSince", "2014-06-01", "reason", "新识别", "household",
                        Map.of("identifiedOn", "2014-06-01", "causeMain", "ILLNESS", "causesOther",
                                List.of("SCHOOLING"), "dangerousHouse", true),
                        "members",
                        List.of(Map.of("name", name + "户", "relation", "HEAD", "sex", "MALE", "labour", "ORDINARY"))));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        owner.sql("update registry.household set head_name = ? where id = ?")
            .param(name)
            .param(answer.json().path("id").asLong())
            .update();
        return answer.json().path("id").asLong();
    }

    private long drafted(long household) {
        var answer = villager.post("/api/plans/drafts",
                Map.of("subject", "HOUSEHOLD", "place", VILLAGE, "subjectId", household, "year", 2018));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().path("plans").get(0).asLong();
    }

    private long submitted(long household) {
        long plan = drafted(household);
        var saved = save(villager, plan, items(page(plan)));
        assertThat(saved.status()).as(saved.body()).isEqualTo(200);
        var answer = act(villager, plan, "SUBMIT", null);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return plan;
    }

    private long approved(long household) {
        long plan = submitted(household);
        act(townsman, plan, "APPROVE", null);
        act(county, plan, "APPROVE", null);
        return plan;
    }

    private JsonNode page(long plan) {
        return villager.get("/api/plans/" + plan).json();
    }

    private Browser.Answer act(Browser who, long plan, String action, String note) {
        var version = page(plan).path("plan").path("version").asInt();
        var body = new HashMap<String, Object>();
        body.put("note", note);
        return who.post("/api/plans/%d/actions/%s".formatted(plan, action), body, "If-Match",
                "\"%d\"".formatted(version));
    }

    private Browser.Answer save(Browser who, long plan, List<?> items) {
        return send(who, plan, page(plan).path("plan").path("version").asInt(), items);
    }

    private static Browser.Answer send(Browser who, long plan, int version, List<?> items) {
        return who.put("/api/plans/" + plan,
                Map.of("goals", "年内达标", "from", "2018-01-01", "to", "2018-12-31", "items", items), "If-Match",
                "\"%d\"".formatted(version));
    }

    private static List<Map<String, Object>> items(JsonNode page) {
        var items = new ArrayList<Map<String, Object>>();
        for (var item : page.path("items")) {
            items.add(Map.of("id", item.path("id").asLong(), "needList", item.path("needList").asString(), "needCode",
                    item.path("needCode").asString(), "kind", item.path("kind").asString(), "quantity", 2,
                    "responsibleKind", "CADRE", "responsibleName", "驻村队员", "dueOn", "2018-09-30"));
        }
        return items;
    }

    private static List<String> texts(JsonNode rows, String field) {
        return rows.findValuesAsString(field);
    }

}
