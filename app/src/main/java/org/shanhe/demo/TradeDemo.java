package org.shanhe.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Money;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Scope;
import org.shanhe.measure.consumption.BuyerClass;
import org.shanhe.measure.consumption.GoodsStep;
import org.shanhe.measure.consumption.NewLine;
import org.shanhe.measure.consumption.NewOrder;
import org.shanhe.measure.consumption.NewStep;
import org.shanhe.measure.consumption.NewSupplier;
import org.shanhe.measure.consumption.OrderIntake;
import org.shanhe.measure.consumption.Suppliers;
import org.shanhe.measure.consumption.TradeMode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Orders of this month on their way in three counties, sales that units helped with, and
 * a supplier that waits for its county. No purchase of them counts.
 */
@Component
class TradeDemo implements DemoPart {

    private static final String HERE = "HERE";

    private static final List<GoodsStep> WAY = List.of(GoodsStep.CONFIRMED, GoodsStep.SHIPPED, GoodsStep.ACCEPTED,
            GoodsStep.PAID, GoodsStep.REVIEWED);

    private final JdbcClient jdbc;

    private final TransactionTemplate transaction;

    private final OrderIntake orders;

    private final Suppliers suppliers;

    TradeDemo(JdbcClient jdbc, PlatformTransactionManager transactions, OrderIntake orders, Suppliers suppliers) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.orders = orders;
        this.suppliers = suppliers;
    }

    /** What may be ordered, with who assists the county. */
    record Offer(long product, long supplier, String name, String unit, long priceFen, long partner,
            String partnerName) {
    }

    @Override
    public void load(Words words, long village) {
        Scope.system().run(() -> transaction.executeWithoutResult(_ -> {
            for (var county : List.of(County.NYAINRONG, County.MIZHI, County.WUBU)) {
                fill(words, county);
            }
            suppliers.addAll(List.of(new NewSupplier(County.NYAINRONG.code(), words.phrase("supplier.pending"),
                    ConsumptionPlan.code(County.NYAINRONG, 8), null, LocalDate.of(2024, 3, 4),
                    words.phrase("supplier.asking"))));
        }));
    }

    private void fill(Words words, County county) {
        var offers = offers(county);
        var today = LocalDate.now();
        if (offers.isEmpty() || stands(county)) {
            return;
        }
        var heads = new ArrayList<NewOrder>();
        var lines = new ArrayList<NewLine>();
        var steps = new ArrayList<NewStep>();
        for (int n = 0; n < 7; n++) {
            var offer = offers.get(n % offers.size());
            boolean sold = n >= 5;
            var number = "XF%d%02d".formatted(county.number, n + 1);
            var on = today.minusDays(30L - 2 * n);
            var buyer = sold ? words.phrase("goods.market")
                    : words.phrase("goods.buyer." + BuyerClass.UNION, offer.partnerName());
            heads.add(new NewOrder(null, HERE, number, sold ? TradeMode.SOLD : TradeMode.BOUGHT,
                    sold ? BuyerClass.UNIT : BuyerClass.UNION, buyer, offer.partner(), offer.supplier(), on,
                    "ACCEPTED PAID REVIEWED"));
            lines.add(line(number, "1", offer, 40 + 10 * n, on, null, null));
            int taken = sold ? WAY.size() : n;
            for (int step = 0; step < taken; step++) {
                steps.add(new NewStep(HERE, number, WAY.get(step), on.plusDays(step + 1L), null));
            }
            if (n == 4) {
                lines.add(line(number, "1:R1", offer, -5, on.plusDays(6), "1", words.phrase("goods.return")));
            }
        }
        orders.take(null, heads, lines, steps);
    }

    private static NewLine line(String number, String no, Offer offer, int quantity, LocalDate on,
            @Nullable String returns, @Nullable String reason) {
        return new NewLine(HERE, number, no, offer.product(), offer.name(), offer.unit(), BigDecimal.valueOf(quantity),
                new Money(offer.priceFen() * quantity), on, returns, reason);
    }

    private boolean stands(County county) {
        return jdbc
            .sql("select exists (select from measure.goods_order where platform = 'HERE' and order_no = :number)")
            .param("number", "XF%d01".formatted(county.number))
            .query(Boolean.class)
            .single();
    }

    private List<Offer> offers(County county) {
        return Rows.of(jdbc
            .sql("""
                    select p.id as product, p.supplier, p.name, p.unit, p.price_fen, w.id as partner, w.short_name as partner_name
                      from measure.product p
                      join partner.pairing g on g.place = p.place and g.responsible is not null
                      join partner.partner w on w.id = g.responsible
                     where p.place = :county
                     order by p.id
                    """)
            .param("county", county.code())
            .query(Offer.class));
    }

}
