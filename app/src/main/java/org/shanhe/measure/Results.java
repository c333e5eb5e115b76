package org.shanhe.measure;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.Money;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Scope;
import org.shanhe.kernel.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What planned measures came to: deliveries that name the item of the plan (落实结果). */
@Repository
public class Results {

    private final JdbcClient jdbc;

    private final Clock clock;

    private final Audit audit;

    private final Recording recording;

    Results(JdbcClient jdbc, Recording recording, Clock clock, Audit audit) {
        this.jdbc = jdbc;
        this.recording = recording;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * A result to be recorded; the plan says to whom, of what kind and by whom.
     *
     * @param details the kind's own fields, as far as they are known
     */
    public record NewResult(@Nullable Long item, @Nullable BigDecimal quantity, @Nullable Long amountFen,
            @Nullable LocalDate on, @Nullable String remark, @Nullable List<String> evidence,
            @Nullable JsonNode details) {

        List<String> files() {
            return evidence == null ? List.of() : evidence.stream().distinct().toList();
        }

    }

    /** Returns the delivery; the same key names the same delivery. */
    @Transactional
    public long add(String key, NewResult result) {
        var on = result.on();
        var quantity = result.quantity();
        Refused.unless(on != null && !on.isAfter(LocalDate.now(clock)), "RESULT_DAY_WRONG");
        Refused.unless(quantity != null && quantity.signum() > 0, "RESULT_QUANTITY_WRONG");
        Refused.unless(result.amountFen() == null || result.amountFen() >= 0, "RESULT_QUANTITY_WRONG");
        Refused.unless(result.remark() == null || result.remark().length() <= 500, "RESULT_REMARK_LONG");
        var item = Rows
            .of(jdbc.sql(Sql.of(Results.class, "result-stated")).param("item", result.item()).query(Stated.class))
            .stream()
            .findFirst()
            .orElseThrow(() -> Refused.notFound("RESULT_ITEM_NOT_APPROVED"));
        return recording.carryOut("%d:%s".formatted(Scope.current().account(), key), Origin.PLAN,
                item.came(result, Objects.requireNonNull(quantity), Objects.requireNonNull(on)));
    }

    /** What the plan says of the item. */
    private record Stated(long id, String kind, @Nullable Long household, @Nullable Long person, long place,
            Receiver receiver, @Nullable Long partner, String unit) {

        Entry came(NewResult result, BigDecimal quantity, LocalDate on) {
            return new Entry(kind, household, person, place, receiver, partner, null, null, quantity, unit,
                    result.amountFen() == null ? null : new Money(result.amountFen()), on,
                    result.details() == null || !result.details().isObject() ? JsonNodeFactory.instance.objectNode()
                            : result.details(),
                    result.remark(), result.files(), id);
        }

    }

    /** A file that proves a delivery in scope; the reading is audited. */
    @Transactional
    public Proof proof(long delivery, String hash) {
        var proof = jdbc
            .sql("""
                    select e.delivery, d.plan_item as item, e.hash, e.name from measure.evidence e join measure.delivery d on d.id = e.delivery
                     where e.delivery = :delivery and e.hash = :hash
                    """)
            .param("delivery", delivery)
            .param("hash", hash)
            .query(Proof.class)
            .optional()
            .orElseThrow(() -> Refused.notFound("EVIDENCE_UNKNOWN"));
        audit.note("measure.evidence.read", "delivery/" + delivery, null, null);
        return proof;
    }

    @Transactional(readOnly = true)
    public List<Proof> proofs(long plan) {
        return Rows.of(jdbc
            .sql("""
                    select e.delivery, i.id as item, e.hash, e.name
                      from plan.item i join measure.delivery d on d.plan_item = i.id join measure.evidence e on e.delivery = d.id
                     where i.plan = :plan order by e.delivery, e.name
                    """)
            .param("plan", plan)
            .query(Proof.class));
    }

    /** A file that proves what was delivered of a planned measure (佐证材料). */
    record Proof(long delivery, @Nullable Long item, String hash, String name) {
    }

    @Transactional(readOnly = true)
    public List<ItemResult> of(long plan) {
        return Rows.of(jdbc.sql(Sql.of(Results.class, "results")).param("plan", plan).query(ItemResult.class));
    }

}
