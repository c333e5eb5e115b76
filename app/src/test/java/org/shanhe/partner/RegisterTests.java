package org.shanhe.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shanhe.DatabaseTest;
import org.shanhe.access.Browser;
import org.shanhe.access.People;
import org.shanhe.access.Role;
import org.shanhe.kernel.Scope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@DatabaseTest
class RegisterTests {

    static final long COUNTY = 533123000000L;

    @Autowired
    ApplicationContext context;

    @Autowired
    Partners partners;

    long group;

    long other;

    Browser officer;

    @BeforeEach
    void twoPartners() {
        var name = UUID.randomUUID().toString();
        Scope.system().run(() -> {
            group = partners.add(new NewPartner("登记集团" + name, "集团", PartnerKind.CENTRAL_ENTERPRISE, null, null));
            other = partners.add(new NewPartner("登记公司" + name, "公司", PartnerKind.ENTERPRISE, null, null));
        });
        var people = new People(context);
        officer = people.signedIn(people.named(Role.COUNTY_OFFICER, COUNTY));
    }

    @Test
    void anHonourIsEnteredOnceWithItsDayAndIssuer() {
        var honour = Map.of("kind", "HONOUR", "title", "组织创新奖", "onDay", "2020-12-31", "issuer", "某评选", "partner",
                group, "place", COUNTY);
        var key = UUID.randomUUID().toString();
        var first = officer.post("/api/records", honour, "Idempotency-Key", key);
        assertThat(first.status()).as(first.body()).isEqualTo(200);
        assertThat(officer.post("/api/records", honour, "Idempotency-Key", key).json()).isEqualTo(first.json());
        var found = officer.get("/api/records?partner=" + group + "&year=2020&kind=HONOUR").json().path("rows");
        assertThat(found).hasSize(1);
        assertThat(found.at("/0/issuer").asString()).isEqualTo("某评选");
        assertThat(officer.get("/api/records?partner=" + group + "&year=2019").json().path("rows")).isEmpty();
        assertThat(officer.get("/api/records?kind=MEDAL").status()).isEqualTo(400);
    }

    @Test
    void anHonourNamesItsIssuerAndOnlyAFirmHasJobs() {
        var entry = new HashMap<String, Object>(
                Map.of("kind", "HONOUR", "title", "先进", "onDay", "2020-12-31", "partner", group, "place", COUNTY));
        assertThat(officer.post("/api/records", entry).code()).isEqualTo("ISSUER_MISSING");
        entry.put("issuer", "某单位");
        entry.put("jobs", 5);
        assertThat(officer.post("/api/records", entry).code()).isEqualTo("FIRM_ONLY");
        entry.put("kind", "INTRODUCED_FIRM");
        entry.remove("place");
        assertThat(officer.post("/api/records", entry).code()).isEqualTo("FIRM_PLACE_MISSING");
        entry.put("place", COUNTY);
        assertThat(officer.post("/api/records", entry).status()).isEqualTo(200);
    }

    @Test
    void onlyAnInvestmentHasACapacityAndAnAgreementEndsAfterItBegins() {
        var entry = new HashMap<String, Object>(Map.of("kind", "LETTER", "title", "责任书", "signedOn", "2020-03-31",
                "partner", group, "place", COUNTY, "capacityKw", 4_000_000));
        assertThat(officer.post("/api/agreements", entry).code()).isEqualTo("CAPACITY_OF_INVESTMENT");
        entry.put("kind", "INVESTMENT");
        entry.put("until", "2020-01-01");
        assertThat(officer.post("/api/agreements", entry).code()).isEqualTo("AGREEMENT_ENDS_BEFORE");
        entry.put("until", "2025-01-01");
        assertThat(officer.post("/api/agreements", entry).status()).isEqualTo(200);
        assertThat(officer.get("/api/agreements?partner=" + group).json().at("/rows/0/capacityKw").asLong())
            .isEqualTo(4_000_000);
    }

    @Test
    void aVisitIsPlannedOrMadeAndNeedsNoName() {
        assertThat(officer.post("/api/visits", Map.of("partner", group, "place", COUNTY, "post", "主要负责人")).code())
            .isEqualTo("VISIT_DAY_MISSING");
        var planned = officer.post("/api/visits",
                Map.of("partner", group, "place", COUNTY, "post", "主要负责人", "plannedOn", "2020-08-01"));
        assertThat(officer.get("/api/visits?kind=PLANNED&partner=" + group).json().path("rows")).hasSize(1);
        assertThat(officer.get("/api/visits?kind=MADE&partner=" + group).json().path("rows")).isEmpty();
        var made = "/api/visits/" + planned.json().path("id").asLong() + "/made";
        assertThat(officer.post(made, Map.of("visitedOn", "2020-08-03", "problems", 2)).status()).isEqualTo(200);
        assertThat(officer.post(made, Map.of("visitedOn", "2020-08-04")).code()).isEqualTo("VISIT_NOT_PLANNED");
        assertThat(officer.get("/api/visits?kind=MADE&partner=" + group).json().at("/rows/0/plannedOn").asString())
            .isEqualTo("2020-08-01");
    }

    @Test
    void aPartnerSeesAndEntersOnlyItsOwn() {
        officer.post("/api/records", Map.of("kind", "CASE", "title", "案例", "onDay", "2020-12-31", "issuer", "某评选",
                "partner", group, "place", COUNTY));
        var people = new People(context);
        var stranger = people.signedIn(people.add(Set.of(Role.PARTNER_UNIT), Set.of(COUNTY), Map.of(other, "公司")));
        assertThat(stranger.get("/api/records").json().path("rows")).isEmpty();
        assertThat(
                stranger
                    .post("/api/records",
                            Map.of("kind", "CASE", "title", "案例", "onDay", "2020-12-31", "issuer", "某评选", "partner",
                                    group, "place", COUNTY))
                    .code())
            .isEqualTo("OUTSIDE_SCOPE");
    }

}
