package org.shanhe.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.shanhe.DatabaseTest;
import org.shanhe.access.Browser;
import org.shanhe.access.People;
import org.shanhe.access.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@DatabaseTest
class ImportEndpointTests {

    static final String PART = """
            --xxx\r
            Content-Disposition: form-data; name="%s"; filename="%s"\r
            Content-Type: text/csv\r
            \r
            %s\r
            """;

    @Autowired
    ApplicationContext context;

    @Autowired
    @Qualifier("owner")
    JdbcClient owner;

    @Test
    void aCountyOfficerUploadsLooksAppliesAndUndoes() throws Exception {
        var officer = person(Role.COUNTY_OFFICER, 540623000000L);
        var id = upload(officer, "K");
        assertThat(settled(officer, id).get("state").asString()).isEqualTo("READY");

        var rows = officer.get("/api/imports/" + id + "/rows?verdict=ADD&kind=person").json();
        assertThat(rows.get("rows")).hasSize(1);
        assertThat(rows.get("rows").get(0).get("name").asString()).isEqualTo("甲");
        assertThat(officer.get("/api/imports/" + id + "/rows?verdikt=ADD").code()).isEqualTo("UNKNOWN_PARAMETER");
        assertThat(officer.get("/api/imports/" + id + "/events").body()).contains("event:progress",
                "\"state\":\"READY\"");
        assertThat(officer.get("/api/imports").json().get("rows").get(0).get("id").asLong()).isEqualTo(id);
        assertThat(officer.get("/api/imports/" + id + "/original").body()).startsWith("户编号");
        assertThat(officer.get("/api/imports/" + id + "/errors.xlsx").status()).isEqualTo(200);
        assertThat(officer.get("/api/imports/template.xlsx?kind=national").status()).isEqualTo(200);
        assertThat(officer.get("/api/imports/template.xlsx?kind=other").status()).isEqualTo(400);

        assertThat(officer.post("/api/imports/" + id + "/apply", "{}").status()).isEqualTo(202);
        assertThat(settled(officer, id).get("state").asString()).isEqualTo("APPLIED");
        assertThat(officer.post("/api/imports/" + id + "/apply", "{}").code()).isEqualTo("IMPORT_STATE");
        assertThat(officer.post("/api/imports/" + id + "/undo", "{}").status()).isEqualTo(202);
        assertThat(settled(officer, id).get("state").asString()).isEqualTo("UNDONE");
    }

    @Test
    void anImportIsHiddenFromOthersAndADiscardedOneIsGone() throws Exception {
        var officer = person(Role.COUNTY_OFFICER, 540623000000L);
        var id = upload(officer, "L");
        settled(officer, id);
        var neighbour = person(Role.TOWN_OFFICER, 540623101000L);
        for (var address : new String[] { "", "/rows", "/original", "/errors.xlsx", "/events" }) {
            assertThat(neighbour.get("/api/imports/" + id + address).status()).as(address).isEqualTo(404);
        }
        assertThat(neighbour.get("/api/imports").json().get("rows")).isEmpty();
        assertThat(neighbour.post("/api/imports/" + id + "/apply", "{}").status()).isEqualTo(404);
        var steward = person(Role.DATA_STEWARD, 540600000000L);
        assertThat(steward.get("/api/imports/" + id).status()).isEqualTo(200);
        assertThat(person(Role.VILLAGE_OFFICER, 540623101201L).get("/api/imports").status()).isEqualTo(403);
        assertThat(officer.delete("/api/imports/" + id, "{}").status()).isEqualTo(204);
        assertThat(officer.get("/api/imports/" + id).status()).isEqualTo(404);
    }

    private Browser person(Role role, long place) {
        var people = new People(context);
        return people.signedIn(people.named(role, place));
    }

    private long upload(Browser browser, String no) {
        var village = owner
            .sql("select min(code) from place.division where code between 540623000000 and 540623999999 and level = 5")
            .query(Long.class)
            .single();
        var households = "户编号,行政村代码,脱贫标志,识别时间\n%s1,%d,0,201401".formatted(no, village);
        var persons = "户编号,姓名,性别,证件号码,与户主关系\n%s1,甲,1,%s,01".formatted(no, RegisterWorkbook.identity(3, no, true));
        var answer = browser.post(
                "/api/imports", PART.formatted("file", "households.csv", households)
                        + PART.formatted("file2", "persons.csv", persons) + "--xxx--\r\n",
                "Content-Type", "multipart/form-data; boundary=xxx");
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        return answer.json().get("id").asLong();
    }

    private static JsonNode settled(Browser browser, long id) throws InterruptedException {
        for (int i = 0; i < 200; i++) {
            var answer = browser.get("/api/imports/" + id);
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            var job = answer.json();
            if (!ImportState.valueOf(job.get("state").asString()).working()) {
                return job;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("import %d does not settle".formatted(id));
    }

}
