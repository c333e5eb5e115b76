package org.shanhe.ledger.donation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.shanhe.DatabaseTest;
import org.shanhe.kernel.Money;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Scope;
import org.shanhe.ledger.AccountKind;
import org.shanhe.ledger.Accounts;
import org.shanhe.ledger.NewAccount;
import org.shanhe.ledger.Stage;
import org.shanhe.ledger.StageFilter;
import org.shanhe.ledger.Stages;
import org.shanhe.ledger.Trace;
import org.shanhe.ledger.Traces;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class DonationTests {

    static final long COUNTY = 540626000000L;

    static final LocalDate DAY = LocalDate.of(2018, 10, 17);

    @Autowired
    Campaigns campaigns;

    @Autowired
    Gifts gifts;

    @Autowired
    Awards awards;

    @Autowired
    Accounts accounts;

    @Autowired
    Traces traces;

    @Autowired
    Stages stages;

    final String name = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void whatIsRaisedIsUsedOrInThePool() {
        Scope.system().run(() -> {
            var campaign = open();
            gifts.recordAll(campaign.id(), List.of(gift("A", 100, 40, null), inKind("B", 60)));
            assertThat(gifts.recordAll(campaign.id(), List.of(gift("A", 100, 40, null)))).isZero();
            var pupil = account("pupil");
            var group = account("group");
            var paid = List.of(award("1", pupil, 1, 70), award("2", group, 9, 50));
            assertThat(awards.payAll(campaign.id(), paid)).isEqualTo(2);
            assertThat(awards.payAll(campaign.id(), paid)).isZero();
            awards.payAll(campaign.id(), List.of(award("3", pupil, 1, 10)));
            assertThat(campaigns.get(campaign.id())).satisfies(now -> {
                assertThat(now.cashFen()).isEqualTo(10_000);
                assertThat(now.inKindFen()).isEqualTo(6_000);
                assertThat(now.usedFen()).isEqualTo(13_000);
                assertThat(now.persons()).isEqualTo(10);
                assertThat(now.donors()).isEqualTo(41);
                assertThat(now.balanceFen()).isEqualTo(accounts.find(now.pool()).orElseThrow().balanceFen());
            });
            assertThat(traces.ofAccounts(List.of(group), Traces.Showing.ALL).grants())
                .extracting(Trace.GrantNamed::documentNo)
                .containsExactly("GA" + name, "GB" + name);
        });
    }

    @Test
    void aPoolGivesNoMoreThanItHas() {
        Scope.system().run(() -> {
            var campaign = open();
            gifts.recordAll(campaign.id(), List.of(gift("A", 100, 40, null)));
            var pupil = account("pupil");
            assertThatThrownBy(() -> awards.payAll(campaign.id(), List.of(award("1", pupil, 1, 101))))
                .isInstanceOfSatisfying(Refused.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("CAMPAIGN_EXHAUSTED");
                    assertThat(refusal.details()).containsEntry("left", "100.00");
                });
        });
    }

    @Test
    void aPrivateDonorIsNamedOnlyWithConsent() {
        assertThatThrownBy(() -> gift("A", 100, 1, "某职工")).isInstanceOfSatisfying(Refused.class,
                refusal -> assertThat(refusal.code()).isEqualTo("DONOR_WITHOUT_CONSENT"));
    }

    @Test
    void theStatementCountsPersonsOnceAndNamesNobody() {
        Scope.system().run(() -> {
            var campaign = open();
            gifts.recordAll(campaign.id(), List.of(gift("A", 100, 40, null)));
            var pupil = account("pupil");
            awards.payAll(campaign.id(), List.of(award("1", pupil, 1, 10), award("2", pupil, 1, 20)));
            assertThat(campaigns.uses(campaign.id(), DAY, DAY.plusYears(1)))
                .containsExactly(new Campaigns.Use(2018, String.valueOf(COUNTY), 1, 2, 3_000));
        });
    }

    @Test
    void anotherCountySeesNoCampaignOfThisOne() {
        var campaign = Scope.system().call(this::open);
        new Scope(9, List.of(PlaceRange.of(540627000000L)), null)
            .run(() -> assertThatThrownBy(() -> campaigns.get(campaign.id())).isInstanceOf(Refused.class));
    }

    @Test
    void twoPartnersPayTheSameHouseholdAndNeitherSeesTheOthersMoney() {
        pays(71, "P1", 70);
        pays(72, "P2", 30);
        Scope.system().run(() -> assertThat(balance()).isEqualTo(10_000));
        finance(71).run(() -> assertThat(balance()).isEqualTo(7_000));
        finance(72).run(() -> assertThat(balance()).isEqualTo(3_000));
        finance(72).run(() -> assertThat(accounts.book(account("pupil"), 0, 9)).singleElement()
            .satisfies(row -> assertThat(row.balanceFen()).isEqualTo(3_000)));
    }

    /** A pool of no place pays somebody here: the pool holds less, not the county. */
    @Test
    void whatStandsAtHandInAPlaceIsWhatItsAccountsHold() {
        Scope.system().run(() -> {
            long before = atHand(COUNTY);
            long everywhere = atHand(null);
            var campaign = campaigns
                .openAll(List.of(new NewCampaign("N" + name, "N", null, null, DAY, DAY, "SOCIAL", null)))
                .getFirst();
            gifts.recordAll(campaign.id(), List.of(gift("N", 100, 1, null)));
            awards.payAll(campaign.id(), List.of(award("NA", account("pupil"), 1, 30)));
            assertThat(atHand(COUNTY)).isEqualTo(before);
            assertThat(atHand(null)).isEqualTo(everywhere + 7_000);
            var filter = new StageFilter(null, null, null, null, null, null, null, null);
            var sums = stages.total(filter).fen();
            assertThat(sums.get(Stage.BALANCE)).isEqualTo(sums.get(Stage.ARRIVED) - sums.get(Stage.PAID));
        });
        // who does not see the pool is not told what left it
        long county = new Scope(9, List.of(PlaceRange.of(COUNTY)), null).call(() -> atHand(null));
        assertThat(county).isEqualTo(Scope.system().call(() -> atHand(COUNTY)));
    }

    private long atHand(@Nullable Long place) {
        return stages.total(new StageFilter(place, null, null, null, null, null, null, null))
            .fen()
            .getOrDefault(Stage.BALANCE, 0L);
    }

    private void pays(long partner, String key, long yuan) {
        finance(partner).run(() -> {
            var campaign = campaigns
                .openAll(List.of(new NewCampaign(key + name, key, partner, COUNTY, DAY, DAY, "SOCIAL", null)))
                .getFirst();
            gifts.recordAll(campaign.id(), List.of(gift(key, 100, 1, null)));
            assertThat(awards.payAll(campaign.id(), List.of(award("A" + key, account("pupil"), 1, yuan)))).isOne();
        });
    }

    private long balance() {
        return accounts.find(account("pupil")).orElseThrow().balanceFen();
    }

    private static Scope finance(long partner) {
        return new Scope(9, List.of(PlaceRange.of(COUNTY)), Set.of(partner));
    }

    private Campaign open() {
        return campaigns
            .openAll(List
                .of(new NewCampaign("C" + name, "捐款" + name, null, COUNTY, DAY, DAY.plusDays(9), "SOCIAL", null)))
            .getFirst();
    }

    private NewGift gift(String key, long yuan, int donors, @Nullable String donor) {
        return new NewGift(key + name, "G" + key + name, GiftKind.CASH, Money.yuan(yuan), null, null, null, null,
                DonorKind.STAFF, donors, donor, false, DAY);
    }

    private NewGift inKind(String key, long yuan) {
        return new NewGift(key + name, "G" + key + name, GiftKind.IN_KIND, Money.yuan(yuan), "棉衣", null, "件", "发票",
                DonorKind.ORGANISATION, 1, "服装厂", false, DAY.plusDays(1));
    }

    private NewAward award(String key, long account, int persons, long yuan) {
        return new NewAward(key + name, account, persons, Money.yuan(yuan), DAY.plusDays(30), "助学", COUNTY);
    }

    private long account(String key) {
        return accounts.open(new NewAccount(AccountKind.BENEFICIARY, key + name, key, null, COUNTY));
    }

}
