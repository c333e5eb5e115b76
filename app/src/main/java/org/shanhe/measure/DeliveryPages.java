package org.shanhe.measure;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.shanhe.registry.PublicName;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads one delivery whole, and the files that prove it. */
@Repository
class DeliveryPages {

    private final JdbcClient jdbc;

    private final Deliveries deliveries;

    private final ProblemSentences sentences;

    private final HealthKinds kinds;

    private final JsonMapper json;

    private final Audit audit;

    DeliveryPages(JdbcClient jdbc, Deliveries deliveries, ProblemSentences sentences, HealthKinds kinds,
            JsonMapper json, Audit audit) {
        this.jdbc = jdbc;
        this.deliveries = deliveries;
        this.sentences = sentences;
        this.kinds = kinds;
        this.json = json;
        this.audit = audit;
    }

    private record More(String details, String confirmed, @Nullable Long plan, @Nullable Long planItem,
            @Nullable Long campaign, @Nullable OffsetDateTime withdrawnAt, @Nullable Long withdrawnBy,
            @Nullable String withdrawnBecause) {

        DeliveryPage.@Nullable Withdrawal withdrawal() {
            return withdrawnAt == null ? null : new DeliveryPage.Withdrawal(withdrawnAt,
                    Objects.requireNonNull(withdrawnBy), Objects.requireNonNull(withdrawnBecause));
        }

    }

    /**
     * What tells of somebody's health is left out for those who do not keep the register;
     * else its reading is noted.
     */
    @Transactional
    public DeliveryPage page(long id) {
        var delivery = deliveries.get(id);
        var more = jdbc
            .sql("""
                    select e.details::text as details, e.confirmed::text as confirmed, i.plan, e.plan_item, e.campaign, e.withdrawn_at, e.withdrawn_by, e.withdrawn_because
                      from measure.entry e left join plan.item i on i.id = e.plan_item
                     where e.id = :id
                    """)
            .param("id", id)
            .query(More.class)
            .single();
        var details = (ObjectNode) json.readTree(more.details());
        var health = kinds.fields(delivery).stream().filter(details::has).toList();
        boolean withheld = kinds.hidden().contains(delivery.kind());
        boolean hidden = withheld || !health.isEmpty() && PublicName.isHealthHidden();
        if (withheld) {
            details.removeAll();
        }
        else if (hidden) {
            details.remove(health);
        }
        else if (!health.isEmpty() || kinds.all().contains(delivery.kind())) {
            audit.note("measure.health.read", "delivery/" + id, delivery.place(), null);
        }
        return new DeliveryPage(delivery, details, hidden, withheld ? List.of() : proofs(id),
                withheld ? List.of() : sentences.confirmed(more.confirmed(), LocaleContextHolder.getLocale()),
                more.plan(), more.planItem(), more.campaign(), more.withdrawal());
    }

    private List<DeliveryPage.Proof> proofs(long id) {
        return Rows.of(jdbc.sql("select hash, name from measure.evidence where delivery = :id order by name, hash")
            .param("id", id)
            .query(DeliveryPage.Proof.class));
    }

    /** A file of a delivery in scope; the reading is noted. */
    @Transactional
    public DeliveryPage.Proof proof(long id, String hash) {
        Refused.unless(!kinds.hidden().contains(deliveries.get(id).kind()), "HEALTH_HIDDEN");
        var proof = jdbc.sql("select hash, name from measure.evidence where delivery = :id and hash = :hash")
            .param("id", id)
            .param("hash", hash)
            .query(DeliveryPage.Proof.class)
            .optional()
            .orElseThrow(() -> Refused.notFound("EVIDENCE_UNKNOWN"));
        audit.note("measure.evidence.read", "delivery/" + id, null, null);
        return proof;
    }

}
