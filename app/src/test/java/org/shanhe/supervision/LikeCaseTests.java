package org.shanhe.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shanhe.DatabaseTest;
import org.shanhe.SettableClock;
import org.shanhe.access.Browser;
import org.shanhe.access.People;
import org.shanhe.access.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@DatabaseTest
class LikeCaseTests {

    /** Nine counties of three prefectures. */
    private static final List<Long> COUNTIES = List.of(533122000000L, 533123000000L, 533124000000L, 530822000000L,
            530823000000L, 530824000000L, 530825000000L, 530922000000L, 530923000000L);

    private static final long PROVINCE = 530000000000L;

    @Autowired
    ApplicationContext context;

    @Autowired
    SettableClock clock;

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void oneAuditFindingIsAskedOfNineCountiesAndClosedWhenAllHaveAnswered() {
        clock.set(LocalDate.of(2019, 7, 1));
        var people = new People(context);
        var inspector = people.signedIn(people.named(Role.PROVINCE_OFFICER, PROVINCE));
        var reviewer = people.signedIn(people.named(Role.PROVINCE_OFFICER, PROVINCE));
        var officers = new ArrayList<Browser>();
        COUNTIES.forEach(county -> officers.add(people.signedIn(people.named(Role.COUNTY_OFFICER, county))));
        var body = new HashMap<String, Object>(FindingTests.body("AUDIT"));
        body.put("place", COUNTIES.getFirst());
        var finding = inspector.post("/api/findings", body, key()).json().at("/finding/id").asLong();
        var sweep = inspector.post("/api/findings/" + finding + "/sweeps",
                Map.of("question", "产业资金是否闲置超过一年", "askedOn", "2019-07-01", "dueOn", "2019-07-20", "places", COUNTIES),
                key());
        assertThat(sweep.status()).as(sweep.body()).isEqualTo(200);
        var id = sweep.json().at("/sweep/id").asLong();
        assertThat(sweep.json().path("checks")).hasSize(9);

        clock.set(LocalDate.of(2019, 7, 15));
        for (int i = 0; i < 5; i++) {
            var answer = answer(officers.get(i), id, i, i == 2 ? 3 : 0, i == 2 ? 1 : 0, "2019-07-15");
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        }
        assertThat(answer(officers.get(0), id, 0, 0, 0, "2019-07-15").code()).isEqualTo("CHECK_ANSWERED");
        clock.set(LocalDate.of(2019, 7, 25));
        var board = inspector.get("/api/sweeps/" + id).json().path("sweep");
        assertThat(board.path("answered").asInt()).isEqualTo(5);
        assertThat(board.path("overdue").asInt()).isEqualTo(4);
        assertThat(officers.get(8).get("/api/tasks?kind=SWEEP").json().path("rows")).as("its own, overdue").hasSize(1);
        clock.set(LocalDate.of(2019, 12, 25));
        var escalated = inspector.get("/api/tasks?kind=BELOW").json().path("rows");
        assertThat(escalated.findValuesAsString("address")).as("what was not answered comes before the level above")
            .filteredOn(("/sweeps/" + id)::equals)
            .hasSize(4);
        clock.set(LocalDate.of(2019, 7, 25));
        assertThat(board.path("found").asInt()).isEqualTo(3);
        assertThat(officers.get(8).get("/api/sweeps/" + id).json().path("checks")).as("each sees its own").hasSize(1);
        var inferred = inspector.get("/api/findings?parent=" + finding).json().path("rows");
        assertThat(inferred).hasSize(1);
        assertThat(inferred.at("/0/source").asString()).isEqualTo("SWEEP");
        assertThat(close(inspector, id).code()).isEqualTo("SWEEP_UNANSWERED");

        for (int i = 5; i < 9; i++) {
            assertThat(answer(officers.get(i), id, i, 0, 0, "2019-07-25").status()).isEqualTo(200);
        }
        assertThat(close(officers.get(8), id).code()).isEqualTo("SWEEP_OF_ANOTHER");
        assertThat(close(inspector, id).status()).isEqualTo(200);

        clock.set(LocalDate.of(2019, 9, 2));
        putRight(officers.get(0), reviewer, finding);
        assertThat(inspector.get("/api/findings/" + finding).json().at("/finding/state").asString())
            .isEqualTo("CLOSED");
        var rates = "?place=" + COUNTIES.getFirst() + "&on=2019-09-02";
        for (var rate : Map.of("finding.rectified_rate", 1, "finding.on_time_rate", 1, "finding.relapse_rate", 0)
            .entrySet()) {
            var value = reviewer.get("/api/figures/" + rate.getKey() + rates).json().path("value");
            assertThat(value.asDouble()).as(rate.getKey()).isEqualTo(rate.getValue().doubleValue());
        }
        assertThat(reviewer.get("/api/figures/finding.closed/entries" + rates).json().at("/rows/0/ref").asLong())
            .isEqualTo(finding);
        assertThat(inspector.get("/api/sweeps?finding=" + finding + "&open=false").json().path("rows")).hasSize(1);
    }

