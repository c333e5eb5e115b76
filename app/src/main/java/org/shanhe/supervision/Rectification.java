package org.shanhe.supervision;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.RecordParameters;
import org.shanhe.kernel.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is done about a finding: measures, dated entries of progress, and who was held to
 * account (整改).
 */
@Service
public class Rectification {

    private final JdbcClient jdbc;

    private final Findings findings;

    private final Registration registration;

    private final Audit audit;

    Rectification(JdbcClient jdbc, Findings findings, Registration registration, Audit audit) {
        this.jdbc = jdbc;
        this.findings = findings;
        this.registration = registration;
        this.audit = audit;
    }

    /** A measure to be taken (整改措施). */
    public record NewMeasure(@NotBlank @Size(max = 2000) String text, @NotBlank @Size(max = 200) String owner,
            @NotNull LocalDate dueOn) {
    }

    /**
     * How far it came on a day (整改进展).
     *
     * @param measure its number in the finding, or null for the finding as a whole
     */
    public record NewProgress(@Nullable Integer measure, @NotNull LocalDate onDay, @NotNull ProgressState state,
            @NotBlank @Size(max = 2000) String text) {
    }

    /** Who is held to account (责任追究). */
    public record NewAccountability(@NotBlank @Size(max = 60) String person, @Size(max = 120) @Nullable String post,
            @NotBlank String handling, @NotNull LocalDate onDay, @Size(max = 200) @Nullable String document) {
    }

    @Transactional
    public void plan(long id, NewMeasure measure, String key) {
        var finding = open(id);
        Refused.unless(!measure.dueOn().isBefore(finding.foundOn()), "FINDING_DUE_BEFORE", "due", measure.dueOn(),
                "found", finding.foundOn());
        noted("measure.add", finding, jdbc
            .sql("""
                    insert into supervision.measure (finding, nth, text, owner, due_on, key)
                    select :finding, coalesce(max(nth), 0) + 1, :text, :owner, :dueOn, :key from supervision.measure where finding = :finding
                    on conflict (key) do nothing
                    """)
            .paramSource(of(measure, id, key))
            .update());
    }

    @Transactional
    public void enter(long id, NewProgress progress, String key) {
        var finding = open(id);
        day(finding, progress.onDay());
        var stands = jdbc.sql("""
                select cast(:nth as integer) is null
                       or exists (select from supervision.measure where finding = :finding and nth = :nth)
                """).param("finding", id).param("nth", progress.measure()).query(Boolean.class).single();
        Refused.unless(stands, "MEASURE_OF_FINDING_UNKNOWN", "nth", progress.measure());
        noted("progress.add", finding, jdbc
            .sql("""
                    insert into supervision.progress (finding, measure, on_day, state, text, key)
                    values (:finding, (select m.id from supervision.measure m where m.finding = :finding and m.nth = cast(:measure as integer)),
                            :onDay, :state, :text, :key)
                    on conflict (key) do nothing
                    """)
            .paramSource(of(progress, id, key))
            .update());
    }

    @Transactional
    public void hold(long id, NewAccountability accountability, String key) {
        var finding = findings.get(id);
        day(finding, accountability.onDay());
        registration.known(Map.of("ACCOUNTABILITY", accountability.handling()), accountability.onDay());
        noted("accountability.add", finding, jdbc.sql("""
                insert into supervision.accountability (finding, person, post, handling, on_day, document, key)
                values (:finding, :person, :post, :handling, :onDay, :document, :key)
                on conflict (key) do nothing
                """).paramSource(of(accountability, id, key)).update());
    }

    /** Locks the finding, so that it is not closed meanwhile. */
    FindingRow open(long id) {
        jdbc.sql("select id from supervision.finding where id = :id for update")
            .param("id", id)
            .query(Long.class)
            .optional();
        var finding = findings.get(id);
        Refused.unless(finding.state() == FindingState.OPEN,
                finding.state() == FindingState.CLOSED ? "FINDING_CLOSED" : "FINDING_BEING_CLOSED", "number",
                finding.number());
        return finding;
    }

    void day(FindingRow finding, LocalDate day) {
        Refused.unless(!day.isAfter(findings.today()), "DAY_IN_FUTURE", "day", day);
        Refused.unless(!day.isBefore(finding.foundOn()), "DAY_BEFORE_FINDING", "day", day, "found", finding.foundOn());
    }

    private void noted(String act, FindingRow finding, int written) {
        if (written > 0) {
            audit.note("supervision." + act, "finding/" + finding.id(), finding.place(), null);
        }
    }

    private static RecordParameters of(Record row, long finding, String key) {
        return RecordParameters.of(row).and("finding", finding).and("key", Registration.own(key));
    }

}
