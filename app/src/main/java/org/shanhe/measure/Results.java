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

    /** A result to be recorded; the plan says to whom, of what kind and by whom. */
    public record NewResult(@Nullable Long item, @Nullable BigDecimal quantity, @Nullable Long amountFen,
            @Nullable LocalDate on, @Nullable String remark, @Nullable List<String> evidence) {

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
        var own = "result:%d:%s".formatted(Scope.current().account(), key);
        ask(own, result, Objects.requireNonNull(quantity), Objects.requireNonNull(on));
        long delivery = Rows
            .of(jdbc.sql(Sql.of(Results.class, "result-add"))
                .param("key", own)
                .param("item", result.item())
                .param("quantity", quantity)
                .param("amountFen", result.amountFen())
                .param("on", on)
                .param("remark", result.remark())
                .param("details", "{}")
                .query(Long.class))
            .stream()
            .findFirst()
            .orElseThrow(() -> Refused.notFound("RESULT_ITEM_NOT_APPROVED"));
        prove(delivery, result.files());
        return delivery;
    }

    /**
     * The rules of every entry, of what the plan says and the result adds; a result sent
     * again was asked before.
     */
    private void ask(String key, NewResult result, BigDecimal quantity, LocalDate on) {
        jdbc.sql(Sql.of(Results.class, "result-stated"))
            .param("item", result.item())
            .param("key", key)
            .query(Stated.class)
            .optional()
            .ifPresent(item -> recording.ask(new Entry(item.kind(), item.household(), item.person(), item.place(),
                    item.receiver(), item.partner(), null, null, quantity, item.unit(),
                    result.amountFen() == null ? null : new Money(result.amountFen()), on,
                    JsonNodeFactory.instance.objectNode(), result.remark(), List.of())));
    }

    private record Stated(String kind, @Nullable Long household, @Nullable Long person, long place, Receiver receiver,
            @Nullable Long partner, String unit) {
    }

    /** Binds files that this account handed in before to the delivery, each once. */
    private void prove(long delivery, List<String> files) {
        if (files.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into measure.evidence (delivery, hash, name)
                select :delivery, k.hash, k.name from registry.kept_file k where k.hash in (:files)
                    on conflict do nothing
                """).param("delivery", delivery).param("files", files).update();
        int bound = jdbc.sql("select count(*) from measure.evidence where delivery = :delivery and hash in (:files)")
            .param("delivery", delivery)
            .param("files", files)
            .query(Integer.class)
            .single();
        Refused.unless(bound == files.size(), "EVIDENCE_UNKNOWN");
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
