package org.shanhe.measure.consumption;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Listed;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Sql;
import org.shanhe.partner.Partners;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Orders in lists, and what they come to. */
@Repository
class OrderLists {

    private final JdbcClient jdbc;

    private final Partners partners;

    OrderLists(JdbcClient jdbc, Partners partners) {
        this.jdbc = jdbc;
        this.partners = partners;
    }

    /** A page with how many there are and what they come to, told on the first page. */
    record Page(List<OrderRow> rows, @Nullable String next, @Nullable Long total, @Nullable Long sumFen) {
    }

    private record Sum(long total, long sumFen) {
    }

    /** What is summed up by one dimension. */
    record Part(String dimension, @Nullable String key, @Nullable String name, TradeMode mode, long orders, long fen,
            long backFen, long openFen) {
    }

    @Transactional(readOnly = true)
    public Page list(OrderFilter filter, @Nullable String cursor, int limit) {
        long before = cursor == null ? Long.MAX_VALUE : Listed.after(cursor);
        var listed = Listed.of(rows(filter, before, Listed.read(limit)), limit, OrderRow::id);
        var sum = cursor != null ? null
                : asked(jdbc.sql("select count(*) as total, coalesce(sum(fen), 0) as sum_fen from ("
                        + Sql.of(OrderLists.class, "orders") + ") found"), filter)
                    .query(Sum.class)
                    .single();
        return new Page(listed.rows(), listed.next(), sum == null ? null : Long.valueOf(sum.total()),
                sum == null ? null : Long.valueOf(sum.sumFen()));
    }

    List<OrderRow> rows(OrderFilter filter, long before, int limit) {
        return Rows.of(asked(
                jdbc.sql(Sql.of(OrderLists.class, "orders") + " and o.id < :before order by o.id desc limit :limit"),
                filter)
            .param("before", before)
            .param("limit", limit)
            .query(OrderRow.class));
    }

    /** By who bought, county, month, class of buyer and platform. */
    @Transactional(readOnly = true)
    public List<Part> parts(OrderFilter filter) {
        return Rows.of(asked(jdbc.sql(Sql.of(OrderLists.class, "parts")), filter).query(Part.class));
    }

    private JdbcClient.StatementSpec asked(JdbcClient.StatementSpec statement, OrderFilter filter) {
        Refused.unless(filter.from() == null || filter.until() == null || !filter.from().isAfter(filter.until()),
                "PERIOD_BACKWARDS");
        var units = filter.partner() == null ? null
                : partners.withAllBelow(List.of(filter.partner())).toArray(Long[]::new);
        return statement.param("low", filter.range().low())
            .param("high", filter.range().high())
            .param("units", units)
            .param("unit", filter.unit())
            .param("supplier", filter.supplier())
            .param("mode", filter.mode() == null ? null : filter.mode().name())
            .param("buyerClass", filter.buyerClass() == null ? null : filter.buyerClass().name())
            .param("state", filter.state())
            .param("platform", filter.platform())
            .param("counted", filter.counted())
            .param("from", filter.from())
            .param("until", filter.until())
            .param("words", filter.words());
    }

}
