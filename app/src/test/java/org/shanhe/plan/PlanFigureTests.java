package org.shanhe.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shanhe.DatabaseTest;
import org.shanhe.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class PlanFigureTests {

    private static final long VILLAGE = 540623100205L;

    @Autowired
    ApplicationContext context;

    @Autowired
    SettableClock clock;

    @Autowired
    @Qualifier("owner")
    JdbcClient owner;

    private Planners at;

    @AfterEach
    void reset() {
        clock.reset();
    }

    @Test
    void coverageMatchCompletenessAndDeadlinesComeFromPlansAndDeliveries() {
        clock.set(LocalDate.of(2018, 6, 15));
        at = new Planners(context, owner, VILLAGE);
        long planned = at.household("有方案");
        at.household("无方案");
        assertThat(figure("measure.coverage", "2018-06-30")).isEqualByComparingTo("0");
        long plan = at.approved(planned);

        assertThat(figure("household.registered", "2018-06-30")).isEqualByComparingTo("2");
        assertThat(figure("plan.household.completeness", "2018-06-30")).isEqualByComparingTo("0.5");
        assertThat(figure("plan.household.completeness", "2018-06-14")).isEqualByComparingTo("0");
        assertThat(figure("plan.household.completeness", "2019-01-01")).isEqualByComparingTo("0");
        assertThat(figure("plan.village.completeness", "2018-06-30")).isEqualByComparingTo("0");
        assertThat(figure("measure.coverage", "2018-06-30")).isEqualByComparingTo("0.5");
        // illness, schooling and the dangerous house of two households; those of one are
        // answered
        assertThat(figure("need.checked", "2018-06-30")).isEqualByComparingTo("6");
        assertThat(figure("need.answered", "2018-06-30")).isEqualByComparingTo("3");
        assertThat(figure("measure.match", "2018-06-30")).isEqualByComparingTo("0.5");

        assertThat(figure("plan.item.due", "2018-06-30")).isEqualByComparingTo("0");
        assertThat(figure("plan.item.overdue", "2018-10-08")).isEqualByComparingTo("3");
        clock.set(LocalDate.of(2018, 10, 8));
        var item = at.page(plan).path("items").get(0).path("id").asLong();
        var result = Map.of("item", item, "quantity", 2, "on", "2018-10-01");
        assertThat(
                at.villager.post("/api/plan-results", result, "Idempotency-Key", UUID.randomUUID().toString()).status())
            .isEqualTo(200);
        assertThat(figure("plan.item.overdue", "2018-10-08")).isEqualByComparingTo("2");
        assertThat(figure("plan.item.overdue", "2018-09-30")).isEqualByComparingTo("0");
        assertThat(figure("plan.item.overdue", "2018-10-01")).isEqualByComparingTo("2");
        assertThat(figure("plan.item.fulfilment", "2018-10-08")).isBetween(new BigDecimal("0.33"),
                new BigDecimal("0.34"));
        // what was delivered counts for a year although the plan is over
        assertThat(figure("measure.coverage", "2019-06-30")).isEqualByComparingTo("0.5");
        var entries = at.villager.get("/api/figures/plan.item.overdue/entries?on=2018-10-08&place=" + VILLAGE).json();
        assertThat(entries.path("rows").get(0).path("subjectKind").asString()).isEqualTo("plan");
        assertThat(entries.path("rows").get(0).path("ref").asLong()).isEqualTo(plan);
    }

    @Test
    void aHouseholdHoldsACertificateAndASkillUnlessNobodyInItCanWork() {
        clock.set(LocalDate.of(2018, 6, 15));
        at = new Planners(context, owner, VILLAGE + 1);
        long both = at.household("证技");
        long skill = at.household("有技");
        long none = at.household("老人");
        person(both, "1980-01-01", "ORDINARY", """
                [{"kind": "CERTIFICATE", "name": "电工", "issuedOn": "2018-03-01"}, {"kind": "SKILL", "name": "养殖"}]""");
        person(skill, "1980-01-01", "SKILLED", "[{\"kind\": \"SKILL\", \"name\": \"编织\"}]");
        person(none, "1940-01-01", "NONE", null);
        assertThat(figure("certificate.obliged", "2018-06-30", VILLAGE + 1)).isEqualByComparingTo("2");
        assertThat(figure("certificate.held", "2018-06-30", VILLAGE + 1)).isEqualByComparingTo("1");
        assertThat(figure("certificate.held", "2018-02-28", VILLAGE + 1)).isEqualByComparingTo("0");
        assertThat(figure("certificate.rate", "2018-06-30", VILLAGE + 1)).isEqualByComparingTo("0.5");
    }

    private void person(long household, String birth, String labour, String certificates) {
        owner.sql(
                "update registry.person set birth_on = cast(? as date), joined_on = date '2014-06-01', labour = ?, certificates = cast(? as jsonb) where household = ?")
            .param(birth)
            .param(labour)
            .param(certificates)
            .param(household)
            .update();
    }

    private BigDecimal figure(String name, String on) {
        return figure(name, on, VILLAGE);
    }

    private BigDecimal figure(String name, String on, long place) {
        var answer = at.villager.get("/api/figures/%s?on=%s&place=%s".formatted(name, on, place));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().path("value").decimalValue();
    }

}
