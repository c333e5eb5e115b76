package org.shanhe.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shanhe.DatabaseTest;
import org.shanhe.access.Browser;
import org.shanhe.access.People;
import org.shanhe.access.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@DatabaseTest
class FindingTests {

    static final long PREFECTURE = 533100000000L;

    static final long COUNTY = 533123000000L;

    @Autowired
    ApplicationContext context;

    Browser county;

    Browser inspector;

    Browser reviewer;

    @BeforeEach
    void people() {
        var people = new People(context);
        county = people.signedIn(people.named(Role.COUNTY_OFFICER, COUNTY));
        inspector = people.signedIn(people.named(Role.PREFECTURE_OFFICER, PREFECTURE));
        reviewer = people.signedIn(people.named(Role.PREFECTURE_OFFICER, PREFECTURE));
    }

    @Test
    void aFindingIsPutRightByOneAndClosedByAnother() {
        long id = entered("AUDIT");
        assertThat(step(county, id, "REQUEST").code()).isEqualTo("CLOSING_WITHOUT_MEASURES");
        var planned = county.post("/api/findings/" + id + "/measures",
                Map.of("text", "追回资金", "owner", "县财政局", "dueOn", "2019-08-31"), key());
        assertThat(planned.status()).as(planned.body()).isEqualTo(200);
        assertThat(step(county, id, "REQUEST").code()).isEqualTo("CLOSING_MEASURES_OPEN");
        progress(id, 1, "UNDER_WAY", "2019-07-10");
        assertThat(county.get("/api/findings/" + id).json().at("/finding/progress").asString()).isEqualTo("UNDER_WAY");
        progress(id, 1, "DONE", "2019-08-01");
        assertThat(step(county, id, "REQUEST").code()).isEqualTo("CLOSING_WITHOUT_PROOF");
        proof(id);
        assertThat(step(county, id, "REQUEST").status()).isEqualTo(200);
        assertThat(county
            .post("/api/findings/" + id + "/measures", Map.of("text", "再补一条", "owner", "县财政局", "dueOn", "2019-08-31"),
                    key())
            .code()).isEqualTo("FINDING_BEING_CLOSED");
        assertThat(step(reviewer, id, "CLOSE").code()).isEqualTo("CLOSING_OUT_OF_ORDER");
        assertThat(step(reviewer, id, "REVIEW").status()).isEqualTo(200);
        assertThat(step(reviewer, id, "ON_SITE").status()).isEqualTo(200);
        assertThat(step(reviewer, id, "CLOSE").status()).isEqualTo(200);
        var page = county.get("/api/findings/" + id).json();
        assertThat(page.at("/finding/state").asString()).isEqualTo("CLOSED");
        assertThat(page.at("/finding/closedOn").asString()).isEqualTo("2019-09-01");
        assertThat(page.path("steps")).hasSize(4);
        assertThat(page.path("progress")).hasSize(2);
        assertThat(step(reviewer, id, "RELAPSE").status()).isEqualTo(200);
        var again = inspector.post("/api/findings/" + id + "/recurrences", body("SUPERVISION"), key());
        assertThat(again.json().at("/finding/recurs").asLong()).isEqualTo(id);
        assertThat(county.get("/api/findings/" + id).json().at("/finding/relapsed").asBoolean()).isTrue();
    }

    @Test
    void nobodyClosesTheirOwnFinding() {
        long id = entered("SELF_CHECK");
        county.post("/api/findings/" + id + "/measures", Map.of("text", "追回资金", "owner", "县财政局", "dueOn", "2019-08-31"),
                key());
        progress(id, 1, "DONE", "2019-08-01");
        proof(id);
        step(county, id, "REQUEST");
        assertThat(step(county, id, "REVIEW").code()).isEqualTo("CLOSING_LEVEL_ABOVE");
        assertThat(step(inspector, id, "REVIEW").code()).as("who entered it").isEqualTo("CLOSING_OWN_FINDING");
        assertThat(step(reviewer, id, "RETURN").status()).isEqualTo(200);
        assertThat(reviewer
            .post("/api/findings/" + id + "/progress", Map.of("onDay", "2019-08-02", "state", "DONE", "text", "帮着整改"),
                    key())
            .status()).isEqualTo(200);
        assertThat(step(county, id, "REQUEST").status()).isEqualTo(200);
        assertThat(step(reviewer, id, "REVIEW").code()).as("who took part").isEqualTo("CLOSING_OWN_FINDING");
        assertThat(county.get("/api/findings/" + id).json().path("mayJudge").asBoolean()).isFalse();
    }

