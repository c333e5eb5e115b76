package org.shanhe.measure.consumption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shanhe.DatabaseTest;
import org.shanhe.kernel.Money;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Scope;
import org.shanhe.partner.CreditCode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@DatabaseTest
class OrderTests {

    static final long SUM = 3 * 12_850 + 10 * 999;

    @Autowired
    ApplicationContext context;

    @Autowired
    Orders orders;

    @Autowired
    OrderLists lists;

    @Autowired
    Ordering ordering;

    @Autowired
    OrderIntake intake;

    @Autowired
    Suppliers suppliers;

    @Autowired
    Products products;

    Trade trade;

    @BeforeEach
    void open() {
        trade = new Trade(context);
    }

    @Test
    void anOrderCountsOnceItIsAcceptedPaidAndReviewed() {
        var order = trade.order(trade.ours, TradeMode.BOUGHT, trade.name);
        assertThat(order.fen()).isEqualTo(SUM);
        assertThat(order.state()).isEqualTo("ORDERED");
        county().run(() -> {
            step(order.id(), true, GoodsStep.CONFIRMED);
            step(order.id(), true, GoodsStep.SHIPPED);
        });
        trade.unit(trade.ours).run(() -> {
            step(order.id(), false, GoodsStep.PAID);
            step(order.id(), false, GoodsStep.ACCEPTED);
            assertThat(counted(null)).isZero();
            step(order.id(), false, GoodsStep.REVIEWED);
            assertThat(counted(null)).isEqualTo(SUM);
            assertThat(orders.page(order.id()).next()).isEmpty();
        });
    }

    @Test
    void whatWasOrderedTwiceByALostAnswerIsOneOrder() {
        assertThat(trade.order(trade.ours, TradeMode.BOUGHT, trade.name).id())
            .isEqualTo(trade.order(trade.ours, TradeMode.BOUGHT, trade.name).id());
    }

    @Test
    void aPurchaseIsNeverAlsoASale() {
        var bought = done(trade.order(trade.ours, TradeMode.BOUGHT, trade.name));
        done(trade.order(trade.ours, TradeMode.SOLD, trade.name + "s"));
        trade.unit(trade.ours).run(() -> {
            assertThat(counted(TradeMode.BOUGHT)).isEqualTo(SUM);
            assertThat(counted(TradeMode.SOLD)).isEqualTo(SUM);
            // the same number again as a sale leaves the order what it was
            intake.take(null, List.of(again(bought, TradeMode.SOLD)), List.of(), List.of());
            assertThat(orders.get(bought.id()).mode()).isEqualTo(TradeMode.BOUGHT);
            assertThat(counted(TradeMode.SOLD)).isEqualTo(SUM);
        });
    }

    @Test
    void aReturnReducesTheTotalAndNeverMoreThanWasBought() {
        var order = done(trade.order(trade.ours, TradeMode.BOUGHT, trade.name));
        trade.unit(trade.ours).run(() -> {
            var line = orders.page(order.id()).lines().getFirst();
            back(order.id(), line.id(), 1);
            assertThat(counted(TradeMode.BOUGHT)).isEqualTo(SUM - 12_850);
            refused("RETURN_TOO_MUCH", () -> back(order.id(), line.id(), 3));
            back(order.id(), line.id(), 2);
            assertThat(counted(TradeMode.BOUGHT)).isEqualTo(SUM - 3 * 12_850);
            refused("RETURN_TOO_MUCH", () -> back(order.id(), line.id(), 1));
            assertThat(orders.page(order.id()).lines()).hasSize(4);
        });
    }

