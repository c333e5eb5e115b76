package org.shanhe.measure.consumption;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Money;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** One order, read and taken on by its two sides. */
@Repository
public class Orders {

    private final JdbcClient jdbc;

    private final OrderIntake intake;

    Orders(JdbcClient jdbc, OrderIntake intake) {
        this.jdbc = jdbc;
        this.intake = intake;
    }

    /** A step as it is wanted. */
    public record Wanted(GoodsStep step, LocalDate on, @Nullable String document, int version) {
    }

    /** Goods that go back. */
    public record GoingBack(long line, BigDecimal quantity, LocalDate on, String reason, int version) {
    }

    @Transactional(readOnly = true)
    public OrderRow get(long id) {
        return jdbc.sql(Sql.of(Orders.class, "order"))
            .param("id", id)
            .query(OrderRow.class)
            .optional()
            .orElseThrow(() -> Refused.notFound("ORDER_UNKNOWN", "id", id));
    }

    @Transactional(readOnly = true)
    OrderPage page(long id) {
        var order = get(id);
        var steps = Rows.of(jdbc.sql("""
                select id, step, taken_on, document, batch, recorded_at, withdrawn_at
                  from measure.goods_step where goods_order = :id order by id
                """).param("id", id).query(OrderPage.Step.class));
        var taken = holding(steps);
        var next = order.state().equals("WITHDRAWN") ? List.<GoodsStep>of()
                : Stream.of(GoodsStep.values()).filter(step -> step.mayFollow(taken)).toList();
        return new OrderPage(order, needs(id), next, lines(id), steps);
    }

    /**
     * A step by one of the two sides; who comes second is told that the order has
     * changed.
     */
    @Transactional
    OrderPage take(long id, boolean supplierSide, Wanted wanted) {
        var order = locked(id, wanted.version);
        var taken = holding(page(id).steps());
        Refused.unless(wanted.step == GoodsStep.CANCELLED || wanted.step.ofSupplier() == supplierSide,
                "ORDER_STEP_OF_OTHER_SIDE");
        if (order.state().equals("WITHDRAWN") || !wanted.step.mayFollow(taken)) {
            throw Refused.conflict("ORDER_STEP_OUT_OF_ORDER", "step", wanted.step, "state", order.state());
        }
        Refused.unless(!wanted.on.isBefore(order.orderedOn()), "ORDER_STEP_TOO_EARLY", "last", order.orderedOn());
        Refused.unless(!wanted.on.isAfter(LocalDate.now()), "ORDER_STEP_IN_FUTURE");
        intake.take(null, List.of(), List.of(),
                List.of(new NewStep(order.platform(), order.orderNo(), wanted.step, wanted.on, wanted.document)));
        return page(id);
    }

    /** Goods of a line go back; what they cost is taken off by a negative line. */
    @Transactional
    OrderPage giveBack(long id, GoingBack back) {
        var order = locked(id, back.version);
        var line = lines(id).stream()
            .filter(one -> one.id() == back.line && one.returns() == null && one.withdrawnAt() == null)
            .findFirst()
            .orElseThrow(() -> Refused.notFound("ORDER_LINE_UNKNOWN", "id", back.line));
        Refused.unless(Set.of("SHIPPED", "ACCEPTED", "PAID", "REVIEWED").contains(order.state()),
                "RETURN_BEFORE_SHIPMENT");
        Refused.unless(!back.on.isBefore(order.orderedOn()), "ORDER_STEP_TOO_EARLY", "last", order.orderedOn());
        Refused.unless(!back.on.isAfter(LocalDate.now()), "ORDER_STEP_IN_FUTURE");
        if (back.quantity.compareTo(line.left()) > 0) {
            throw Refused.conflict("RETURN_TOO_MUCH", "order", order.orderNo());
        }
        int nth = (int) page(id).lines().stream().filter(one -> one.returns() != null).count() + 1;
        var all = back.quantity.compareTo(line.left()) == 0;
        intake.take(null, List.of(),
                List.of(new NewLine(order.platform(), order.orderNo(), line.lineNo() + ":R" + nth, line.product(),
                        line.goods(), line.unit(), back.quantity.negate(),
                        new Money(-(all ? leftFen(line.id()) : share(line, back.quantity))), back.on, line.lineNo(),
                        back.reason)),
                List.of());
        return page(id);
    }

    private static long share(OrderPage.Line line, BigDecimal quantity) {
        return BigDecimal.valueOf(line.amountFen())
            .multiply(quantity)
            .divide(line.quantity(), 0, RoundingMode.HALF_UP)
            .longValueExact();
    }

    private long leftFen(long line) {
        return jdbc.sql("""
                select sum(amount_fen) from measure.goods_line
                 where (id = :line or returns = :line) and withdrawn_at is null
                """).param("line", line).query(Long.class).single();
    }

    private OrderRow locked(long id, int version) {
        var now = jdbc.sql("select version from measure.goods_order where id = :id for update")
            .param("id", id)
            .query(Integer.class)
            .optional()
            .orElseThrow(() -> Refused.notFound("ORDER_UNKNOWN", "id", id));
        if (now != version) {
            throw Refused.because(Refused.Kind.STALE, "ORDER_CHANGED", "id", id);
        }
        return get(id);
    }

    private List<String> needs(long id) {
        return Rows.of(jdbc.sql("select unnest(needs) from measure.goods_order where id = :id")
            .param("id", id)
            .query(String.class));
    }

    private List<OrderPage.Line> lines(long id) {
        return Rows.of(jdbc.sql(Sql.of(Orders.class, "lines")).param("id", id).query(OrderPage.Line.class));
    }

    private static Set<GoodsStep> holding(List<OrderPage.Step> steps) {
        return steps.stream()
            .filter(step -> step.withdrawnAt() == null)
            .map(OrderPage.Step::step)
            .collect(Collectors.toSet());
    }

}
