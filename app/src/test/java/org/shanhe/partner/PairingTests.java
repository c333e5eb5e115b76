package org.shanhe.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shanhe.DatabaseTest;
import org.shanhe.access.People;
import org.shanhe.access.Role;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Scope;
import org.shanhe.partner.PairingFilter.State;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class PairingTests {

    static final long COUNTY = 533122000000L;

    static final long VILLAGE = 533122100201L;

    static final LocalDate BEGIN = LocalDate.of(2016, 5, 1);

    @Autowired
    ApplicationContext context;

    @Autowired
    Partners partners;

    @Autowired
    Pairings pairings;

    @Autowired
    PairingWork work;

    @Autowired
    @Qualifier("owner")
    JdbcClient owner;

    long group;

    long unit;

    long other;

    @BeforeEach
    void aGroupWithTwoUnits() {
        var name = UUID.randomUUID().toString();
        Scope.system().run(() -> {
            group = partners.add(new NewPartner("集团" + name, "集团", PartnerKind.CENTRAL_ENTERPRISE, null, null));
            unit = partners.add(new NewPartner("甲公司" + name, "甲", PartnerKind.SUBSIDIARY, null, group));
            other = partners.add(new NewPartner("乙公司" + name, "乙", PartnerKind.SUBSIDIARY, null, group));
        });
    }

    @Test
    void anEndedPairingStaysAndIsNeverRewritten() {
        Scope.system().run(() -> {
            var begun = work.begin(designated(), null);
            var ended = work.end(begun.id(), LocalDate.of(2019, 1, 1), "帮扶任务完成", "文〔2019〕1号");
            assertThat(ended.until()).isEqualTo("2019-01-01");
            assertThat(listed(State.CURRENT)).isEmpty();
            assertThat(listed(State.ENDED)).containsExactly(ended);
            assertThatThrownBy(() -> work.end(begun.id(), LocalDate.of(2020, 1, 1), "再次", null))
                .satisfies(code("PAIRING_ENDED"));
        });
        assertThatThrownBy(() -> owner.sql("update partner.pairing set place = 533100000000 where partner = :group")
            .param("group", group)
            .update()).hasMessageContaining("ended, not rewritten");
    }

    @Test
    void anotherResponsibleUnitFollowsTheOneBefore() {
        Scope.system().run(() -> {
            var begun = work.begin(designated(), null);
            var next = work.handOver(begun.id(), other, LocalDate.of(2018, 3, 1), "责任单位调整", null);
            assertThat(next.responsible()).isEqualTo(other);
            assertThat(next.follows()).isEqualTo(begun.id());
            assertThat(pairings.history(begun.id())).extracting(Pairing::id).containsExactly(begun.id(), next.id());
            assertThat(pairings.history(next.id())).extracting(Pairing::until)
                .containsExactly(LocalDate.of(2018, 3, 1), null);
        });
    }

    @Test
    void theSamePairDoesNotStandTwiceAtATime() {
        Scope.system().run(() -> {
            work.begin(designated(), null);
            assertThatThrownBy(() -> work.begin(designated(), null)).satisfies(code("PAIRING_STANDS"));
        });
    }

    @Test
    void aPairingSentTwiceIsBegunOnce() {
        Scope.system().run(() -> {
            var key = UUID.randomUUID().toString();
            assertThat(work.begin(designated(), key)).isEqualTo(work.begin(designated(), key));
        });
    }

    @Test
    void designatedAssistanceIsOfACountyAndGivesItsReason() {
        Scope.system().run(() -> {
            assertThatThrownBy(() -> work.begin(new NewPairing(group, unit, VILLAGE, PairingKind.DESIGNATED, BEGIN,
                    null, null, null, null, null, "通知", null), null))
                .satisfies(code("PAIRING_COUNTY_ONLY"));
            assertThatThrownBy(
                    () -> work.begin(new NewPairing(group, unit, COUNTY, PairingKind.DESIGNATED, BEGIN, null), null))
                .satisfies(code("PAIRING_FIELD_MISSING"));
            assertThatThrownBy(() -> work.begin(branch(unit, null, null), null))
                .satisfies(code("PAIRING_COUNTERPART_MISSING"));
            assertThatThrownBy(() -> work.begin(new NewPairing(group, unit, VILLAGE, PairingKind.HOUSEHOLD, BEGIN, null,
                    null, null, null, "某干部", "结对认亲", null), null))
                .satisfies(code("PAIRING_HOUSEHOLD_MISSING"));
        });
    }

    @Test
    void aOneToOneListHasNobodyTwiceAndAsManyOnEachSideAsItsNameSays() {
        Scope.system().run(() -> {
            work.begin(branch(unit, "一中党支部", "2+2"), null);
            assertThat(list().equal()).isFalse();
            assertThatThrownBy(() -> work.begin(branch(unit, "二中党支部", "2+2"), null)).satisfies(code("PAIR_TAKEN"));
            assertThatThrownBy(() -> work.begin(branch(other, "一中党支部", "2+2"), null)).satisfies(code("PAIR_TAKEN"));
            var second = work.begin(branch(other, "二中党支部", "2+2"), null);
            assertThat(list().equal()).isTrue();
            work.end(second.id(), LocalDate.of(2017, 1, 1), "调整", null);
            assertThat(list().equal()).isFalse();
        });
        owner.sql("delete from partner.pairing where list = '2+2'").update();
    }

    @Test
    void aPrivateDonorStandsHereOnlyWithHisConsent() {
        Scope.system().run(() -> {
            var donor = new NewPartner("某先生" + group, "某先生", PartnerKind.INDIVIDUAL, null, null);
            assertThatThrownBy(() -> partners.introduce(donor, null)).satisfies(code("DONOR_CONSENT_MISSING"));
            assertThat(partners.introduce(donor, BEGIN)).isPositive();
            assertThatThrownBy(() -> partners.introduce(donor, BEGIN)).satisfies(code("PARTNER_STANDS"));
        });
    }

    @Test
    void aUnitSeesWhatItCarriesOutWithTheNameOfItsGroupAndEndsOnlyItsOwn() {
        var begun = Scope.system().call(() -> work.begin(designated(), null));
        var people = new People(context);
        var carrier = people.signedIn(people.add(Set.of(Role.PARTNER_UNIT), Set.of(COUNTY), Map.of(unit, "甲")));
        var stranger = people.signedIn(people.add(Set.of(Role.PARTNER_UNIT), Set.of(COUNTY), Map.of(other, "乙")));
        assertThat(carrier.get("/api/pairings?place=" + COUNTY).json().at("/rows/0/partnerName").asString())
            .startsWith("集团");
        assertThat(carrier.get("/api/portfolio").json().at("/0/pairing").asLong()).isEqualTo(begun.id());
        assertThat(stranger.get("/api/pairings").json().path("rows")).isEmpty();
        assertThat(stranger.get("/api/portfolio").json()).isEmpty();
        var end = Map.of("on", "2019-01-01", "reason", "到期");
        assertThat(carrier.post("/api/pairings/" + begun.id() + "/end", end).code()).isEqualTo("OUTSIDE_SCOPE");
        assertThat(stranger.post("/api/pairings/" + begun.id() + "/end", end).code()).isEqualTo("PAIRING_UNKNOWN");
        assertThat(people.signedIn(people.named(Role.VILLAGE_OFFICER, VILLAGE)).post("/api/pairings", end).code())
            .isEqualTo("NOT_ALLOWED");
    }

    @Test
    void thePairingsOfAGroupAreThoseOfAllItsUnitsAndOpenAsAWorkbook() {
        Scope.system().run(() -> {
            work.begin(designated(), null);
            work.begin(branch(other, "某村党支部", null), null);
        });
        var people = new People(context);
        var county = people.signedIn(people.named(Role.COUNTY_OFFICER, COUNTY));
        var found = county.get("/api/pairings?partner=" + group).json();
        assertThat(found.path("total").asInt()).isEqualTo(2);
        assertThat(county.get("/api/pairings?partner=" + group + "&kind=PARTY_BRANCH").json().path("rows")).hasSize(1);
        assertThat(county.get("/api/pairings?kind=FRIEND").status()).isEqualTo(400);
        assertThat(county.get("/api/partners/" + group).json().path("units")).hasSize(2);
        assertThat(county.get("/api/pairings/export.xlsx?partner=" + group).status()).isEqualTo(200);
    }

    private NewPairing designated() {
        return new NewPairing(group, unit, COUNTY, PairingKind.DESIGNATED, BEGIN, null, null, null, null, null, "结对通知",
                "文〔2016〕1号");
    }

    private static NewPairing branch(long partner, @Nullable String counterpart, @Nullable String list) {
        return new NewPairing(partner, null, COUNTY, PairingKind.PARTY_BRANCH, BEGIN, null, counterpart, list, null,
                null, "结对共建", null);
    }

    private List<Pairing> listed(State state) {
        return pairings.list(new PairingFilter(null, null, group, null, null, state, null), null, 50).rows();
    }

    private PairList list() {
        return pairings.lists(LocalDate.of(2018, 1, 1))
            .stream()
            .filter(found -> found.place() == COUNTY)
            .findFirst()
            .orElseThrow();
    }

    static Consumer<Throwable> code(String code) {
        return refusal -> assertThat(((Refused) refusal).code()).isEqualTo(code);
    }

}
