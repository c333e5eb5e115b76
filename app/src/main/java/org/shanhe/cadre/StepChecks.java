package org.shanhe.cadre;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Refused;
import org.shanhe.policy.CadreRules;

/** What a step must say, by the pack (环节必填项). */
final class StepChecks {

    private StepChecks() {
    }

    /**
     * @param last the day of the last step that changed where the cadre stands
     */
    static void check(CadreRules rules, CadreRules.Step step, NewStep wanted, CadreRow cadre, LocalDate today,
            @Nullable LocalDate last) {
        // a leave is granted before it begins; everything else has happened when it is
        // entered
        Refused.unless(step.needs().contains("level") || !wanted.on().isAfter(today), "STEP_AHEAD", "day", wanted.on());
        Refused.unless(step.to() == null || last == null || !wanted.on().isBefore(last), "STEP_BEFORE_LAST", "step",
                step.zh(), "last", last);
        for (var need : step.needs()) {
            Refused.unless(given(need, wanted), "CADRE_STEP_INCOMPLETE", "step", step.zh(), "field", need);
        }
        Refused.unless(
                wanted.grade() == null
                        || rules.grades().stream().anyMatch(grade -> grade.code().equals(wanted.grade())),
                "GRADE_UNKNOWN", "grade", wanted.grade());
        Refused.unless(wanted.until() == null || !wanted.until().isBefore(wanted.on()), "TERM_BACKWARDS");
        Refused.unless(cadre.since() == null || step.begins() || step.from().stream().noneMatch("ON_POST"::equals)
                || !wanted.on().isBefore(cadre.since()), "STEP_BEFORE_POST", "since", cadre.since());
        if (step.ends()) {
            Refused.unless(cadre.since() == null || wanted.on().isAfter(cadre.since()), "STEP_BEFORE_POST", "since",
                    cadre.since());
        }
        if (step.needs().contains("level") && wanted.until() != null) {
            leave(rules, wanted);
        }
        if (step.needs().contains("until") && !step.needs().contains("level")) {
            Refused.unless(
                    cadre.termUntil() == null || wanted.until() == null || wanted.until().isAfter(cadre.termUntil()),
                    "EXTENSION_SHORT", "until", cadre.termUntil());
        }
    }

    private static void leave(CadreRules rules, NewStep wanted) {
        var days = ChronoUnit.DAYS.between(wanted.on(), wanted.until()) + 1;
        var allowed = rules.leaveOf(days).orElseThrow(() -> Refused.invalid("LEAVE_LEVEL", "days", days, "level", ""));
        var given = rules.leave().stream().filter(level -> level.level().equals(wanted.level())).findFirst();
        Refused.unless(given.isPresent() && rules.leave().indexOf(given.get()) >= rules.leave().indexOf(allowed),
                "LEAVE_LEVEL", "days", days, "level", allowed.zh());
    }

    private static boolean given(String need, NewStep step) {
        return switch (need) {
            case "note" -> filled(step.note());
            case "level" -> filled(step.level());
            case "grade" -> filled(step.grade());
            default -> step.until() != null;
        };
    }

    private static boolean filled(@Nullable String text) {
        return text != null && !text.isBlank();
    }

}