    @Test
    void whomToAskIsSaidInOneWayAndWhatIsNotFixedNeedsALead() {
        clock.set(LocalDate.of(2019, 7, 1));
        var people = new People(context);
        var inspector = people.signedIn(people.named(Role.PREFECTURE_OFFICER, 533100000000L));
        var county = people.signedIn(people.named(Role.COUNTY_OFFICER, FindingTests.COUNTY));
        var finding = inspector.post("/api/findings", FindingTests.body("AUDIT"), key())
            .json()
            .at("/finding/id")
            .asLong();
        var asked = new HashMap<String, Object>(
                Map.of("question", "有无类似", "askedOn", "2019-07-01", "dueOn", "2019-07-20"));
        var sweeps = "/api/findings/" + finding + "/sweeps";
        assertThat(inspector.post(sweeps, asked, key()).code()).isEqualTo("SWEEP_OF_WHOM");
        asked.put("places", List.of(FindingTests.COUNTY, 533100000000L));
        assertThat(inspector.post(sweeps, asked, key()).code()).as("a prefecture is no peer of a county")
            .isEqualTo("SWEEP_OTHER_LEVEL");
        asked.put("places", List.of(FindingTests.COUNTY, 533124000000L));
        assertThat(inspector.post(sweeps, asked, key()).json().path("checks")).as("two chosen by hand").hasSize(2);
        asked.remove("places");
        asked.put("within", 533100000000L);
        var sweep = inspector.post(sweeps, asked, key());
        assertThat(sweep.json().path("checks")).as("the counties of the prefecture").hasSize(5);
        asked.put("within", 530000000000L);
        assertThat(inspector.post(sweeps, asked, key()).code()).as("others' counties are not his to ask")
            .isEqualTo("OUTSIDE_SCOPE");
        var check = county.get("/api/sweeps/" + sweep.json().at("/sweep/id").asLong())
            .json()
            .at("/checks/0/id")
            .asLong();
        assertThat(county
            .post("/api/sweeps/checks/" + check + "/answer",
                    Map.of("onDay", "2019-07-01", "found", 2, "fixed", 1, "text", "查出两处"))
            .code()).isEqualTo("CHECK_LEAD_MISSING");
        assertThat(county
            .post("/api/sweeps/checks/" + check + "/answer",
                    Map.of("onDay", "2019-07-01", "found", 2, "fixed", 2, "text", "查出两处，已改"))
            .json()
            .at("/checks/0/answer")
            .asString()).isEqualTo("FIXED");
    }

    private static Browser.Answer answer(Browser county, long sweep, int nth, int found, int fixed, String on) {
        var checks = county.get("/api/sweeps/" + sweep).json().path("checks");
        var body = new HashMap<String, Object>(
                Map.of("onDay", on, "found", found, "fixed", fixed, "text", "已排查 " + nth));
        if (found > fixed) {
            body.putAll(Map.of("leadUnit", "县农业农村局", "dueOn", "2019-12-31"));
        }
        return county.post("/api/sweeps/checks/" + checks.at("/0/id").asLong() + "/answer", body);
    }

    private static Browser.Answer close(Browser who, long sweep) {
        return who.post("/api/sweeps/" + sweep + "/close", Map.of("on", "2019-07-25", "summary", "九县已查，一县有两处待改"));
    }

    private static void putRight(Browser county, Browser reviewer, long id) {
        county.post("/api/findings/" + id + "/measures", Map.of("text", "盘活资金", "owner", "县财政局", "dueOn", "2019-08-31"),
                key());
        county.post("/api/findings/" + id + "/progress",
                Map.of("measure", 1, "onDay", "2019-08-01", "state", "DONE", "text", "已盘活"), key());
        county.send("POST", "/api/findings/" + id + "/papers",
                "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"proof.pdf\"\r\nContent-Type: application/pdf\r\n\r\nproof\r\n--x--\r\n",
                "Content-Type", "multipart/form-data; boundary=x");
        assertThat(step(county, id, "REQUEST").status()).isEqualTo(200);
        for (var kind : List.of("REVIEW", "ON_SITE", "CLOSE")) {
            assertThat(step(reviewer, id, kind).status()).isEqualTo(200);
        }
    }

    private static Browser.Answer step(Browser who, long id, String kind) {
        return who.post("/api/findings/" + id + "/steps",
                Map.of("kind", kind, "onDay", "2019-08-20", "person", "复核人乙", "note", "已看过"));
    }

    private static String[] key() {
        return new String[] { "Idempotency-Key", UUID.randomUUID().toString() };
    }

}
