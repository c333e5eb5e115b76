package org.shanhe.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shanhe.registry.Samples.ONE;
import static org.shanhe.registry.Samples.OTHER;
import static org.shanhe.registry.Samples.document;

import java.util.ArrayList;
import java.util.Comparator;
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

@DatabaseTest
class HouseholdEndpointTests {

    private static int count = 8000;

    @Autowired
    ApplicationContext context;

    private Browser officer;

    private Browser neighbour;

    @BeforeEach
    void signIn() {
        var people = new People(context);
        officer = people.signedIn(people.named(Role.VILLAGE_OFFICER, ONE));
        neighbour = people.signedIn(people.named(Role.VILLAGE_OFFICER, OTHER));
    }

    @Test
    void aHouseholdIsRegisteredCorrectedAndSeenOnlyInItsVillage() {
        var document = document(count++);
        var registered = officer.post("/api/households", registration(document), "Idempotency-Key", "k" + count);
        assertThat(registered.status()).as(registered.body()).isEqualTo(200);
        assertThat(officer.post("/api/households", registration(document), "Idempotency-Key", "k" + count).json())
            .isEqualTo(registered.json());
        long id = registered.json().path("id").asLong();
        var address = "/api/households/" + id;
        var page = officer.get(address);
        assertThat(page.response().headers().firstValue("ETag")).hasValue("\"1\"");
        assertThat(page.json().at("/household/village").asString()).isEqualTo(Long.toString(ONE));
        assertThat(page.json().at("/members/0/documentMasked").asString()).contains("********");
        assertThat(page.body()).doesNotContain(document);
        var person = page.json().at("/members/0/id").asLong();

        var correction = Map.of("household", Map.of("causeMain", "FUNDS"), "reason", "核实");
        assertThat(officer.put(address, correction).code()).isEqualTo("IF_MATCH_MISSING");
        assertThat(officer.put(address, correction, "If-Match", "\"1\"").status()).isEqualTo(200);
        var stale = officer.put(address, correction, "If-Match", "\"1\"");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.json().path("version").asString()).isEqualTo("2");

        var revealed = officer.post("/api/persons/" + person + "/reveal", Map.of("field", "document", "reason", "核对"));
        assertThat(revealed.json().path("value").asString()).isEqualTo(document);

