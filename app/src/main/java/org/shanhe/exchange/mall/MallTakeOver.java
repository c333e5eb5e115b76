package org.shanhe.exchange.mall;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Money;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.shanhe.measure.consumption.BuyerClass;
import org.shanhe.measure.consumption.GoodsStep;
import org.shanhe.measure.consumption.NewLine;
import org.shanhe.measure.consumption.NewOrder;
import org.shanhe.measure.consumption.NewStep;
import org.shanhe.measure.consumption.OrderIntake;
import org.shanhe.measure.consumption.TradeMode;
import org.shanhe.policy.Mall;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes over what a file brings that is new, as one batch, and takes it back. */
@Component
class MallTakeOver {

    private final JdbcClient jdbc;

    private final OrderIntake orders;

    MallTakeOver(JdbcClient jdbc, OrderIntake orders) {
        this.jdbc = jdbc;
        this.orders = orders;
    }

    /** A line that is new, or whose order has gone on. */
    record Fresh(String orderNo, String lineNo, @Nullable String returns, String buyer, BuyerClass buyerClass,
            TradeMode mode, @Nullable Long product, String goods, String unit, BigDecimal quantity, long amountFen,
            LocalDate orderedOn, LocalDate onDay, LocalDate doneOn, String said, String steps, long supplier,
            long partner, String verdict) {
    }

    void take(long file, Mall mall) {
        var heads = new LinkedHashMap<String, NewOrder>();
        var lines = new ArrayList<NewLine>();
        var steps = new LinkedHashMap<String, NewStep>();
        for (var fresh : fresh(file)) {
            heads.putIfAbsent(fresh.orderNo(),
                    new NewOrder(null, mall.platform(), fresh.orderNo(), fresh.mode(), fresh.buyerClass(),
                            fresh.buyer(), fresh.partner(), fresh.supplier(), fresh.orderedOn(),
                            String.join(" ", mall.needs())));
            if (fresh.verdict().equals("NEW")) {
                lines.add(new NewLine(mall.platform(), fresh.orderNo(), fresh.lineNo(), fresh.product(), fresh.goods(),
                        fresh.unit(), fresh.quantity(), new Money(fresh.amountFen()), fresh.onDay(), fresh.returns(),
                        fresh.returns() == null ? null : fresh.said()));
            }
            for (var step : GoodsStep.values()) {
                if (List.of(fresh.steps().split(" ")).contains(step.name())) {
                    boolean early = step == GoodsStep.CONFIRMED || step == GoodsStep.SHIPPED;
                    steps.putIfAbsent(fresh.orderNo() + step, new NewStep(mall.platform(), fresh.orderNo(), step,
                            early ? fresh.orderedOn() : fresh.doneOn(), null));
                }
            }
        }
        var taken = orders.take(batch(file), List.copyOf(heads.values()), lines, List.copyOf(steps.values()));
        if (taken.lines() != lines.size()) {
            // an order of this number stands with a partner or a county that the reader
            // does not see
            throw Refused.conflict("MALL_ORDERS_ELSEWHERE", "lines", lines.size() - taken.lines());
        }
    }

    void takeBack(long file) {
        orders.withdraw(batch(file));
    }

    private List<Fresh> fresh(long file) {
        return Rows.of(jdbc
            .sql("""
                    select order_no, line_no, returns, buyer, buyer_class, mode, product, goods, unit, quantity, amount_fen,
                           ordered_on, on_day, done_on, said, array_to_string(steps, ' ') as steps, supplier, partner, verdict
                      from exchange.mall_line
                     where file = :file and verdict in ('NEW', 'CHANGED') order by id
                    """)
            .param("file", file)
            .query(Fresh.class));
    }

    private static String batch(long file) {
        return "mall-file:" + file;
    }

}
