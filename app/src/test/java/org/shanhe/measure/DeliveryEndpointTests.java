package org.shanhe.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
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
class DeliveryEndpointTests {

    private static final long VILLAGE = 540623100207L;

    @Autowired
    ApplicationContext context;

    @Autowired
    @Qualifier("owner")
    JdbcClient owner;

    private Browser villager;

    private long household;

    private long child;

    private long grown;

    @BeforeEach
    void people() {
        var people = new People(context);
        villager = people.signedIn(people.named(Role.VILLAGE_OFFICER, VILLAGE));
        var at = new Entered(owner, VILLAGE);
        household = at.household("户" + UUID.randomUUID().toString().substring(0, 6));
        child = at.person(household, "小孩", LocalDate.of(2010, 1, 1));
        grown = at.person(household, "大人", LocalDate.of(1980, 1, 1));
    }

    @Test
    void aFormIsCheckedRecordedOnceListedOpenedProvenAndWithdrawn() {
        var entry = entry("MEDICAL_AID", grown);
        var checked = villager.post("/api/deliveries/check", Map.of("entries", List.of(entry)));
        assertThat(checked.status()).as(checked.body()).isEqualTo(200);
        assertThat(checked.json().path("problems").findValuesAsString("rule")).containsExactly("EVIDENCE_MISSING");
        assertThat(checked.json().path("problems").get(0).path("sentence").asString()).contains("医疗救助");
        var key = UUID.randomUUID().toString();
        long id = record(entry, key).json().path("deliveries").get(0).asLong();
        assertThat(record(entry, key).json().path("deliveries").get(0).asLong()).isEqualTo(id);
        var rows = villager.get("/api/deliveries?household=" + household).json().path("rows");
        assertThat(rows.findValuesAsString("label")).containsExactly("大人");
        assertThat(rows.findValuesAsString("family")).containsExactly("HEALTH");
        assertThat(villager.get("/api/deliveries?family=HEALTH&place=" + VILLAGE + "&origin=FORM&receiver=PERSON")
            .json()
            .path("rows")
            .findValuesAsString("id")).contains(Long.toString(id));
        assertThat(villager.get("/api/deliveries?kind=ROAD&household=" + household).json().path("rows").size())
            .isZero();
        assertThat(villager.get("/api/deliveries?colour=red").status()).isEqualTo(400);
        assertThat(villager.get("/api/deliveries/export.xlsx?household=" + household).status()).isEqualTo(200);
        var taken = villager.post("/api/deliveries/%d/withdrawal".formatted(id), Map.of("reason", "金额记错"));
        assertThat(taken.status()).as(taken.body()).isEqualTo(200);
        assertThat(villager.get("/api/deliveries?household=" + household).json().path("rows").size()).isZero();
        assertThat(villager.get("/api/deliveries?withdrawn=true&household=" + household).json().path("rows").size())
            .isOne();
        assertThat(villager.get("/api/deliveries/" + id).json().path("withdrawal").path("because").asString())
            .isEqualTo("金额记错");
    }

    @Test
    void aRefusalNamesTheFieldAndSaysTheRuleInTheReadersLanguage() {
        var refused = record(entry("EMPLOYMENT", child), UUID.randomUUID().toString());
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("DELIVERY_PROBLEMS");
        assertThat(refused.json().path("fields").path("person").asString()).contains("8 岁", "16 岁", "未成年人");
        var missing = villager.post("/api/deliveries", Map.of("entries", List.of(Map.of("kind", "ROAD"))),
                "Idempotency-Key", "x");
        assertThat(missing.code()).isEqualTo("INVALID_FIELDS");
    }

    @Test
    void aPartnerRecordsOnlyItsOwnAndSeesNoNames() {
        long partner = owner.sql("""
                insert into partner.partner (name, short_name, kind) values (:name, :name, 'ENTERPRISE') returning id
                """).param("name", "单位" + UUID.randomUUID()).query(Long.class).single();
        var people = new People(context);
        var unit = people.signedIn(people.add(Set.of(Role.PARTNER_UNIT), Set.of(VILLAGE), Map.of(partner, "unit")));
        var entry = entry("STUDENT_AID", child);
        assertThat(send(unit, entry).body()).contains("PARTNER_NOT_YOURS");
        entry.put("partner", partner);
        var done = send(unit, entry);
        assertThat(done.status()).as(done.body()).isEqualTo(200);
        assertThat(unit.get("/api/deliveries?household=" + household).json().path("rows").findValuesAsString("label"))
            .containsExactly("小*");
    }

