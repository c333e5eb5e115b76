package org.shanhe.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shanhe.DatabaseTest;
import org.shanhe.access.Browser;
import org.shanhe.access.People;
import org.shanhe.access.Role;
import org.shanhe.kernel.Scope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionOperations;

/**
 * A measure written into a copy of a pack, and nowhere else, is offered by the form,
 * checked, recorded, listed, counted by its own figure and told on the printed card.
 */
@DatabaseTest
class KindAddedInAPackTests {

    private static final long VILLAGE = 540623100208L;

    private static final String FILE = "measures.yaml";

    private static final String FIRST = "      - {kind: PLANTING,";

    private static final String ADDED = """
                  - {kind: BEE_KEEPING, zh: 养蜂, en: Bee-keeping, unit: ITEM, receivers: [HOUSEHOLD], evidence: [PHOTO], \
            details: [{field: hives, type: NUMBER, zh: 蜂箱, en: Hives, required: true}]}
            """;

    @Autowired
    ApplicationContext context;

    @Autowired
    Packs packs;

    @Autowired
    PackLoads loads;

    @Autowired
    TransactionOperations transaction;

    private PackSet before;

    private Browser villager;

    @BeforeEach
    void addTheKind() {
        before = packs.current();
        Map<String, Map<String, String>> folders = before.packs()
            .stream()
            .collect(Collectors.toMap(Pack::name, pack -> new HashMap<>(pack.files())));
        var file = folders.get("2014-2020");
        assertThat(file.get(FILE)).contains(FIRST).doesNotContain("BEE_KEEPING");
        file.put(FILE, file.get(FILE).replace(FIRST, ADDED + FIRST));
        inForce(packs.read("test", folders));
        var people = new People(context);
        villager = people.signedIn(people.named(Role.VILLAGE_OFFICER, VILLAGE));
    }

    @AfterEach
    void restore() {
        inForce(before);
    }

    @Test
    void itAppearsInFormCheckListFigureAndCardWithoutCode() {
        long household = household();
        var kinds = villager.get("/api/measure-kinds?on=2018-06-01").json().path("kinds");
        assertThat(kinds.findValuesAsString("kind")).contains("BEE_KEEPING");
        var entry = new HashMap<String, Object>(Map.of("kind", "BEE_KEEPING", "household", household, "place", VILLAGE,
                "receiver", "HOUSEHOLD", "quantity", 3, "unit", "ITEM", "on", "2018-06-01"));
        assertThat(post("/api/deliveries/check", entry).body()).contains("DETAIL_MISSING", "蜂箱");
        entry.put("details", Map.of("hives", 12));
        var recorded = post("/api/deliveries", entry);
        assertThat(recorded.status()).as(recorded.body()).isEqualTo(200);
        long delivery = recorded.json().path("deliveries").get(0).asLong();
        assertThat(villager.get("/api/deliveries/" + delivery).json().path("details").path("hives").asInt())
            .isEqualTo(12);
        assertThat(villager.get("/api/deliveries?kind=BEE_KEEPING").json().path("rows").findValuesAsString("family"))
            .containsExactly("INDUSTRY");
        var figure = villager.get("/api/figures/measure.BEE_KEEPING?on=2018-12-31&place=" + VILLAGE);
        assertThat(figure.status()).as(figure.body()).isEqualTo(200);
        assertThat(figure.json().path("value").asInt()).isEqualTo(3);
        assertThat(figure.body()).contains("养蜂");
        assertThat(villager.get("/api/figures/measure.BEE_KEEPING/entries?on=2018-12-31").json().path("rows").size())
            .isOne();
        assertThat(villager.get("/api/figures/measure.NO_SUCH_KIND").status()).isEqualTo(404);
        var draft = villager.post("/api/plans/drafts",
                Map.of("subject", "HOUSEHOLD", "place", VILLAGE, "subjectId", household, "year", 2018));
        assertThat(draft.status()).as(draft.body()).isEqualTo(200);
        var card = villager.get("/api/plans/%d/card".formatted(draft.json().path("plans").get(0).asLong()));
        assertThat(card.body()).contains("得到的帮扶", "养蜂", "2018-06-01");
    }

    private long household() {
        var answer = villager.post("/api/households",
                Map.of("village", VILLAGE, "status", "POOR", "statusSince", "2014-06-01", "reason", "新识别", "household",
                        Map.of("identifiedOn", "2014-06-01", "causeMain", "TECHNOLOGY"), "members",
                        List.of(Map.of("name", "蜂农", "relation", "HEAD", "sex", "MALE", "labour", "ORDINARY"))));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().path("id").asLong();
    }

    private Browser.Answer post(String path, Map<String, Object> entry) {
        return villager.post(path, Map.of("entries", List.of(entry)), "Idempotency-Key", UUID.randomUUID().toString());
    }

    private void inForce(PackSet set) {
        Scope.system().run(() -> transaction.executeWithoutResult(_ -> loads.store(set)));
        packs.replace(set);
    }

}
