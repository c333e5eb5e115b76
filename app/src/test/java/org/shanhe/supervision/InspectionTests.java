package org.shanhe.supervision;

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
class InspectionTests {

    private static final long PREFECTURE = 530900000000L;

    private static final long COUNTY = 530922000000L;

    @Autowired
    ApplicationContext context;

    @Autowired
    SettableClock clock;

    @Autowired
    @Qualifier("owner")
    JdbcClient owner;

    Browser above;

    Browser county;

    @BeforeEach
    void people() {
        clock.set(LocalDate.of(2019, 6, 3));
        var people = new People(context);
        above = people.signedIn(people.named(Role.PREFECTURE_OFFICER, PREFECTURE));
        county = people.signedIn(people.named(Role.COUNTY_OFFICER, COUNTY));
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void theSameSeedDrawsTheSameSampleAndWhoIsTiedDoesNotAsk() {
        var villages = owner
            .sql("select code from place.division where down_to = 5 and code / 1000000 = :county order by code limit 4")
            .param("county", COUNTY / 1_000_000)
            .query(Long.class)
            .list();
        for (var village : villages) {
            for (int n = 0; n < 2; n++) {
                var registered = county.post("/api/households", Map.of("village", village, "status", "POOR",
                        "statusSince", "2014-06-01", "household", Map.of("identifiedOn", "2014-06-01"), "members",
                        List.of(Map.of("name", "户主" + n, "relation", "HEAD", "sex", "FEMALE")), "reason", "入户核实"));
                assertThat(registered.status()).as(registered.body()).isBetween(200, 299);
            }
        }
        var first = planned(false);
        var second = planned(false);
        var drawn = drawn(first);
        assertThat(drawn).hasSize(4);
        assertThat(drawn(second)).isEqualTo(drawn);
        assertThat(above.post(first + "/sample", Map.of("villages", 2, "households", 1)).code())
            .isEqualTo("INSPECTION_DRAWN");

        assertThat(above.post(first + "/team", Map.of("name", "甲", "unit", "州审计局", "tiedPlace", COUNTY, "tie", "原籍"))
            .code()).isEqualTo("INSPECTOR_TIED");
        var sample = above.get(first).json().path("sample");
        var place = sample.at("/0/place").asLong();
        above.post(first + "/team", Map.of("name", "乙", "unit", "州审计局", "tiedPlace", place, "tie", "曾任职"));
        var team = above.post(first + "/team", Map.of("name", "丙", "unit", "州帮扶办", "leads", true)).json();
        var survey = Map.of("sampled", sample.at("/0/id").asLong(), "questionnaire", "VILLAGE_CHECK", "inspector",
                team.at("/team/1/id").asLong(), "onDay", "2019-06-03", "answers",
                Map.of("TEAM_PRESENT", "YES", "NOTICES_POSTED", "NO", "RECORDS_MATCH", "YES"));
        assertThat(above.post(first + "/surveys", survey).code()).isEqualTo("INSPECTOR_RECUSED");
        var asked = new HashMap<String, Object>(survey);
        asked.put("inspector", team.at("/team/0/id").asLong());
        var entered = above.post(first + "/surveys", asked);
        assertThat(entered.json().path("tallies")).as(entered.body()).hasSize(3);
        assertThat(above.post(first + "/surveys", asked).code()).isEqualTo("SURVEY_STANDS");
        assertThat(above.get(first + "/survey-form.xlsx?questionnaire=NONE").code()).isEqualTo("QUESTIONNAIRE_UNKNOWN");
        assertThat(above.get(first + "/survey-form.xlsx?questionnaire=VILLAGE_CHECK").status()).isEqualTo(200);
        offline(first, sample);
        assertThat(entered.body()).as("households are known by number").doesNotContain("户主");
        asked(first, sample, team.at("/team/0/id").asLong());
    }

    /** What households answered is a figure of the village they live in. */
    private void asked(String inspection, JsonNode sample, long inspector) {
        var satisfaction = "/api/figures/survey.satisfaction?on=2019-06-03&place=" + COUNTY;
        assertThat(county.get(satisfaction).json().path("value").isNull()).isTrue();
        var answers = new ArrayList<>(List.of("NO", "FAIRLY"));
        sample.forEach(one -> {
            if (!one.path("householdNo").isNull()) {
                above.post(inspection + "/surveys",
                        Map.of("sampled", one.path("id").asLong(), "questionnaire", "HOUSEHOLD_SATISFACTION",
                                "inspector", inspector, "onDay", "2019-06-03", "answers", Map.of("KNOWS_HELPER", "YES",
                                        "POLICY_KNOWN", "NO", "SATISFIED", answers.removeLast(), "MISSED", "NO")));
            }
        });
        assertThat(answers).isEmpty();
        assertThat(county.get(satisfaction).json().path("value").asDouble()).isEqualTo(0.5);
        assertThat(county.get("/api/figures/survey.recognition?on=2019-06-03&place=" + COUNTY)
            .json()
            .path("value")
            .asDouble()).isEqualTo(1);
        var opened = county.get("/api/figures/survey.satisfied/entries?on=2019-06-03&place=" + COUNTY).json();
        assertThat(opened.path("rows")).hasSize(1);
        assertThat(opened.toString()).doesNotContain("户主");
        assertThat(county.get("/api/figures/survey.satisfaction?on=2019-06-02&place=" + COUNTY)
            .json()
            .path("value")
            .isNull()).isTrue();
    }

    /** All of a sheet or nothing of it; the same sheet again changes nothing. */
    private void offline(String inspection, JsonNode sample) {
        var number = above.get(inspection).json().at("/inspection/number").asString();
        var villages = new ArrayList<Long>();
        sample.forEach(one -> {
            if (one.path("householdNo").isNull()) {
                villages.add(one.path("id").asLong());
            }
        });
        var header = "督查编号,样本号,村,户编号,督查人,日期,驻村工作队在岗,项目资金按规定公示,手册与系统一致\n";
        var line = number + "," + villages.get(1) + ",,,丙,2019-06-03,";
        assertThat(taken(inspection, "没有表头\n").code()).isEqualTo("FORM_HEADER");
        var wrong = taken(inspection, header + line + "在岗,也许,一致\n" + line.replace("丙", "丁") + "在岗,是,一致\n"
                + line.replace("2019-06-03", "去年") + "在岗,是,一致\n" + number + ",77,,,丙,2019-06-03,在岗,是,一致\n")
            .json();
        assertThat(wrong.path("changed").asInt()).isZero();
        assertThat(wrong.at("/problems").findValuesAsString("code")).containsExactly("SURVEY_ANSWER",
                "INSPECTOR_UNKNOWN", "SURVEY_DAY", "INSPECTION_SAMPLED_UNKNOWN");
        var right = header + line + "在岗,是,一致\n" + number + ",5,,,,,,,\n";
        assertThat(taken(inspection, right).json().path("changed").asInt()).isEqualTo(1);
        assertThat(taken(inspection, right).json().path("same").asInt()).isEqualTo(1);
        assertThat(taken(inspection, header + line + "不在岗,是,一致\n").json().at("/problems/0/code").asString())
            .isEqualTo("SURVEY_STANDS");
    }

    private Browser.Answer taken(String inspection, String csv) {
        return above.send("POST", inspection + "/survey-form?questionnaire=VILLAGE_CHECK",
                "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"survey.csv\"\r\nContent-Type: text/csv\r\n\r\n"
                        + csv + "\r\n--x--\r\n",
                "Content-Type", "multipart/form-data; boundary=x");
    }

    @Test
    void anUnannouncedVisitIsSeenByTheInspectedUnitWhenItIsToldBack() {
        var visit = planned(true);
        assertThat(county.get(visit).code()).isEqualTo("INSPECTION_UNKNOWN");
        var finding = Map.ofEntries(Map.entry("source", "UNANNOUNCED"), Map.entry("foundOn", "2019-06-03"),
                Map.entry("text", "村务公开栏没有项目公示"), Map.entry("category", "PROJECT"), Map.entry("reach", "INDIVIDUAL"),
                Map.entry("term", "AT_ONCE"), Map.entry("place", COUNTY), Map.entry("leadUnit", "县帮扶办"),
                Map.entry("dueOn", "2019-06-30"));
        var found = above.post(visit + "/findings", finding, key());
        assertThat(found.json().path("findings")).as(found.body()).hasSize(1);
        assertThat(
                above
                    .post(visit + "/feedback",
                            Map.of("on", "2019-06-03", "dueOn", "2019-07-03", "text", "请按清单整改", "document",
                                    "督〔2019〕3号"))
                    .status())
            .isEqualTo(200);
        assertThat(county.get(visit).json().at("/inspection/feedbackDueOn").asString()).isEqualTo("2019-07-03");
        assertThat(above.post(visit + "/team", Map.of("name", "丁", "unit", "州审计局")).code())
            .isEqualTo("INSPECTION_OVER");
    }

    private String planned(boolean unannounced) {
        var answer = above.post("/api/inspections",
                Map.of("kind", unannounced ? "UNANNOUNCED" : "PATROL", "title", "年中督查", "task", "查项目资金", "place",
                        COUNTY, "fromOn", "2019-06-01", "untilOn", "2019-06-05", "forms", List.of("ON_SITE", "SURVEY"),
                        "unannounced", unannounced),
                key());
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return "/api/inspections/" + answer.json().at("/inspection/id").asLong();
    }

    private List<String> drawn(String inspection) {
        var answer = above.post(inspection + "/sample", Map.of("villages", 2, "households", 1, "seed", 20190603));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json()
            .path("sample")
            .valueStream()
            .map(one -> one.path("place").asString() + " " + one.path("householdNo").asString())
            .toList();
    }

    private static String[] key() {
        return new String[] { "Idempotency-Key", UUID.randomUUID().toString() };
    }

}
