package org.shanhe.measure.consumption;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.RecordParameters;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes many orders with their lines and steps at once, each once, and takes a batch
 * back as a whole (订单入库).
 */
@Component
public class OrderIntake {

    private static final int FEW = 1_000;

    private final JdbcClient jdbc;

    private final Audit audit;

    OrderIntake(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** What was new. */
    public record Taken(int orders, int lines, int steps) {
    }

    /**
     * What is known already by platform, order and line, or as a step of an order, is
     * left as it is.
     * @param batch by which all of it can be taken back, or null
     */
    @Transactional
    public Taken take(@Nullable String batch, List<NewOrder> orders, List<NewLine> lines, List<NewStep> steps) {
        boolean many = lines.size() + steps.size() > FEW;
        joinByHash(many);
        var added = jdbc.sql(Sql.of(OrderIntake.class, "add-orders"))
            .paramSource(RecordParameters.columns(NewOrder.class, orders))
            .update();
        var columns = RecordParameters.columns(NewLine.class, lines).addValue("batch", batch);
        var goods = jdbc.sql(Sql.of(OrderIntake.class, "add-lines")).paramSource(columns).update();
        var back = jdbc.sql(Sql.of(OrderIntake.class, "add-returns")).paramSource(columns).update();
        var taken = jdbc.sql(Sql.of(OrderIntake.class, "add-steps"))
            .paramSource(RecordParameters.columns(NewStep.class, steps).addValue("batch", batch))
            .update();
        var touched = new Touched(orders, lines, steps);
        settle(Rows.of(jdbc
            .sql("""
                       select o.id from measure.goods_order o
                         join (select distinct * from unnest(cast(:platform as text[]), cast(:orderNo as text[]))) n (platform, order_no)
                           on (n.platform, n.order_no) = (o.platform, o.order_no)
                    where o.state <> 'WITHDRAWN'
                       """)
            .param("platform", touched.platforms())
            .param("orderNo", touched.numbers())
            .query(Long.class)));
        refuseTooMuchBack(touched);
        joinByHash(false);
        if (many) {
            // who asks next must not wait until the database has counted them by itself
            jdbc.sql("analyze measure.goods_order, measure.goods_line, measure.goods_step").update();
        }
        if (added + goods + back + taken > 0) {
            audit.note("measure.order.take", batch == null ? "orders" : batch, null,
                    "{\"orders\":%d,\"lines\":%d,\"steps\":%d}".formatted(added, goods + back, taken));
        }
        return new Taken(added, goods + back, taken);
    }

    /** Takes back what a batch wrote; it keeps standing and counts nowhere. */
    @Transactional
    public int withdraw(String batch) {
        var touched = Rows
            .of(jdbc.sql(Sql.of(OrderIntake.class, "withdraw-batch")).param("batch", batch).query(Long.class));
        settle(touched);
        var orphan = jdbc.sql("""
                select count(*) from measure.goods_line r join measure.goods_line l on l.id = r.returns
                 where l.batch = :batch and r.withdrawn_at is null and l.withdrawn_at is not null
                """).param("batch", batch).query(Long.class).single();
        if (orphan > 0) {
            throw Refused.conflict("ORDERS_RETURNED_SINCE", "lines", orphan);
        }
        audit.note("measure.order.withdraw", batch, null, "{\"orders\":%d}".formatted(touched.size()));
        return touched.size();
    }

    /**
     * Of rows not yet analysed the planner expects a handful and would join thousands by
     * loops.
     */
    private void joinByHash(boolean alone) {
        jdbc.sql("select set_config('enable_nestloop', :loops, true)")
            .param("loops", alone ? "off" : "on")
            .query(String.class)
            .single();
    }

    /** State and day of counting follow from the lines and steps that hold. */
    void settle(List<Long> orders) {
        jdbc.sql(Sql.of(OrderIntake.class, "settle")).param("ids", orders.toArray(Long[]::new)).update();
    }

    private void refuseTooMuchBack(Touched touched) {
        var number = jdbc.sql(Sql.of(OrderIntake.class, "too-much-back"))
            .param("platform", touched.platforms())
            .param("orderNo", touched.numbers())
            .query(String.class)
            .optional();
        if (number.isPresent()) {
            throw Refused.conflict("RETURN_TOO_MUCH", "order", number.get());
        }
    }

    private record Touched(String[] platforms, String[] numbers) {

        Touched(List<NewOrder> orders, List<NewLine> lines, List<NewStep> steps) {
            this(Stream
                .of(orders.stream().map(NewOrder::platform), lines.stream().map(NewLine::platform),
                        steps.stream().map(NewStep::platform))
                .flatMap(each -> each)
                .toArray(String[]::new),
                    Stream
                        .of(orders.stream().map(NewOrder::orderNo), lines.stream().map(NewLine::orderNo),
                                steps.stream().map(NewStep::orderNo))
                        .flatMap(each -> each)
                        .toArray(String[]::new));
        }

    }

}
