package org.shanhe.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
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
class WatchTests {

    private static final long COUNTY = 533124000000L;

    private static final long PREFECTURE = 533100000000L;

    @Autowired
    ApplicationContext context;

    @Autowired
    SettableClock clock;

    @Autowired
    @Qualifier("owner")
    JdbcClient owner;

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void aPlaceIsWatchedWeekByWeekUntilItsListOfProblemsIsEmpty() {
        clock.set(LocalDate.of(2020, 3, 2));
        var people = new People(context);
        var county = people.signedIn(people.named(Role.COUNTY_OFFICER, COUNTY));
        var above = people.signedIn(people.named(Role.PREFECTURE_OFFICER, PREFECTURE));
        var begun = above.post("/api/watches",
                Map.of("place", COUNTY, "since", "2020-03-02", "document", "挂牌督战工作方案", "dutyGroup", "督战一组"), key());
        assertThat(begun.status()).as(begun.body()).isEqualTo(200);
        var watch = "/api/watches/" + begun.json().at("/watched/id").asLong();
        assertThat(above
            .post("/api/watches",
                    Map.of("place", COUNTY, "since", "2020-03-02", "document", "又一份方案", "dutyGroup", "督战二组"), key())
            .code()).isEqualTo("WATCHED_ALREADY");
        var problem = Map.of("content", "GUARANTEES", "finding", problem());
        var listed = above.post(watch + "/findings", problem, key());
        assertThat(listed.status()).as(listed.body()).isEqualTo(200);
        var finding = listed.json().at("/problems/0/id").asLong();

        clock.set(LocalDate.of(2020, 3, 19));
        var week = Map.of("day", "2020-03-05", "content", "GUARANTEES", "text", "三户危房已开工");
        assertThat(county.post(watch + "/weeks", week, key()).status()).isEqualTo(200);
        var page = county.get(watch).json();
        assertThat(page.at("/weeks/0/weekOn").asString()).isEqualTo("2020-03-02");
        assertThat(page.path("missing").valueStream().map(day -> day.asString())).as("the running week is not missing")
            .containsExactly("2020-03-09");
        var end = Map.of("until", "2020-03-19", "reason", "问题清零");
        assertThat(above.post(watch + "/end", end).code()).isEqualTo("WATCH_PROBLEMS_LEFT");
        owner.sql("update supervision.finding set state = 'CLOSED', closed_on = '2020-03-18' where id = :id")
            .param("id", finding)
            .update();
        assertThat(above.post(watch + "/end", end).json().at("/watched/open").asInt()).isZero();
        assertThat(county.post(watch + "/weeks", week, key()).code()).isEqualTo("WATCH_ENDED");
        var elsewhere = people.signedIn(people.named(Role.COUNTY_OFFICER, 533122000000L));
        assertThat(elsewhere.get(watch).code()).isEqualTo("WATCHED_PLACE_UNKNOWN");
    }

    @Test
    void whoMadeAComplaintIsReadByTheDisciplineOfficerAlone() {
        clock.set(LocalDate.of(2020, 5, 6));
        var people = new People(context);
        var county = people.signedIn(people.named(Role.COUNTY_OFFICER, COUNTY));
        var name = people.named(Role.DISCIPLINE_OFFICER, PREFECTURE);
        var discipline = people.signedIn(name);
        var received = county.post("/api/complaints",
                Map.of("channel", "HOTLINE_12317", "receivedOn", "2020-05-06", "place", COUNTY, "category", "CONDUCT",
                        "text", "反映补贴发放不公开", "dueOn", "2020-06-06", "informant",
                        Map.of("name", "举报人丙", "phone", "15400000009")),
                key());
        assertThat(received.status()).as(received.body()).isEqualTo(200);
        assertThat(received.body()).doesNotContain("举报人丙");
        var complaint = "/api/complaints/" + received.json().path("id").asLong();
        for (var role : List.of(Role.COUNTY_OFFICER, Role.PREFECTURE_OFFICER, Role.PROVINCE_OFFICER, Role.REGION_LEADER,
                Role.DATA_STEWARD, Role.TOWN_OFFICER)) {
            var other = people.signedIn(people.named(role, PREFECTURE));
            assertThat(other.post(complaint + "/informant", Map.of("reason", "看看")).status()).as(role.name())
                .isEqualTo(403);
        }
        var outside = people.signedIn(people.named(Role.DISCIPLINE_OFFICER, 530800000000L));
        assertThat(outside.post(complaint + "/informant", Map.of("reason", "核实")).code())
            .isEqualTo("INFORMANT_UNKNOWN");
        assertThat(discipline.post(complaint + "/informant", Map.of("reason", " ")).code()).isEqualTo("REASON_MISSING");
        var revealed = discipline.post(complaint + "/informant", Map.of("reason", "当面核实"));
        assertThat(revealed.json().path("name").asString()).isEqualTo("举报人丙");
        assertThat(discipline.get("/api/complaints").body() + county.get("/api/complaints").body())
            .contains("反映补贴发放不公开")
            .doesNotContain("举报人丙");
        assertThat(owner.sql("select sealed from supervision.informant").query(byte[].class).list()).allSatisfy(
                sealed -> assertThat(new String(sealed, StandardCharsets.UTF_8)).doesNotContain("举报人丙", "15400000009"));
        assertThat(owner.sql(
                "select count(*) from kernel.audit where action = 'supervision.informant.read' and detail ->> 'reason' = '当面核实'")
            .query(Integer.class)
            .single()).isOne();

        var answer = Map.of("state", "FOUNDED", "on", "2020-05-06", "answer", "部分属实", "finding", problem());
        var answered = county.post(complaint + "/answer", answer, key());
        assertThat(answered.json().path("finding").asLong()).as(answered.body()).isPositive();
        assertThat(county.post(complaint + "/answer", answer, key()).code()).isEqualTo("COMPLAINT_ANSWERED");
    }

    private static Map<String, Object> problem() {
        return Map.ofEntries(Map.entry("source", "SUPERVISION"), Map.entry("foundOn", "2020-03-02"),
                Map.entry("text", "三户住房安全没有保障"), Map.entry("category", "POLICY"), Map.entry("reach", "INDIVIDUAL"),
                Map.entry("term", "BY_DAY"), Map.entry("place", COUNTY), Map.entry("leadUnit", "县住建局"),
                Map.entry("households", 3), Map.entry("dueOn", "2020-06-30"));
    }

    private static String[] key() {
        return new String[] { "Idempotency-Key", UUID.randomUUID().toString() };
    }

}
