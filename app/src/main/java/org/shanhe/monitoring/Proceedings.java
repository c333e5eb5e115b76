package org.shanhe.monitoring;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Sql;
import org.shanhe.policy.Procedure;
import org.shanhe.policy.Procedure.Need;
import org.shanhe.policy.Procedure.Step;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes a matter one step on (办理): who may, in which state, with what in hand and not
 * before which day; the step is one statement.
 */
@Service
public class Proceedings {

    private final JdbcClient jdbc;

    private final Cases cases;

    private final Rulings rulings;

    private final Outcomes outcomes;

    private final Clock clock;

    private final JsonMapper json = new JsonMapper();

    Proceedings(JdbcClient jdbc, Cases cases, Rulings rulings, Outcomes outcomes, Clock clock) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.rulings = rulings;
        this.outcomes = outcomes;
        this.clock = clock;
    }

    /**
     * @throws Refused STALE if someone took a step since the version was read
     */
    @Transactional
    public Opened take(long id, int version, TakenStep taken) {
        var matter = cases.get(id);
        if (matter.version() != version) {
            throw stale(matter.version());
        }
        var procedure = rulings.procedure(matter);
        var step = procedure.step(String.valueOf(taken.step()))
            .orElseThrow(() -> Refused.invalid("STEP_UNKNOWN", "step", taken.step()));
        Levels.mustBe(step.by());
        if (!step.from().contains(matter.state()) || matter.endedOn() != null) {
            throw Refused.conflict("STEP_NOT_NOW", "step", step.name(), "state", matter.state());
        }
        var today = LocalDate.now(clock);
        var on = taken.on() == null ? today : taken.on();
        Refused.unless(!on.isAfter(today) && !on.isBefore(matter.stateSince()), "STEP_DAY_WRONG", "from",
                matter.stateSince(), "to", today);
        JsonNode facts = json.readTree(matter.facts());
        var form = Form.checked(step, taken.form(), facts);
        rulings.conditions().check(matter, procedure, step, taken, form, facts, on);
        var judged = rulings.judged(matter, step, on, Form.lifted(step, form, facts));
        judged.flatMap(Rulings::refusal).ifPresent(refused -> {
            throw refused;
        });
        var household = outcomes.before(matter, procedure, step, form, facts, on);
        var saved = save(matter, procedure, step, taken, form.toString(), on, household,
                judged.map(json::writeValueAsString).orElse(null));
        outcomes.after(matter, step, form, on);
        return saved;
    }

    private Opened save(Case matter, Procedure procedure, Step step, TakenStep taken, String form, LocalDate on,
            @Nullable Long household, @Nullable String judged) {
        var reached = procedure.state(step.to());
        boolean moves = !step.to().equals(matter.state());
        var begun = Begun.by(procedure, moves ? step.to() : null, on);
        var stopped = procedure.timers()
            .stream()
            .filter(timer -> moves && timer.until().contains(step.to()) || timer.done().contains(step.name()))
            .map(Procedure.Timer::name)
            .toArray(String[]::new);
        var posted = moves ? reached.posted() : null;
        var consent = procedure.consent();
        var spec = jdbc.sql(Sql.of(Proceedings.class, "take-step"))
            .param("id", matter.id())
            .param("version", matter.version())
            .param("step", step.name())
            .param("from", matter.state())
            .param("to", step.to())
            .param("ends", reached.ends())
            .param("on", on)
            .param("form", form)
            .param("note", taken.note())
            .param("judged", judged)
            .param("household", household)
            .param("stopped", stopped)
            .param("timers", begun.names())
            .param("waits", begun.waits())
            .param("due", begun.due())
            .param("posted", posted == null ? null : posted.name())
            .param("days", reached.days())
            .param("body", posted == null ? null : outcomes.noticeBody(matter, form).toString())
            .param("signature", step.needs().contains(Need.SIGNATURE) ? blankToNull(taken.signature()) : null)
            .param("signaturePage", taken.signaturePage())
            .param("consentVersion", consent == null ? null : consent.version())
            .param("consentText", consent == null ? null : consent.text().zh())
            .param("consentName", step.needs().contains(Need.CONSENT) ? blankToNull(taken.consent()) : null)
            .param("consentPage", taken.consentPage());
        return spec.query(Opened.class).optional().orElseThrow(() -> stale(cases.get(matter.id()).version()));
    }

    private static Refused stale(int version) {
        return Refused.because(Refused.Kind.STALE, "CASE_CHANGED", "version", version);
    }

    static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** The timers that start when a state is reached, as arrays for the statement. */
    record Begun(String[] names, Boolean[] waits, String[] due) {

        static Begun by(Procedure procedure, @Nullable String state, LocalDate on) {
            List<Procedure.Timer> timers = procedure.timers()
                .stream()
                .filter(timer -> state != null && timer.start().contains(state))
                .toList();
            return new Begun(timers.stream().map(Procedure.Timer::name).toArray(String[]::new),
                    timers.stream().map(Procedure.Timer::waits).toArray(Boolean[]::new),
                    timers.stream().map(timer -> timer.due(on).toString()).toArray(String[]::new));
        }

    }

}
