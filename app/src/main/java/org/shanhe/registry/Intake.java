package org.shanhe.registry;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Scope;
import org.shanhe.registry.IntakeVerdict.Kind;
import org.shanhe.registry.IntakeVerdict.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes batches of households into the registry (批量登记): staged, previewed row by row,
 * applied or undone as a whole, each by a few statements over the whole set. A household
 * is taken with all its rows or not at all.
 *
 * <p>
 * {@code open → writer … finish → preview → apply (→ undo)}; bind a {@link Scope} around
 * each call. Staged rows do not survive a crash of the database: if {@link #staged} says
 * no, write the rows of the kept file again and preview again. Applying and undoing are
 * one transaction each.
 */
@Service
public class Intake {

    private final JdbcClient jdbc;

    private final DataSource dataSource;

    private final SensitiveValues sensitive;

    private final IntakeVerdicts verdicts;

    private final IntakeApplication application;

    Intake(JdbcClient jdbc, DataSource dataSource, SensitiveValues sensitive, IntakeVerdicts verdicts,
            IntakeApplication application) {
        this.jdbc = jdbc;
        this.verdicts = verdicts;
        this.application = application;
        this.dataSource = dataSource;
        this.sensitive = sensitive;
    }

    /** Opens a batch and gives its number. */
    @Transactional
    public long open(String source) {
        return jdbc.sql("insert into registry.batch (source) values (:source) returning id")
            .param("source", source)
            .query(Long.class)
            .single();
    }

    /**
     * Stages rows over a connection of its own, to be closed by the caller in the same
     * thread. May be opened again to stage further rows.
     */
    public IntakeWriter writer(long batch) {
        return new IntakeWriter(batch, sensitive, dataSource);
    }

    /** Whether the staged rows are (still) there. */
    @Transactional(readOnly = true)
    public boolean staged(long batch) {
        return jdbc.sql("""
                select exists (select from registry.intake_household where batch = :batch)
                    or exists (select from registry.intake_person where batch = :batch)
                    or exists (select from registry.intake_condition where batch = :batch)
                    or exists (select from registry.intake_village where batch = :batch)
                """).param("batch", batch).query(Boolean.class).single();
    }

    /**
     * Lets the statements over the staged rows in the rest of the running transaction
     * join whole sets, for a check of the caller's own before the preview.
     */
    @Transactional
    public void prepare() {
        WholeSets.prefer(jdbc);
    }

    /**
     * Marks staged rows as failing a check that looks over many rows, before the preview;
     * a row keeps the first check it failed.
     */
    @Transactional
    public void refuse(long batch, Kind kind, Map<Long, String> codes) {
        jdbc.sql("""
                update registry.intake_%s s set problem = f.code
                  from unnest(:rows, :codes) f (row, code)
                 where s.batch = :batch and s.row = f.row and s.problem is null
                """.formatted(kind.name().toLowerCase(Locale.ROOT)))
            .param("batch", batch)
            .param("rows", codes.keySet().toArray(Long[]::new))
            .param("codes", codes.values().toArray(String[]::new))
            .update();
    }

    /**
     * Compares the staged rows with what is known in the current scope, and keeps a
     * verdict per row.
     */
    @Transactional
    public IntakePreview preview(long batch) {
        return verdicts.find(batch);
    }

    /** The verdicts in the order of the file, after the given row. */
    @Transactional(readOnly = true)
    public List<IntakeVerdict> verdicts(long batch, Kind kind, @Nullable Outcome outcome, long afterRow, int limit) {
        return verdicts.list(batch, kind, outcome, afterRow, limit);
    }

    /** All refused rows, by kind and row, without holding them in memory. */
    @Transactional(readOnly = true)
    public void refusals(long batch, Consumer<IntakeVerdict> each) {
        verdicts.refusals(batch, each);
    }

    /**
     * Writes what the preview said, as one transaction: refused rows stay out. A batch is
     * applied once; a registry that has changed since the preview refuses with
     * INTAKE_OUTDATED, then preview again.
     * @param reason the reason each change carries
     * @param progress told the share done, 0 to 1
     */
    @Transactional
    public IntakePreview apply(long batch, String reason, Consumer<Double> progress) {
        application.apply(batch, reason, progress);
        return verdicts.counts(batch);
    }

    /**
     * Puts everything back as it was before the batch, as a further change. Refuses with
     * INTAKE_CHANGED_SINCE and the first household numbers if someone has since changed
     * one of its households.
     */
    @Transactional
    public void undo(long batch, String reason, Consumer<Double> progress) {
        application.undo(batch, reason, progress);
    }

    /** Forgets the staged rows and the verdicts. What was applied can still be undone. */
    @Transactional
    public void discard(long batch) {
        for (var table : List.of("household", "person", "condition", "status", "village", "verdict")) {
            jdbc.sql("delete from registry.intake_" + table + " where batch = :batch").param("batch", batch).update();
        }
    }

}
