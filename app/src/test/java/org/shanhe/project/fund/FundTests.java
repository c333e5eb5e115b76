package org.shanhe.project.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.shanhe.DatabaseTest;
import org.shanhe.kernel.Money;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Scope;
import org.shanhe.partner.NewPartner;
import org.shanhe.partner.PartnerKind;
import org.shanhe.partner.Partners;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class FundTests {

    static final long COUNTY = 540626000000L;

    static final LocalDate DAY = LocalDate.of(2019, 3, 1);

    @Autowired
    Subscriptions subscriptions;

    @Autowired
    Deals deals;

    @Autowired
    Pipeline pipeline;

    @Autowired
    Partners partners;

    final String name = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void aDealIsInvestedInAndLeftThroughTheLedger() {
        var partner = partner();
        Scope.system().run(() -> {
            var promise = new NewSubscription("S" + name, partner, Money.yuan(10_000), Money.yuan(6_000), DAY,
                    "缴" + name);
            assertThat(subscriptions.recordAll(List.of(promise))).isOne();
            assertThat(subscriptions.recordAll(List.of(promise))).isZero();
            var deal = lead();
            deal = step(deal, DealStage.DUE_DILIGENCE, 1, null);
            deal = step(deal, DealStage.DECISION, 2, null);
            deal = step(deal, DealStage.INVESTED, 3, 5_000L);
            assertThat(deal.investedFen()).isEqualTo(500_000);
            deals.report(deal.id(), new Deals.Effect(2019, 30, 12, 4_000_00, 20, "工资表"));
            deals.report(deal.id(), new Deals.Effect(2019, 31, 12, 4_000_00, 20, "更正后的工资表"));
            assertThat(deals.effects(deal.id())).singleElement()
                .satisfies(effect -> assertThat(effect.jobs()).isEqualTo(31));
            deal = step(deal, DealStage.POST_INVESTMENT, 4, null);
            deal = step(deal, DealStage.EXIT, 5, 5_000L);
            assertThat(deal.investedFen()).isZero();
            assertThat(deal.next()).isEmpty();
            assertThat(deals.steps(deal.id())).extracting(DealStep::stage)
                .containsExactly(DealStage.LEAD, DealStage.DUE_DILIGENCE, DealStage.DECISION, DealStage.INVESTED,
                        DealStage.POST_INVESTMENT, DealStage.EXIT);
        });
    }

    @Test
    void whatWasPromisedIsPaidInLaterOnceAndNeverBeyond() {
        var partner = partner();
        Scope.system().run(() -> {
            subscriptions.recordAll(List
                .of(new NewSubscription("P" + name, partner, Money.yuan(10_000), Money.yuan(0), DAY, "认" + name)));
            long id = mine(partner).id();
            for (int i = 0; i < 2; i++) {
                subscriptions.payIn(id, "P1" + name, Money.yuan(6_000), DAY.plusMonths(1), "缴一" + name);
            }
            assertThat(mine(partner).paidFen()).as("paid once").isEqualTo(6_000_00);
            refused("SUBSCRIPTION_PAID_BEYOND",
                    () -> subscriptions.payIn(id, "P2" + name, Money.yuan(5_000), DAY.plusMonths(2), "缴二" + name));
            refused("SUBSCRIPTION_PAID_EARLY",
                    () -> subscriptions.payIn(id, "P3" + name, Money.yuan(1), DAY.minusDays(1), "缴三" + name));
            subscriptions.payIn(id, "P4" + name, Money.yuan(4_000), DAY.plusMonths(2), "缴四" + name);
            assertThat(mine(partner).paidFen()).isEqualTo(mine(partner).promisedFen());
        });
    }

    private Subscription mine(long partner) {
        return subscriptions.list().stream().filter(one -> one.partner() == partner).findFirst().orElseThrow();
    }

    @Test
    void stepsAreTakenInOrderAndWithWhatTheyNeed() {
        Scope.system().run(() -> {
            var deal = lead();
            refused("DEAL_STEP_OUT_OF_ORDER", () -> step(deal, DealStage.INVESTED, 1, 10L));
            refused("DEAL_AMOUNT_NOT_HERE", () -> step(deal, DealStage.DUE_DILIGENCE, 1, 10L));
            refused("DEAL_STEP_TOO_EARLY", () -> step(deal, DealStage.DUE_DILIGENCE, -1, null));
            var decided = step(step(deal, DealStage.DUE_DILIGENCE, 1, null), DealStage.DECISION, 2, null);
            refused("DEAL_AMOUNT_MISSING", () -> step(decided, DealStage.INVESTED, 3, null));
            refused("FUND_EXHAUSTED", () -> step(decided, DealStage.INVESTED, 3, 900_000_000_000L));
            refused("DEAL_CHANGED", () -> pipeline.take(decided.id(), 1,
                    new Pipeline.Wanted(DealStage.DROPPED, DAY.plusDays(4), "放弃", null)));
        });
    }

    @Test
    void anotherCountySeesNoDealOfThisOne() {
        var deal = Scope.system().call(this::lead);
        new Scope(9, List.of(PlaceRange.of(540627000000L)), null)
            .run(() -> assertThatThrownBy(() -> deals.get(deal.id())).isInstanceOf(Refused.class));
    }

    private Deal lead() {
        return deals
            .addAll(List
                .of(new NewDeal("D" + name, "牦牛加工", "牧业公司", "农产品加工", null, COUNTY, Money.yuan(8_000), DAY, "县里推荐")))
            .getFirst();
    }

    private Deal step(Deal deal, DealStage to, int days, @Nullable Long yuan) {
        return pipeline.take(deal.id(), deal.version(),
                new Pipeline.Wanted(to, DAY.plusDays(days), "纪要", yuan == null ? null : Money.yuan(yuan)));
    }

    private long partner() {
        return Scope.system()
            .call(() -> partners
                .addAll(List.of(new NewPartner("集团" + name, "集团", PartnerKind.values()[0], null, null))))
            .values()
            .iterator()
            .next();
    }

    private static void refused(String code, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(Refused.class,
                refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

}