    @Test
    void whatAProjectBroughtIsRecordedForEachOfItsBeneficiariesAtOnce() {
        long other = new Entered(owner, VILLAGE).household("户" + UUID.randomUUID().toString().substring(0, 6));
        long project = owner
            .sql("""
                    with account as (
                        insert into ledger.account (kind, key, name, place) values ('PROJECT', :no, '分羊', :place) returning id
                    ), made as (
                        insert into project.project (project_no, name, purpose, place, stage, started_on, account)
                        select :no, '分羊', 'INDUSTRY', :place, 'IN_LIBRARY', '2018-01-01', id from account returning id
                    )
                    insert into project.beneficiary (project, household, place, listed_on)
                    select m.id, h, :place, date '2018-01-01' from made m, unnest(array[:one, :two]) h returning project
                    """)
            .param("no", "P-" + UUID.randomUUID())
            .param("place", VILLAGE)
            .param("one", household)
            .param("two", other)
            .query(Long.class)
            .list()
            .getFirst();
        var entry = entry("LIVESTOCK", grown);
        entry.keySet().removeAll(Set.of("person", "household", "place"));
        entry.putAll(Map.of("receiver", "HOUSEHOLD", "project", project, "everyBeneficiary", true, "quantity", 3,
                "unit", "HEAD", "details", Map.of("animal", "羊")));
        var key = UUID.randomUUID().toString();
        var done = record(entry, key);
        assertThat(done.status()).as(done.body()).isEqualTo(200);
        assertThat(done.json().path("deliveries").size()).isEqualTo(2);
        assertThat(record(entry, key).json().path("deliveries")).isEqualTo(done.json().path("deliveries"));
        var rows = villager.get("/api/deliveries?origin=PROJECT&project=" + project).json().path("rows");
        assertThat(rows.findValues("household")).extracting(JsonNode::asLong)
            .containsExactlyInAnyOrder(household, other);
        entry.put("project", -1);
        assertThat(record(entry, UUID.randomUUID().toString()).code()).isEqualTo("PROJECT_WITHOUT_BENEFICIARIES");
    }

    @Test
    void whatWasWarnedOfStaysWithTheDelivery() {
        long id = record(entry("MEDICAL_AID", grown), UUID.randomUUID().toString()).json()
            .path("deliveries")
            .get(0)
            .asLong();
        assertThat(villager.get("/api/deliveries/" + id).json().path("confirmed").toString()).contains("佐证材料");
    }

    @Test
    void whoWasTreatedIsToldOnlyToThoseWhoKeepTheRegister() {
        long id = record(entry("TWO_DISEASE_CONFIRMED", child), UUID.randomUUID().toString()).json()
            .path("deliveries")
            .get(0)
            .asLong();
        var people = new People(context);
        var leader = people.signedIn(people.named(Role.REGION_LEADER, VILLAGE / 1_000_000 * 1_000_000));
        assertThat(villager.get("/api/deliveries?household=" + household).body()).contains("小孩");
        assertThat(leader.get("/api/deliveries?household=" + household).json().path("rows").size()).isZero();
        assertThat(leader.get("/api/deliveries?person=" + child).json().path("rows").size()).isZero();
        var page = leader.get("/api/deliveries/" + id);
        assertThat(page.status()).as(page.body()).isEqualTo(200);
        assertThat(page.json().path("delivery").path("label").isNull()).isTrue();
        assertThat(page.json().path("delivery").path("household").isNull()).isTrue();
        assertThat(page.json().path("healthHidden").asBoolean()).isTrue();
        var entries = leader.get("/api/figures/measure.TWO_DISEASE_CONFIRMED/entries?place=" + VILLAGE).json();
        assertThat(entries.path("rows").findValuesAsString("subjectKind")).isNotEmpty().containsOnly("withheld");
    }

    private Map<String, Object> entry(String kind, long person) {
        var entry = new HashMap<String, Object>();
        entry.putAll(Map.of("kind", kind, "household", household, "person", person, "place", VILLAGE, "receiver",
                "PERSON", "quantity", 1, "unit", "PERSON", "on", "2018-06-01", "amountFen", 120_00));
        return entry;
    }

    private Browser.Answer record(Map<String, Object> entry, String key) {
        return villager.post("/api/deliveries", Map.of("entries", List.of(entry)), "Idempotency-Key", key);
    }

    private static Browser.Answer send(Browser who, Map<String, Object> entry) {
        return who.post("/api/deliveries", Map.of("entries", List.of(entry)), "Idempotency-Key",
                UUID.randomUUID().toString());
    }

}