    @Test
    void ofTwoWhoConfirmAtTheSameTimeOneIsToldThatTheOrderHasChanged() throws Exception {
        var order = trade.order(trade.ours, TradeMode.BOUGHT, trade.name);
        var done = new AtomicInteger();
        var stale = new AtomicInteger();
        Callable<Void> confirm = () -> {
            county().run(() -> {
                try {
                    orders.take(order.id(), true, wanted(GoodsStep.CONFIRMED, order.version()));
                    done.incrementAndGet();
                }
                catch (Refused refused) {
                    assertThat(refused.code()).isEqualTo("ORDER_CHANGED");
                    stale.incrementAndGet();
                }
            });
            return null;
        };
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var one : threads.invokeAll(List.of(confirm, confirm, confirm, confirm))) {
                one.get();
            }
        }
        assertThat(done).hasValue(1);
        assertThat(stale).hasValue(3);
        county().run(() -> assertThat(orders.page(order.id()).steps()).hasSize(1));
    }

    @Test
    void partnersAndCountiesSeeTheirOwnOrdersAlone() {
        var order = trade.order(trade.ours, TradeMode.BOUGHT, trade.name);
        refused("ORDER_UNKNOWN", () -> trade.unit(trade.theirs).run(() -> orders.page(order.id())));
        refused("ORDER_UNKNOWN",
                () -> trade.unit(trade.theirs).run(() -> step(order.id(), false, GoodsStep.CANCELLED)));
        new Scope(9, List.of(PlaceRange.of(540627000000L)), null).run(() -> {
            refused("ORDER_UNKNOWN", () -> orders.page(order.id()));
            refused("SUPPLIER_UNKNOWN", () -> suppliers.get(trade.supplier));
            refused("PRODUCT_UNKNOWN", () -> products.get(trade.meat));
        });
        trade.unit(trade.theirs)
            .run(() -> assertThat(lists.list(all(), null, 50).rows()).extracting(OrderRow::id)
                .doesNotContain(order.id()));
    }

    @Test
    void stepsAreTakenInOrderByTheirOwnSide() {
        var order = trade.order(trade.ours, TradeMode.BOUGHT, trade.name);
        trade.unit(trade.ours).run(() -> {
            refused("ORDER_STEP_OF_OTHER_SIDE", () -> step(order.id(), false, GoodsStep.CONFIRMED));
            refused("ORDER_STEP_OUT_OF_ORDER", () -> step(order.id(), false, GoodsStep.ACCEPTED));
            var line = orders.page(order.id()).lines().getFirst();
            refused("RETURN_BEFORE_SHIPMENT", () -> back(order.id(), line.id(), 1));
            step(order.id(), false, GoodsStep.CANCELLED);
        });
        refused("ORDER_STEP_OUT_OF_ORDER", () -> county().run(() -> step(order.id(), true, GoodsStep.CONFIRMED)));
    }

    @Test
    void onlyWhatIsCertifiedAndOfAReviewedSupplierIsSold() {
        refused("ORDER_PRICE_CHANGED", () -> wish(1));
        county().run(() -> {
            var tea = products.get(trade.tea);
            var foreign = products.get(new Trade(context).tea).certificate();
            refused("CERTIFICATE_OF_ANOTHER",
                    () -> products
                        .correct(
                                tea.id(), tea.version(), new NewProduct(tea.supplier(), tea.code(), tea.name(), null,
                                        tea.unit(), new Money(999L), foreign, tea.validFrom(), tea.validUntil()),
                                true));
            products.correct(tea.id(), tea.version(), new NewProduct(tea.supplier(), tea.code(), tea.name(), null,
                    tea.unit(), new Money(999L), tea.certificate(), tea.validFrom(), LocalDate.of(2019, 1, 1)), true);
            refused("PRODUCT_CHANGED", () -> products.correct(tea.id(), tea.version(), new NewProduct(tea.supplier(),
                    tea.code(), "x", null, "x", new Money(1L), "x", tea.validFrom(), tea.validUntil()), true));
        });
        refused("PRODUCT_NOT_SOLD", () -> wish(999));
        county().run(() -> suppliers.take(trade.supplier, SupplierState.SUSPENDED, LocalDate.now(), "投诉", null));
        refused("PRODUCT_NOT_SOLD", () -> trade.order(trade.ours, TradeMode.BOUGHT, trade.name));
    }

    @Test
    void aSupplierIsEnteredOnceWithACodeThatHolds() {
        county().run(() -> {
            refused("SUPPLIER_STANDS", () -> suppliers.apply(supplier(trade.code)));
            refused("CREDIT_CODE_WRONG", () -> supplier("91540629MA000000XX"));
            var applied = suppliers.apply(supplier(Trade.creditCode((int) (System.nanoTime() % 9_999_999))));
            refused("SUPPLIER_STEP_OUT_OF_ORDER", () -> suppliers.take(applied.id(), SupplierState.APPROVED,
                    LocalDate.now(), "审核", applied.version()));
            var recommended = suppliers.take(applied.id(), SupplierState.RECOMMENDED, LocalDate.now(), "推荐",
                    applied.version());
            refused("SUPPLIER_CHANGED", () -> suppliers.take(applied.id(), SupplierState.APPROVED, LocalDate.now(),
                    "审核", applied.version()));
            assertThat(
                    suppliers.take(applied.id(), SupplierState.APPROVED, LocalDate.now(), "审核", recommended.version())
                        .state())
                .isEqualTo(SupplierState.APPROVED);
            assertThat(suppliers.steps(applied.id())).hasSize(3);
        });
    }

    private void wish(long seen) {
        trade.unit(trade.ours)
            .run(() -> ordering.place(trade.name + seen, new Ordering.Wish(trade.ours, TradeMode.BOUGHT,
                    BuyerClass.UNIT, "单位", List.of(new Ordering.Item(trade.tea, BigDecimal.ONE)), seen)));
    }

    private OrderRow done(OrderRow order) {
        return Scope.system().call(() -> {
            for (var step : List.of(GoodsStep.CONFIRMED, GoodsStep.SHIPPED, GoodsStep.ACCEPTED, GoodsStep.PAID,
                    GoodsStep.REVIEWED)) {
                step(order.id(), step.ofSupplier(), step);
            }
            return orders.get(order.id());
        });
    }

    private void step(long id, boolean supplier, GoodsStep step) {
        orders.take(id, supplier, wanted(step, orders.get(id).version()));
    }

    private static Orders.Wanted wanted(GoodsStep step, int version) {
        return new Orders.Wanted(step, LocalDate.now(), null, version);
    }

    private void back(long order, long line, int quantity) {
        orders.giveBack(order, new Orders.GoingBack(line, BigDecimal.valueOf(quantity), LocalDate.now(), "破损",
                orders.get(order).version()));
    }

    private static NewOrder again(OrderRow order, TradeMode mode) {
        return new NewOrder(null, order.platform(), order.orderNo(), mode, order.buyerClass(), order.buyer(),
                order.partner() == null ? 0 : order.partner(), order.supplier(), order.orderedOn(), "ACCEPTED");
    }

    private NewSupplier supplier(String code) {
        return new NewSupplier(Trade.COUNTY, "新合作社", new CreditCode(code), null, LocalDate.now(), "申请表");
    }

    private static Scope county() {
        return new Scope(8, List.of(PlaceRange.of(Trade.COUNTY)), null);
    }

    private OrderFilter all() {
        return new OrderFilter(null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /** By the overview, which must agree with the list it opens into. */
    private long counted(@Nullable TradeMode mode) {
        var filter = new OrderFilter(null, null, null, null, null, mode, null, null, null, true, null, null);
        long parts = lists.parts(filter)
            .stream()
            .filter(part -> part.dimension().equals("ALL"))
            .mapToLong(OrderLists.Part::fen)
            .sum();
        assertThat(lists.list(filter, null, 50).sumFen()).isEqualTo(parts);
        return parts;
    }

    private static void refused(String code, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(Refused.class,
                refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

}
