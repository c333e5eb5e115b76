package org.shanhe.supervision.sweep;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Scope;
import org.shanhe.kernel.Sql;
import org.shanhe.supervision.Findings;
import org.shanhe.supervision.NewFinding;
import org.shanhe.supervision.Registration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts one question to all units of a level, takes their answers and sums them up. */
@Service
public class Sweeping {

    private final JdbcClient jdbc;

    private final Findings findings;

    private final Sweeps sweeps;

    private final Registration registration;

    private final Audit audit;

    Sweeping(JdbcClient jdbc, Findings findings, Sweeps sweeps, Registration registration, Audit audit) {
        this.jdbc = jdbc;
        this.findings = findings;
        this.sweeps = sweeps;
        this.registration = registration;
        this.audit = audit;
    }

    /**
     * Whom to ask: all units of the finding's level within a place, all counties a
     * partner assists, or those named.
     */
    public record NewSweep(@NotBlank @Size(max = 2000) String question, @NotNull LocalDate askedOn,
            @NotNull LocalDate dueOn, @Nullable Long within, @Nullable Long partner,
            @Nullable @Size(max = 500) List<@NotNull Long> places) {
    }

    /**
     * What a unit found, and who puts right what is not fixed.
     *
     * @param found cases, of which some are fixed already
     */
    public record NewAnswer(@NotNull LocalDate onDay, @NotNull @PositiveOrZero Integer found,
            @NotNull @PositiveOrZero Integer fixed, @NotBlank @Size(max = 2000) String text,
            @Size(max = 200) @Nullable String leadUnit, @Nullable LocalDate dueOn) {

        CheckAnswer answer() {
            return found == 0 ? CheckAnswer.NOT_FOUND : fixed < found ? CheckAnswer.FOUND : CheckAnswer.FIXED;
        }

    }

    private record Open(long sweep, long place, @Nullable Long partner, @Nullable CheckAnswer answer, LocalDate askedOn,
            long finding, String category, boolean closed) {
    }

    private record Asked(long id, int units) {
    }

    @Transactional
    public long ask(long finding, NewSweep sweep, String key) {
        var origin = findings.get(finding);
        Refused.unless(Stream.of(sweep.within(), sweep.partner(), sweep.places())
            .filter(one -> one != null && !List.of().equals(one))
            .count() == 1, "SWEEP_OF_WHOM");
        Refused.unless(!sweep.dueOn().isBefore(sweep.askedOn()) && !sweep.askedOn().isAfter(findings.today()),
                "SWEEP_DAYS", "asked", sweep.askedOn(), "due", sweep.dueOn());
        var range = sweep.within() == null ? null : PlaceRange.of(sweep.within());
        var asked = jdbc.sql(Sql.of(Sweeping.class, "ask-units"))
            .param("finding", finding)
            .param("partner", sweep.partner())
            .param("low", range == null ? null : range.low())
            .param("high", range == null ? null : range.high())
            .param("places", sweep.places() == null ? new Long[0] : sweep.places().toArray(Long[]::new))
            .param("question", sweep.question())
            .param("askedOn", sweep.askedOn())
            .param("dueOn", sweep.dueOn())
            .param("key", Registration.own(key))
            .query(Asked.class)
            .optional();
        if (asked.isPresent()) {
            Refused.unless(sweep.places() == null || asked.get().units() == Set.copyOf(sweep.places()).size(),
                    "SWEEP_OTHER_LEVEL", "units", asked.get().units());
            audit.note("supervision.sweep.ask", "sweep/" + asked.get().id() + " finding/" + finding, origin.place(),
                    "{\"units\":%d}".formatted(asked.get().units()));
            return asked.get().id();
        }
        return jdbc.sql("select id from supervision.sweep where key = :key")
            .param("key", Registration.own(key))
            .query(Long.class)
            .optional()
            .orElseThrow(() -> Refused.invalid("SWEEP_WITHOUT_UNITS"));
    }

    /** Once a unit; what it has not fixed is a finding of its own from now on. */
    @Transactional
    public long answer(long check, NewAnswer answer) {
        var open = jdbc
            .sql("""
                    select c.sweep, c.place, c.partner, c.answer, s.asked_on, s.finding, s.category, s.closed_on is not null as closed
                      from supervision.unit_check c join supervision.sweep s on s.id = c.sweep
                     where c.id = :id for update of c
                    """)
            .param("id", check)
            .query(Open.class)
            .optional()
            .orElseThrow(() -> Refused.notFound("CHECK_UNKNOWN", "id", check));
        if (open.answer() != null || open.closed()) {
            throw Refused.conflict("CHECK_ANSWERED");
        }
        Refused.unless(answer.fixed() <= answer.found(), "CHECK_FIXED_MORE", "found", answer.found());
        Refused.unless(!answer.onDay().isBefore(open.askedOn()) && !answer.onDay().isAfter(findings.today()),
                "CHECK_DAY", "day", answer.onDay());
        Long opened = answer.answer() == CheckAnswer.FOUND
                ? registration.add(left(open, answer), Registration.Origin.inferred(open.finding()), "check/" + check)
                : null;
        jdbc.sql(
                """
                        update supervision.unit_check
                           set answer = :answer, found = :found, fixed = :fixed, text = :text, answered_on = :onDay, answered_by = :account,
                               finding = cast(:finding as bigint)
                         where id = :id
                        """)
            .param("id", check)
            .param("answer", answer.answer().name())
            .param("found", answer.found())
            .param("fixed", answer.fixed())
            .param("text", answer.text())
            .param("onDay", answer.onDay())
            .param("account", Scope.current().account())
            .param("finding", opened)
            .update();
        audit.note("supervision.sweep.answer", "check/" + check, open.place(), null);
        return open.sweep();
    }

    private static NewFinding left(Open open, NewAnswer answer) {
        var unit = answer.leadUnit();
        var due = answer.dueOn();
        if (unit == null || unit.isBlank() || due == null) {
            throw Refused.invalid("CHECK_LEAD_MISSING");
        }
        return new NewFinding("SWEEP", null, null, answer.onDay(), answer.text(), open.category(), "COMMON", "BY_DAY",
                open.place(), open.partner(), null, null, null, unit, null, null, null, due, null, null);
    }

    /** When every unit has answered. */
    @Transactional
    public void sumUp(long id, LocalDate on, @Nullable String summary) {
        var sweep = sweeps.get(id);
        Refused.unless(summary != null && !summary.isBlank() && summary.length() <= 4000, "SWEEP_SUMMARY_MISSING");
        Refused.unless(!on.isAfter(findings.today()) && !on.isBefore(sweep.askedOn()), "SWEEP_DAYS", "asked",
                sweep.askedOn(), "due", on);
        if (sweep.closedOn() != null) {
            throw Refused.conflict("SWEEP_CLOSED");
        }
        Refused.unless(sweep.answered() == sweep.units(), "SWEEP_UNANSWERED", "left", sweep.units() - sweep.answered());
        int written = jdbc.sql(
                "update supervision.sweep set closed_on = :on, summary = :summary where id = :id and closed_on is null")
            .param("on", on)
            .param("summary", summary)
            .param("id", id)
            .update();
        if (written == 0) {
            throw Refused.forbidden("SWEEP_OF_ANOTHER");
        }
        audit.note("supervision.sweep.close", "sweep/" + id, sweep.place(), null);
    }

}
