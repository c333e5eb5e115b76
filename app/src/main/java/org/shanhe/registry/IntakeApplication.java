package org.shanhe.registry;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Sql;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Applies a previewed batch and takes it back, each step one statement over all its rows.
 */
@Repository
class IntakeApplication {

    private static final List<String> APPLY = List.of("apply-changes", "apply-past", "apply-statuses-removed",
            "apply-statuses-changed", "apply-demoted-persons", "apply-persons-changed", "apply-households-added",
            "apply-persons-added", "apply-conditions-added", "apply-conditions-changed", "apply-households-changed",
            "apply-statuses-added", "apply-monitored", "apply-village-changes", "apply-village-past",
            "apply-villages-removed", "apply-villages-added");

    /**
     * Steps with nothing to do for a batch of new households only: the planner must not
     * guess that.
     */
    private static final Set<String> OF_KNOWN = Set.of("apply-past", "apply-demoted-persons", "apply-persons-changed",
            "apply-conditions-changed", "apply-households-changed", "apply-statuses-changed", "apply-statuses-removed");

    private static final List<String> UNDO = List.of("undo-past", "undo-person-removed", "undo-monitored-removed",
            "undo-condition-removed", "undo-status-removed", "undo-household-removed", "undo-household-restored",
            "undo-person-restored", "undo-condition-restored", "undo-status-restored", "undo-monitored-restored",
            "undo-village-past", "undo-village-removed", "undo-village-restored");

    private final JdbcClient jdbc;

    IntakeApplication(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void apply(long batch, String reason, Consumer<Double> progress) {
        claim(batch, "PREVIEWED", "APPLIED", "INTAKE_NOT_PREVIEWED");
        WholeSets.prefer(jdbc);
        int outdated = jdbc
            .sql("""
                    with touched as materialized (
                        select h.change, v.known_change
                          from registry.intake_verdict v join registry.household h on h.id = v.household
                         where v.batch = :batch and v.kind = 'HOUSEHOLD' and v.change is not null and v.known_change is not null
                           for update of h
                    )
                    select count(*) from touched where change <> known_change
                    """)
            .param("batch", batch)
            .query(Integer.class)
            .single();
        outdated += jdbc
            .sql("""
                    select count(*) from registry.intake_verdict v
                      left join registry.village_fact k on k.village = cast(v.household_no as bigint) and k.year = v.year
                     where v.batch = :batch and v.kind = 'VILLAGE' and v.change is not null and k.change is distinct from v.known_change
                    """)
            .param("batch", batch)
            .query(Integer.class)
            .single();
        if (outdated > 0) {
            throw Refused.conflict("INTAKE_OUTDATED", "households", outdated);
        }
        try {
            boolean known = jdbc
                .sql("""
                        select exists (select from registry.intake_verdict where batch = :batch and known_change is not null)
                        """)
                .param("batch", batch)
                .query(Boolean.class)
                .single();
            run(APPLY.stream().filter(step -> known || !OF_KNOWN.contains(step)).toList(), batch, reason, progress);
        }
        catch (DuplicateKeyException e) {
            // a number or a document was taken by someone else since the preview
            throw Refused.conflict("INTAKE_OUTDATED", "households", 1);
        }
        finish(batch, "registry.intake.apply", "applied_at", reason);
    }

    void undo(long batch, String reason, Consumer<Double> progress) {
        claim(batch, "APPLIED", "UNDONE", "INTAKE_NOT_APPLIED");
        WholeSets.prefer(jdbc);
        boolean whole = jdbc.sql("""
                select b.households = (select count(*) from registry.change where batch = :batch)
                  from registry.batch b where b.id = :batch
                """).param("batch", batch).query(Boolean.class).single();
        if (!whole) {
            throw Refused.forbidden("INTAKE_OUTSIDE_SCOPE");
        }
        var changed = jdbc.sql(Sql.of(IntakeApplication.class, "undo-changed-since"))
            .param("batch", batch)
            .query(String.class)
            .list();
        if (!changed.isEmpty()) {
            throw Refused.conflict("INTAKE_CHANGED_SINCE", "households", String.join(" ", changed));
        }
        jdbc.sql(Sql.of(IntakeApplication.class, "undo-changes"))
            .param("batch", batch)
            .param("reason", reason)
            .update();
        run(UNDO, batch, reason, progress);
        finish(batch, "registry.intake.undo", "undone_at", reason);
    }

    /** Moves the batch on; whoever comes second waits and is then refused. */
    private void claim(long batch, String from, String to, String refusal) {
        int claimed = jdbc.sql("update registry.batch set state = :to where id = :batch and state = :from")
            .param("batch", batch)
            .param("from", from)
            .param("to", to)
            .update();
        if (claimed == 0) {
            throw Refused.conflict(refusal, "batch", batch);
        }
    }

    private void run(List<String> steps, long batch, String reason, Consumer<Double> progress) {
        var at = jdbc.sql("""
                select greatest(clock_timestamp(), max(h.recorded_at) + interval '1 microsecond')
                  from registry.intake_verdict v join registry.household h on h.id = v.household
                 where v.batch = :batch and v.kind = 'HOUSEHOLD' and v.known_change is not null
                """).param("batch", batch).query(OffsetDateTime.class).single();
        for (int i = 0; i < steps.size(); i++) {
            jdbc.sql(Sql.of(IntakeApplication.class, steps.get(i)))
                .param("batch", batch)
                .param("at", at)
                .param("reason", reason)
                .update();
            progress.accept((i + 1.0) / steps.size());
        }
    }

    private void finish(long batch, String action, String when, String reason) {
        jdbc.sql("update registry.batch set " + when + " = clock_timestamp(), households = " + """
                (select count(*) from registry.change where batch = :batch and kind <> 'UNDO') where id = :batch
                """).param("batch", batch).update();
        jdbc.sql(Sql.of(IntakeApplication.class, "apply-audit"))
            .param("batch", batch)
            .param("action", action)
            .param("reason", reason)
            .update();
    }

}
