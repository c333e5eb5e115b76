package org.shanhe.measure;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.Listed;
import org.shanhe.kernel.RecordParameters;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What reached whom. */
@Repository
public class Deliveries {

    private final JdbcClient jdbc;

    private final Audit audit;

    private final HealthKinds health;

    Deliveries(JdbcClient jdbc, HealthKinds health, Audit audit) {
        this.jdbc = jdbc;
        this.health = health;
        this.audit = audit;
    }

    /** One in the reader's scope, also one that was withdrawn. */
    @Transactional(readOnly = true)
    public Delivery get(long id) {
        return Rows.of(find(DeliveryFilter.of(null, null), id, DeliveryCursor.FIRST, 1, false).query(Delivery.class))
            .stream()
            .findFirst()
            .or(() -> Rows
                .of(find(DeliveryFilter.of(null, null), id, DeliveryCursor.FIRST, 1, true).query(Delivery.class))
                .stream()
                .findFirst())
            .map(row -> shown(row, health.hidden()))
            .orElseThrow(() -> Refused.notFound("DELIVERY_UNKNOWN", "id", id));
    }

    /** Those in the reader's scope that hold, the latest first. */
    @Transactional(readOnly = true)
    Listed<Delivery> list(DeliveryFilter filter, @Nullable String cursor, int limit) {
        var hidden = health.hidden();
        var rows = Rows
            .of(find(filter, null, DeliveryCursor.of(cursor), Listed.read(limit), filter.gone()).query(Delivery.class))
            .stream()
            .map(row -> shown(row, hidden))
            .toList();
        var shown = rows.subList(0, Math.min(limit, rows.size()));
        var last = shown.isEmpty() ? null : shown.getLast();
        return new Listed<>(shown,
                rows.size() > limit && last != null ? new DeliveryCursor(last.deliveredOn(), last.id()).write() : null,
                null);
    }

    /** Hands on every row of a list; within a transaction. */
    void each(DeliveryFilter filter, Consumer<Delivery> each) {
        var hidden = health.hidden();
        Rows.each(find(filter, null, DeliveryCursor.FIRST, Integer.MAX_VALUE, filter.gone()), Delivery.class,
                row -> each.accept(shown(row, hidden)));
    }

    private StatementSpec find(DeliveryFilter filter, @Nullable Long id, DeliveryCursor before, int limit,
            boolean withdrawn) {
        return jdbc.sql(Sql.of(Deliveries.class, "delivery-rows"))
            .paramSource(RecordParameters.of(filter)
                .and("low", filter.range().low())
                .and("high", filter.range().high())
                .and("begins", filter.begins())
                .and("withdrawn", withdrawn)
                .and("id", id)
                .and("beforeDay", before.day())
                .and("beforeId", before.id())
                .and("hidden", health.hidden().toArray(String[]::new))
                .and("limit", limit));
    }

    private static Delivery shown(Delivery row, Set<String> hidden) {
        return hidden.contains(row.kind()) ? row.ofSomeone() : row.masked();
    }

    /** Records those whose key is new; returns how many were. */
    @Transactional
    public int addAll(List<NewDelivery> deliveries) {
        var added = jdbc.sql("""
                insert into measure.entry (key, kind, purpose, receiver, household, person, place, partner, project,
                                           quantity, unit, counting, amount_fen, delivered_on, remark, origin)
                select *, case when project is null then 'FORM' else 'PROJECT' end
                  from unnest(:key, :kind, :purpose, :receiver, cast(:household as bigint[]), cast(:person as bigint[]),
                                     :place, cast(:partner as bigint[]), cast(:project as bigint[]),
                                     cast(:quantity as numeric[]), :unit, :counting, cast(:amount as bigint[]),
                                     cast(:deliveredOn as date[]), :remark)
                       g (key, kind, purpose, receiver, household, person, place, partner, project, quantity, unit,
                          counting, amount_fen, delivered_on, remark)
                on conflict (key) do nothing
                """).paramSource(RecordParameters.columns(NewDelivery.class, deliveries)).update();
        if (added > 0) {
            audit.note("measure.delivery.add", "delivery/" + deliveries.getFirst().key(), deliveries.getFirst().place(),
                    "{\"added\":%d}".formatted(added));
        }
        return added;
    }

}