    @Test
    void whatIsSaidOfItIsCorrectedWithAReasonAndKept() {
        long id = entered("AUDIT");
        var found = county.get("/api/findings/" + id);
        var etag = found.response().headers().firstValue("ETag").orElseThrow();
        var corrected = new HashMap<String, Object>(body("AUDIT"));
        corrected.put("text", "资金闲置 12 个月");
        var change = Map.of("finding", corrected, "reason", "原文有误");
        assertThat(county.put("/api/findings/" + id, change, "If-Match", etag).status()).isEqualTo(200);
        assertThat(county.put("/api/findings/" + id, change, "If-Match", etag).code()).isEqualTo("FINDING_CHANGED");
        assertThat(county.get("/api/findings/" + id).json().path("past")).hasSize(1);
        corrected.put("source", "RUMOUR");
        assertThat(county.post("/api/findings", corrected, key()).code()).isEqualTo("CODE_UNKNOWN");
    }

    @Test
    void theLedgerIsFilteredAndExportedInTheOrderOfTheForm() {
        long id = entered("THIRD_PARTY");
        var rows = county.get("/api/findings?source=THIRD_PARTY&overdue=true&year=2019&place=" + COUNTY).json();
        assertThat(rows.path("rows")).isNotEmpty();
        assertThat(county.get("/api/findings?state=GONE").status()).isEqualTo(400);
        assertThat(county.get("/api/findings?overdue=false&source=THIRD_PARTY").json().path("rows")).isEmpty();
        assertThat(county.file("/api/findings/export.xlsx?source=THIRD_PARTY")).hasSizeGreaterThan(2_000);
        var people = new People(context);
        var elsewhere = people.signedIn(people.named(Role.COUNTY_OFFICER, 533122000000L));
        assertThat(elsewhere.get("/api/findings/" + id).code()).isEqualTo("FINDING_UNKNOWN");
        assertThat(elsewhere.get("/api/findings").json().path("rows").findValuesAsString("number"))
            .doesNotContain(rows.at("/rows/0/number").asString());
    }

    private long entered(String source) {
        var answer = inspector.post("/api/findings", body(source), key());
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().at("/finding/id").asLong();
    }

    static Map<String, Object> body(String source) {
        return Map.ofEntries(Map.entry("source", source), Map.entry("sourceDocument", "审〔2019〕5号"),
                Map.entry("foundOn", "2019-07-01"), Map.entry("text", "产业资金闲置超过一年"), Map.entry("category", "FUNDS"),
                Map.entry("reach", "INDIVIDUAL"), Map.entry("term", "BY_DAY"), Map.entry("place", COUNTY),
                Map.entry("amountFen", 120_000_000L), Map.entry("leadUnit", "县财政局"), Map.entry("dueOn", "2019-08-31"));
    }

    private void progress(long id, int measure, String state, String on) {
        var answer = county.post("/api/findings/" + id + "/progress",
                Map.of("measure", measure, "onDay", on, "state", state, "text", "已办理"), key());
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private void proof(long id) {
        var answer = county.send("POST", "/api/findings/" + id + "/papers",
                "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"proof.pdf\"\r\nContent-Type: application/pdf\r\n\r\n"
                        + UUID.randomUUID() + "\r\n--x--\r\n",
                "Content-Type", "multipart/form-data; boundary=x");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private static Browser.Answer step(Browser who, long id, String kind) {
        return who.post("/api/findings/" + id + "/steps",
                Map.of("kind", kind, "onDay", "2019-09-01", "person", "复核人甲", "note", "已看过"));
    }

    private static String[] key() {
        return new String[] { "Idempotency-Key", UUID.randomUUID().toString() };
    }

}
