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
import org.shanhe.access.People;
import org.shanhe.access.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

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

    private Planners at;

    @BeforeEach
    void people() {
        clock.set(TODAY);
        at = new Planners(context, owner, VILLAGE);
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    @Test
    void aDraftTakesItsCausesFromTheRegisterAndSuggestsWhatAnswersThem() {
        var page = at.page(at.drafted(at.household("甲")));
        assertThat(Planners.texts(page.path("needs"), "code")).containsExactlyInAnyOrder("ILLNESS", "SCHOOLING",
                "HOUSING");
        assertThat(Planners.texts(page.path("items"), "kind")).containsExactlyInAnyOrder("INSURANCE_SUBSIDY",
                "BACK_TO_SCHOOL", "HOUSE_REBUILT");
        page.path("items").forEach(item -> assertThat(item.path("suggested").asBoolean()).isTrue());
        // nobody has taken them yet
        assertThat(page.path("plan").path("unanswered").asInt()).isEqualTo(3);
        assertThat(page.path("may").get(0).asString()).isEqualTo("SUBMIT");
    }

    @Test
    void asSuggestionItIsNotSubmittedUntilAPersonTakesIt() {
        long plan = at.drafted(at.household("乙"));
        assertThat(at.act(at.villager, plan, "SUBMIT", null).code()).isEqualTo("PLAN_SUGGESTIONS_OPEN");
        var saved = at.save(at.villager, plan, Planners.items(at.page(plan)));
        assertThat(saved.status()).as(saved.body()).isEqualTo(200);
        assertThat(at.act(at.villager, plan, "SUBMIT", null).status()).isEqualTo(200);
        assertThat(at.page(plan).path("plan").path("state").asString()).isEqualTo("SUBMITTED");
        assertThat(at.save(at.villager, plan, List.of()).code()).isEqualTo("PLAN_NOT_EDITABLE");
    }

    @Test
    void aPlanGoesFromTheVillageOverTheTownToTheCountyAndNoOtherWay() {
        long plan = at.submitted(at.household("丙"));
        assertThat(at.act(at.villager, plan, "APPROVE", null).code()).isEqualTo("PLAN_ACTION_NOT_ALLOWED");
        assertThat(at.act(at.county, plan, "APPROVE", null).code()).isEqualTo("PLAN_ACTION_NOT_ALLOWED");
        assertThat(at.act(at.townsman, plan, "RETURN", " ").code()).isEqualTo("REASON_MISSING");
        assertThat(at.act(at.townsman, plan, "RETURN", "写明责任人").status()).isEqualTo(200);
        assertThat(at.act(at.villager, plan, "SUBMIT", null).status()).isEqualTo(200);
        assertThat(at.act(at.townsman, plan, "APPROVE", null).status()).isEqualTo(200);
        assertThat(at.act(at.county, plan, "APPROVE", null).status()).isEqualTo(200);
        var page = at.page(plan);
        assertThat(page.path("plan").path("state").asString()).isEqualTo("APPROVED");
        assertThat(page.path("plan").path("approvedOn").asString()).isEqualTo("2018-06-15");
        assertThat(Planners.texts(page.path("steps"), "action")).containsExactly("SUBMIT", "RETURN", "SUBMIT",
                "APPROVE", "APPROVE");
        var first = page.path("versions").get(0).path("version").asInt();
        assertThat(at.villager.get("/api/plans/%d/versions/%d".formatted(plan, first))
            .json()
            .path("row")
            .path("state")
            .asString()).isEqualTo("TOWN_APPROVED");
    }

    @Test
    void severalPlansThatStandAlikeAreApprovedTogetherOrNotAtAll() {
        var seen = new ArrayList<Map<String, Object>>();
        for (var name : List.of("丁", "戊")) {
            long plan = at.submitted(at.household(name));
            seen.add(Map.of("id", plan, "version", at.page(plan).path("plan").path("version").asInt()));
        }
        var stale = List.of(seen.getFirst(), Map.of("id", seen.getLast().get("id"), "version", 1));
        assertThat(at.townsman.post("/api/plans/actions", Map.of("action", "APPROVE", "plans", stale)).code())
            .isEqualTo("PLAN_CHANGED");
        assertThat(at.townsman.post("/api/plans/actions", Map.of("action", "APPROVE", "plans", seen)).status())
            .isEqualTo(200);
        assertThat(at.page((long) seen.getFirst().get("id")).path("plan").path("state").asString())
            .isEqualTo("TOWN_APPROVED");
    }

    @Test
    void ofTwoWhoSaveTheSameVersionOneIsTold() {
        long plan = at.drafted(at.household("己"));
        var items = Planners.items(at.page(plan));
        assertThat(Planners.send(at.villager, plan, 1, items).status()).isEqualTo(200);
        var late = Planners.send(at.townsman, plan, 1, items);
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.code()).isEqualTo("PLAN_CHANGED");
    }

    @Test
    void whatTheRegisterDoesNotSayCannotBePlannedAgainst() {
        long plan = at.drafted(at.household("庚"));
        var item = new HashMap<String, Object>(
                Map.of("needList", "CAUSE", "needCode", "MARRIAGE", "kind", "SOCIAL_OTHER"));
        assertThat(at.save(at.villager, plan, List.of(item)).code()).isEqualTo("PLAN_NEED_UNKNOWN");
        assertThat(at.save(at.villager, plan, List.of(Map.of("kind", "MAGIC"))).code()).isEqualTo("PLAN_KIND_UNKNOWN");
        assertThat(at.save(at.villager, plan, List.of(Map.of("kind", "ROAD"))).code())
            .isEqualTo("PLAN_KIND_NOT_FOR_SUBJECT");
        assertThat(at.save(at.villager, plan, List.of(Map.of("kind", "PLANTING", "details", Map.of("colour", "red"))))
            .code()).isEqualTo("PLAN_DETAIL_WRONG");
    }

    @Test
    void aMeasureOfAnotherFamilyLeavesItsCauseUnanswered() {
        long plan = at.drafted(at.household("辛"));
        var item = Map.of("needList", "CAUSE", "needCode", "ILLNESS", "kind", "PLANTING");
        assertThat(at.save(at.villager, plan, List.of(item)).status()).isEqualTo(200);
        var page = at.page(plan);
        assertThat(page.path("items").get(0).path("matches").asBoolean()).isFalse();
        assertThat(page.path("plan").path("unanswered").asInt()).isEqualTo(3);
    }

    @Test
    void lastYearsPlanIsTakenOverWithItsDaysMoved() {
        long plan = at.submitted(at.household("壬"));
        var copied = at.villager.post("/api/plans/%d/copy".formatted(plan), Map.of("year", 2019)).json().path("plans");
        var page = at.page(copied.get(0).asLong());
        assertThat(page.path("plan").path("year").asInt()).isEqualTo(2019);
        assertThat(page.path("items").get(0).path("dueOn").asString()).isEqualTo("2019-09-30");
        assertThat(at.villager.post("/api/plans/%d/copy".formatted(plan), Map.of("year", 2019)).code())
            .isEqualTo("PLAN_EXISTS");
    }

    @Test
    void aRetriedRequestMakesOneDraft() {
        long household = at.household("癸");
        var body = Map.of("subject", "HOUSEHOLD", "place", VILLAGE, "subjectId", household, "year", 2018);
        var key = UUID.randomUUID().toString();
        var first = at.villager.post("/api/plans/drafts", body, "Idempotency-Key", key);
        assertThat(at.villager.post("/api/plans/drafts", body, "Idempotency-Key", key).body()).isEqualTo(first.body());
        assertThat(first.json().path("plans")).hasSize(1);
    }

    @Test
    void theMissingAreListedAndDraftedForAWholeVillage() {
        at.household("子");
        at.household("丑");
        var missing = at.villager.get("/api/plans/missing?subject=HOUSEHOLD&year=2016&limit=200").json().path("rows");
        assertThat(Planners.texts(missing, "label")).contains("子", "丑");
        var drafted = at.villager
            .post("/api/plans/drafts", Map.of("subject", "HOUSEHOLD", "place", VILLAGE, "year", 2016))
            .json();
        assertThat(drafted.path("plans")).hasSameSizeAs(missing);
        assertThat(at.villager.get("/api/plans/missing?subject=HOUSEHOLD&year=2016").json().path("rows")).isEmpty();
        assertThat(
                at.villager.post("/api/plans/drafts", Map.of("subject", "PERSON", "place", TOWN, "year", 2016)).code())
            .isEqualTo("PLAN_PLACE_TOO_WIDE");
        var person = at.villager.post("/api/plans/drafts", Map.of("subject", "PERSON", "place", VILLAGE, "year", 2016));
        assertThat(person.json().path("plans")).isNotEmpty();
        var village = at.villager.post("/api/plans/drafts",
                Map.of("subject", "VILLAGE", "place", VILLAGE, "year", 2016));
        var page = at.page(village.json().path("plans").get(0).asLong());
        assertThat(page.path("needs").get(0).path("among").asInt()).isGreaterThan(1);
    }

    @Test
    void aResultIsADeliveryThatMarksItsMeasureDone() {
        long plan = at.approved(at.household("寅"));
        var item = at.page(plan).path("items").get(0).path("id").asLong();
        var late = at.villager.get("/api/plan-items?standing=OVERDUE&q=none").json().path("rows");
        assertThat(late).isEmpty();
        clock.set(LocalDate.of(2018, 10, 8));
        late = at.villager
            .get("/api/plan-items?standing=OVERDUE&q="
                    + java.net.URLEncoder.encode("寅", java.nio.charset.StandardCharsets.UTF_8))
            .json()
            .path("rows");
        assertThat(late).hasSize(3);
        var result = Map.of("item", item, "quantity", 2, "on", "2018-09-01", "amountFen", 36000);
        var key = UUID.randomUUID().toString();
        var first = at.villager.post("/api/plan-results", result, "Idempotency-Key", key);
        assertThat(first.status()).as(first.body()).isEqualTo(200);
        assertThat(at.villager.post("/api/plan-results", result, "Idempotency-Key", key).body())
            .isEqualTo(first.body());
        var delivery = at.villager.get("/api/deliveries/" + first.json().path("delivery").asLong())
            .json()
            .path("delivery");
        assertThat(delivery.path("purpose").asString()).isNotEmpty();
        assertThat(delivery.path("household").isNull()).isFalse();
        var results = at.villager.get("/api/plan-results?plan=" + plan).json();
        assertThat(results.get(0).path("done").asBoolean()).isTrue();
        assertThat(results.get(0).path("times").asInt()).isEqualTo(1);
        assertThat(results.get(1).path("done").asBoolean()).isFalse();
    }

    @Test
    void anApprovedPlanIsRevisedWithoutLosingItsApproval() {
        long plan = at.approved(at.household("卯"));
        assertThat(at.act(at.villager, plan, "REVISE", "新增一项").status()).isEqualTo(200);
        var page = at.page(plan);
        assertThat(page.path("plan").path("state").asString()).isEqualTo("DRAFT");
        assertThat(page.path("plan").path("approvedOn").asString()).isEqualTo("2018-06-15");
        assertThat(page.path("editable").asBoolean()).isTrue();
    }

    @Test
    void nobodySeesOrMovesAPlanOfAnotherVillage() {
        long plan = at.submitted(at.household("辰"));
        var people = new People(context);
        var other = people.signedIn(people.named(Role.VILLAGE_OFFICER, NEXT_VILLAGE));
        assertThat(other.get("/api/plans/" + plan).status()).isEqualTo(404);
        assertThat(other.get("/api/plans?limit=200").body()).doesNotContain("辰");
        assertThat(other.post("/api/plans/%d/actions/WITHDRAW".formatted(plan), Map.of(), "If-Match", "\"3\"").status())
            .isEqualTo(404);
        assertThat(other.get("/api/plan-results?plan=" + plan).json()).isEmpty();
        var partner = people.signedIn(people.named(Role.PARTNER_UNIT, VILLAGE));
        assertThat(partner.get("/api/plans/" + plan).body()).doesNotContain("辰户");
        assertThat(at.act(partner, plan, "WITHDRAW", null).status()).isEqualTo(403);
    }

    @Test
    void waitingPlansAreThoseOfTheReadersLevel() {
        long plan = at.submitted(at.household("巳"));
        var waiting = at.townsman.get("/api/plans?state=SUBMITTED&limit=200").json().path("rows");
        assertThat(waiting.findValuesAsString("id")).contains(Long.toString(plan));
        var export = at.townsman.get("/api/plans/export.xlsx?state=SUBMITTED");
        assertThat(export.status()).isEqualTo(200);
        assertThat(export.body()).startsWith("PK");
    }

    @Test
    void everyWriteIsInTheAudit() {
        long plan = at.submitted(at.household("午"));
        assertThat(owner.sql("select action from kernel.audit where subject = ? order by id")
            .param("plan/" + plan)
            .query(String.class)
            .list()).containsExactly("plan.draft", "plan.save", "plan.submit");
    }

}
