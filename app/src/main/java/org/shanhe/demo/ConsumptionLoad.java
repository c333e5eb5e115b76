package org.shanhe.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shanhe.kernel.Money;
import org.shanhe.measure.consumption.GoodsStep;
import org.shanhe.measure.consumption.NewLine;
import org.shanhe.measure.consumption.NewOrder;
import org.shanhe.measure.consumption.NewStep;
import org.shanhe.measure.consumption.OrderIntake;
import org.shanhe.measure.consumption.Products;
import org.shanhe.measure.consumption.Suppliers;
import org.shanhe.measure.consumption.TradeMode;
import org.springframework.stereotype.Component;

/** Loads suppliers, products and the mall's completed orders. */
@Component
class ConsumptionLoad {

    private static final String MALL = "HUICAI";

    private final Suppliers suppliers;

    private final Products products;

    private final OrderIntake orders;

    private final Words words = new Words();

    ConsumptionLoad(Suppliers suppliers, Products products, OrderIntake orders) {
        this.suppliers = suppliers;
        this.products = products;
        this.orders = orders;
    }

    void load(ConsumptionPlan plan, Map<County, Long> units, Map<String, Long> partners) {
        var ids = suppliers.addAll(plan.suppliers());
        suppliers.approveAll(List.copyOf(ids.values()), LocalDate.of(2017, 10, 20), words.phrase("supplier.approved"));
        var codes = products.addAll(plan.products(ids));
        var names = names(partners);
        var heads = new ArrayList<NewOrder>();
        var lines = new ArrayList<NewLine>();
        var steps = new ArrayList<NewStep>();
        for (var one : plan.orders()) {
            var number = "%tY%<tm%<td%06d".formatted(one.paidOn(), heads.size() + 1);
            long unit = Known.in(units, one.county());
            heads.add(new NewOrder(null, MALL, number, TradeMode.BOUGHT, one.buyer(),
                    words.phrase("goods.buyer." + one.buyer(), Known.in(names, unit)), unit,
                    Known.in(ids, ConsumptionPlan.code(one.county(), one.supplier()).value()),
                    one.paidOn().minusDays(20), "ACCEPTED PAID"));
            lines.add(new NewLine(MALL, number, "1", Known.in(codes, one.code()), one.goods(), one.unit(),
                    one.quantity(), new Money(one.fen()), one.paidOn().minusDays(20), null, null));
            steps.add(new NewStep(MALL, number, GoodsStep.CONFIRMED, one.paidOn().minusDays(19), null));
            steps.add(new NewStep(MALL, number, GoodsStep.SHIPPED, one.paidOn().minusDays(16), null));
            steps.add(new NewStep(MALL, number, GoodsStep.ACCEPTED, one.paidOn().minusDays(8),
                    words.phrase("goods.done")));
            steps.add(new NewStep(MALL, number, GoodsStep.PAID, one.paidOn(), null));
            steps.add(new NewStep(MALL, number, GoodsStep.REVIEWED, one.paidOn(), null));
        }
        orders.take(null, heads, lines, steps);
    }

    /** The short name of each partner of the plan. */
    static Map<Long, String> names(Map<String, Long> partners) {
        var names = new HashMap<Long, String>();
        for (var row : Words.rows("partners")) {
            var id = partners.get(row.getField("key"));
            if (id != null) {
                names.put(id, row.getField("short_name"));
            }
        }
        return names;
    }

}
