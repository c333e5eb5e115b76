package org.shanhe.measure;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.Listed;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Scope;
import org.shanhe.kernel.Sql;
import org.shanhe.plan.PlanSubject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What planned measures came to: deliveries that name the item of the plan (落实结果). */
@Repository
public class Results {

    private static final Set<String> STANDINGS = Set.of("OVERDUE", "SOON", "OPEN", "DONE");

    private final JdbcClient jdbc;

    private final Clock clock;

    private final Audit audit;

    Results(JdbcClient jdbc, Clock clock, Audit audit) {
        this.jdbc = jdbc;
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
        long delivery = Rows
            .of(jdbc.sql(Sql.of(Results.class, "result-add"))
                .param("key", "result:%d:%s".formatted(Scope.current().account(), key))
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

    @Transactional(readOnly = true)
    Listed<PlannedRow> planned(PlannedFilter filter, @Nullable String cursor, int limit) {
        var after = After.of(cursor);
        var rows = Rows
            .of(jdbc.sql(Sql.of(Results.class, "planned-items"))
                .param("today", LocalDate.now(clock))
                .param("low", filter.range().low())
                .param("high", filter.range().high())
                .param("subject", filter.subject() == null ? null : filter.subject().name())
                .param("begins", filter.q() == null || filter.q().isBlank() ? null : filter.q().strip())
                .param("standing", filter.standing())
                .param("afterDay", after.day())
                .param("afterId", after.id())
                .param("limit", Listed.read(limit))
                .query(PlannedRow.class))
            .stream()
            .map(PlannedRow::masked)
            .toList();
        var shown = rows.subList(0, Math.min(limit, rows.size()));
        var last = shown.isEmpty() ? null : shown.getLast();
        return new Listed<>(shown,
                rows.size() > limit && last != null ? new After(last.dueOn(), last.id()).write() : null, null);
    }

    /**
     * Which planned measures are asked for.
     *
     * @param q the beginning of the responsible person's or the subject's name
     */
    record PlannedFilter(@Nullable PlanSubject subject, @Nullable String standing, @Nullable String q,
            @Nullable String place) {

        PlannedFilter {
            Refused.unless(standing == null || STANDINGS.contains(standing), "FILTER_MALFORMED", "name", "standing",
                    "value", standing);
            Refused.unless(place == null || place.matches("[1-9]\\d{11}"), "FILTER_MALFORMED", "name", "place", "value",
                    place);
        }

        PlaceRange range() {
            return place == null ? PlaceRange.EVERYWHERE : PlaceRange.of(Long.parseLong(place));
        }

    }

    private record After(LocalDate day, long id) {

        static After of(@Nullable String cursor) {
            if (cursor == null) {
                return new After(LocalDate.of(1900, 1, 1), -1);
            }
            try {
                var parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII).split(":");
                return new After(LocalDate.parse(parts[0]), Long.parseLong(parts[1]));
            }
            catch (RuntimeException e) {
                throw Refused.invalid("CURSOR_MALFORMED", "cursor", cursor);
            }
        }

        String write() {
            return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((day + ":" + id).getBytes(StandardCharsets.US_ASCII));
        }

    }

}
