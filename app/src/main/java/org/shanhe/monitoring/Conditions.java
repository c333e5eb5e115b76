package org.shanhe.monitoring;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Refused;
import org.shanhe.policy.Procedure;
import org.shanhe.policy.Procedure.Need;
import org.shanhe.policy.Procedure.Posted;
import org.shanhe.policy.Procedure.Step;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * What must hold before a step besides its form (办理条件): notices hung to the end,
 * objections answered, days waited for, papers in hand, gates passed.
 */
@Component
class Conditions {

    private final Cases cases;

    private final Gates gates;

    Conditions(Cases cases, Gates gates) {
        this.cases = cases;
        this.gates = gates;
    }

    void check(Case matter, Procedure procedure, Step step, TakenStep taken, JsonNode form, JsonNode facts,
            LocalDate on) {
        var standing = standing(matter, procedure);
        now(matter, procedure, step, standing, facts, on, Form.lifted(step, form, facts));
        Refused.unless(!step.needs().contains(Need.EVIDENCE) || standing.freshEvidence() > 0, "STEP_EVIDENCE_MISSING");
        Refused.unless(!step.needs().contains(Need.SIGNATURE) || signed(taken.signature()), "SIGNATURE_MISSING");
        Refused.unless(!step.needs().contains(Need.CONSENT) || standing.consented() || signed(taken.consent()),
                "CONSENT_MISSING");
    }

    Cases.Standing standing(Case matter, Procedure procedure) {
        return cases.standing(matter, procedure.consent());
    }

    /** Why the step may not be taken on the day, whatever is filled in. */
    Optional<Refused> obstacle(Case matter, Procedure procedure, Step step, JsonNode facts, LocalDate on) {
        try {
            Levels.mustBe(step.by());
            now(matter, procedure, step, standing(matter, procedure), facts, on,
                    // a flag of its own form may yet lift it
                    step.unless() != null && step.form().stream().anyMatch(f -> f.name().equals(step.unless()))
                            || Form.lifted(step, facts, facts));
            return Optional.empty();
        }
        catch (Refused e) {
            return Optional.of(e);
        }
    }

    private void now(Case matter, Procedure procedure, Step step, Cases.Standing standing, JsonNode facts, LocalDate on,
            boolean lifted) {
        if (step.barredBy() != null && facts.path(step.barredBy()).asBoolean(false)) {
            throw Refused.conflict("STEP_BARRED", "because", step.barredBy());
        }
        var when = step.when();
        if (when != null && !facts.path(when.field()).asString("").equals(when.code())) {
            throw Refused.conflict("STEP_NOT_FOR_THIS", "field", when.field());
        }
        if (!step.rejects() && !step.to().equals(matter.state())
                && procedure.state(matter.state()).posted() == Posted.NOTICE) {
            notice(standing, on);
        }
        if (!lifted) {
            waited(matter, step, on);
        }
        if (step.gated()) {
            gates.mustPass(matter, procedure, facts);
        }
    }

    private static void notice(Cases.Standing standing, LocalDate on) {
        if (standing.openObjections() > 0) {
            throw Refused.conflict("OBJECTION_OPEN", "count", standing.openObjections());
        }
        if (standing.upheldObjections() > 0) {
            throw Refused.conflict("OBJECTION_UPHELD", "count", standing.upheldObjections());
        }
        var last = standing.noticeLastOn();
        if (last != null && !on.isAfter(last)) {
            throw Refused.conflict("NOTICE_RUNNING", "from", last.plusDays(1));
        }
    }

    private void waited(Case matter, Step step, LocalDate on) {
        if (step.after().isEmpty()) {
            return;
        }
        cases.timers(matter.id())
            .stream()
            .filter(timer -> step.after().contains(timer.timer()) && timer.endedOn() == null
                    && on.isBefore(timer.dueOn()))
            .findFirst()
            .ifPresent(timer -> {
                throw Refused.conflict("STEP_TOO_EARLY", "from", timer.dueOn());
            });
    }

    private static boolean signed(@Nullable String name) {
        return name != null && !name.isBlank();
    }

}