        assertThat(neighbour.get(address).status()).isEqualTo(404);
        assertThat(neighbour.get(address + "/as-known?at=2030-01-01T00:00:00Z").status()).isEqualTo(404);
        assertThat(neighbour.get("/api/households?q=" + document).json().path("rows")).isEmpty();
        assertThat(neighbour.get("/api/households?place=" + ONE).json().path("rows")).isEmpty();
        assertThat(neighbour.put(address, correction, "If-Match", "\"2\"").status()).isEqualTo(404);
        assertThat(neighbour
            .post(address + "/status", Map.of("status", "EXITED", "on", "2019-01-01", "reason", "x"), "If-Match",
                    "\"2\"")
            .status()).isEqualTo(404);
        assertThat(neighbour.post("/api/persons/" + person + "/reveal", Map.of("field", "document", "reason", "核对"))
            .status()).isEqualTo(404);
        assertThat(officer.get("/api/households?q=" + document).json().at("/rows/0/id").asLong()).isEqualTo(id);
    }

    @Test
    void aHouseholdIsFoundByTheNameOfAnyMemberInScope() {
        var registered = officer.post("/api/households", Map.of("village", ONE, "status", "POOR", "statusSince",
                "2014-06-01", "household", Map.of("identifiedOn", "2014-06-01", "causeMain", "ILLNESS"), "members",
                List.of(Map.of("name", "卓玛", "relation", "HEAD", "sex", "FEMALE", "document", document(count++)), Map
                    .of("name", "寻得见央金", "relation", "DAUGHTER", "sex", "FEMALE", "document", document(count++))),
                "reason", "入户核实"), "Idempotency-Key", "k" + count);
        assertThat(registered.status()).as(registered.body()).isEqualTo(200);
        var found = officer.get("/api/households?q=寻得见").json();
        assertThat(found.path("rows")).hasSize(1);
        assertThat(found.at("/rows/0/id").asLong()).isEqualTo(registered.json().path("id").asLong());
        assertThat(neighbour.get("/api/households?q=寻得见").json().path("rows")).isEmpty();
        assertThat(officer.get("/api/households?q=寻").json().path("rows")).isEmpty();
    }

    @Test
    void theListIsPagedInTheOrderOfEverySortBothWays() {
        var names = List.of("邹序", "安序", "边序", "丁序", "高序");
        for (var name : names) {
            officer.post("/api/households", Map.of("village", ONE, "status", "POOR", "statusSince",
                    "2014-06-0" + (1 + names.indexOf(name)), "household",
                    Map.of("identifiedOn", "2014-06-01", "causeMain", "ILLNESS"), "members",
                    List.of(Map.of("name", name, "relation", "HEAD", "sex", "FEMALE", "document", document(count++))),
                    "reason", "入户核实"), "Idempotency-Key", "k" + count);
        }
        var whole = paged("sort=name");
        assertThat(paged("sort=-name")).containsExactlyElementsOf(whole.reversed());
        assertThat(paged("")).containsExactlyInAnyOrderElementsOf(whole);
        for (var sort : List.of("members", "since")) {
            assertThat(paged("sort=" + sort)).as(sort).containsExactlyInAnyOrderElementsOf(whole);
            assertThat(paged("sort=-" + sort)).as(sort).containsExactlyElementsOf(paged("sort=" + sort).reversed());
        }
        assertThat(paged("sort=income")).containsExactlyInAnyOrderElementsOf(whole);
        assertThat(paged("sort=-income")).containsExactlyInAnyOrderElementsOf(whole);

        var sorted = new ArrayList<String>();
        officer.get("/api/households?sort=-since&limit=200")
            .json()
            .path("rows")
            .forEach(row -> sorted.add(row.path("statusSince").asString()));
        assertThat(sorted).isSortedAccordingTo(Comparator.reverseOrder());
        var byName = new ArrayList<String>();
        officer.get("/api/households?sort=name&limit=200")
            .json()
            .path("rows")
            .forEach(row -> byName.add(row.path("headName").asString().substring(0, 1)));
        assertThat(byName).containsSubsequence("安", "边", "丁", "高", "邹");
        var cursor = officer.get("/api/households?sort=name&limit=1").json().path("next").asString();
        assertThat(officer.get("/api/households?sort=members&cursor=" + cursor).code()).isEqualTo("CURSOR_MALFORMED");
        assertThat(officer.get("/api/households?sort=phone").code()).isEqualTo("SORT_UNKNOWN");
    }

    private List<Long> paged(String sort) {
        var found = new ArrayList<Long>();
        for (String cursor = ""; cursor != null;) {
            var page = officer.get("/api/households?limit=2&" + sort + cursor).json();
            page.path("rows").forEach(row -> found.add(row.path("id").asLong()));
            cursor = page.path("next").isNull() ? null : "&cursor=" + page.path("next").asString();
        }
        return found;
    }

    @Test
    void anUnknownOrMalformedFilterIsRefused() {
        assertThat(officer.get("/api/households?colour=red").code()).isEqualTo("UNKNOWN_PARAMETER");
        assertThat(officer.get("/api/households?status=RICH").code()).isEqualTo("FILTER_MALFORMED");
        assertThat(officer.get("/api/households?place=54").code()).isEqualTo("FILTER_MALFORMED");
        assertThat(officer.get("/api/households?from=yesterday").status()).isEqualTo(400);
        assertThat(officer.get("/api/households?cursor=x").code()).isEqualTo("CURSOR_MALFORMED");
        assertThat(officer.get("/api/households?limit=1000").code()).isEqualTo("LIMIT_WRONG");
    }

    @Test
    void theCodesAreNamedInTheReadersLanguage() {
        assertThat(officer.get("/api/codes/CAUSE", "Accept-Language", "en").json().at("/0/name").asString())
            .isEqualTo("Illness");
        assertThat(officer.get("/api/codes", "Accept-Language", "zh-CN").json().at("/CAUSE/0/name").asString())
            .isEqualTo("因病");
        assertThat(officer.get("/api/codes/COLOUR").status()).isEqualTo(404);
    }

    private static Map<String, Object> registration(String document) {
        return Map.of("village", ONE, "status", "POOR", "statusSince", "2014-06-01", "household",
                Map.of("identifiedOn", "2014-06-01", "causeMain", "ILLNESS"), "members",
                List.of(Map.of("name", "卓玛", "relation", "HEAD", "sex", "FEMALE", "document", document)), "reason",
                "入户核实");
    }

}
