package org.shanhe.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shanhe.access.Browser;
import org.shanhe.access.People;
import org.shanhe.access.Role;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Those who plan for one village: its officer, the town's and the county's. */
class Planners {

    final Browser villager;

    final Browser townsman;

    final Browser county;

    private final JdbcClient owner;

    private final long village;

    Planners(ApplicationContext context, JdbcClient owner, long village) {
        var people = new People(context);
        this.owner = owner;
        this.village = village;
        villager = people.signedIn(people.named(Role.VILLAGE_OFFICER, village));
        townsman = people.signedIn(people.named(Role.TOWN_OFFICER, village / 1_000 * 1_000));
        county = people.signedIn(people.named(Role.COUNTY_OFFICER, village / 1_000_000 * 1_000_000));
    }

    long household(String name) {
        var answer = villager.post("/api/households",
                Map.of("village", village, "status", "POOR", "statusSince", "2014-06-01", "reason", "新识别", "household",
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

    long drafted(long household) {
        var answer = villager.post("/api/plans/drafts",
                Map.of("subject", "HOUSEHOLD", "place", village, "subjectId", household, "year", 2018));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().path("plans").get(0).asLong();
    }

    long submitted(long household) {
        long plan = drafted(household);
        var saved = save(villager, plan, items(page(plan)));
        assertThat(saved.status()).as(saved.body()).isEqualTo(200);
        var answer = act(villager, plan, "SUBMIT", null);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return plan;
    }

    long approved(long household) {
        long plan = submitted(household);
        act(townsman, plan, "APPROVE", null);
        act(county, plan, "APPROVE", null);
        return plan;
    }

    JsonNode page(long plan) {
        return villager.get("/api/plans/" + plan).json();
    }

    Browser.Answer act(Browser who, long plan, String action, String note) {
        var version = page(plan).path("plan").path("version").asInt();
        var body = new HashMap<String, Object>();
        body.put("note", note);
        return who.post("/api/plans/%d/actions/%s".formatted(plan, action), body, "If-Match",
                "\"%d\"".formatted(version));
    }

    Browser.Answer save(Browser who, long plan, List<?> items) {
        return send(who, plan, page(plan).path("plan").path("version").asInt(), items);
    }

    static Browser.Answer send(Browser who, long plan, int version, List<?> items) {
        return who.put("/api/plans/" + plan,
                Map.of("goals", "年内达标", "from", "2018-01-01", "to", "2018-12-31", "items", items), "If-Match",
                "\"%d\"".formatted(version));
    }

    static List<Map<String, Object>> items(JsonNode page) {
        var items = new ArrayList<Map<String, Object>>();
        for (var item : page.path("items")) {
            items.add(Map.of("id", item.path("id").asLong(), "needList", item.path("needList").asString(), "needCode",
                    item.path("needCode").asString(), "kind", item.path("kind").asString(), "quantity", 2,
                    "responsibleKind", "CADRE", "responsibleName", "驻村队员", "dueOn", "2018-09-30"));
        }
        return items;
    }

    static List<String> texts(JsonNode rows, String field) {
        return rows.findValuesAsString(field);
    }

}
