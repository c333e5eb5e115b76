package org.shanhe.monitoring;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Refused;
import org.shanhe.monitoring.verdict.Guards;
import org.shanhe.monitoring.verdict.Judged;
import org.shanhe.policy.Procedure;
import org.shanhe.policy.Procedure.Step;
import org.shanhe.policy.Procedures;
import org.shanhe.policy.language.Answer;
import org.springframework.stereotype.Component;

/**
 * What decides about a matter: its procedure, the conditions of a step, gates, guards.
 */
@Component
record Rulings(Procedures procedures, Conditions conditions, Gates gates, Guards guards, Measures measures) {

    Procedure procedure(Case matter) {
        return procedures.find(matter.pack(), matter.packVersion(), matter.procedure())
            .orElseThrow(
                    () -> Refused.conflict("PROCEDURE_GONE", "procedure", matter.procedure(), "pack", matter.pack()));
    }

    /**
     * How the household stands to the step's guard, empty where nothing is asked.
     * @param lifted whether a flag lifts what the step waits for
     */
    Optional<Judged> judged(Case matter, Step step, LocalDate on, boolean lifted) {
        var guard = step.guard();
        var household = matter.household();
        return guard == null || lifted || household == null ? Optional.empty()
                : Optional.of(guards.judge(matter.pack(), matter.packVersion(), guard, household, on));
    }

    /**
     * Refuses to open a matter for a household that does not meet what its opening asks.
     */
    void mayOpen(Procedures.Said said, @Nullable Long household, LocalDate on) {
        var guard = said.procedure().opening().guard();
        if (guard != null && household != null) {
            refusal(guards.judge(said.pack(), said.version(), guard, household, on)).ifPresent(refused -> {
                throw refused;
            });
        }
    }

    /**
     * Why a household that was judged stops the step; one that cannot be judged does not.
     */
    static Optional<Refused> refusal(Judged judged) {
        return judged.answer() != Answer.NOT_MET ? Optional.empty()
                : Optional.of(Refused.conflict("GUARD_NOT_MET", "standardZh", judged.zh(), "standardEn", judged.en(),
                        "conditionsZh", said(judged, true), "conditionsEn", said(judged, false)));
    }

    private static String said(Judged judged, boolean zh) {
        return judged.failed().stream().map(condition -> {
            var values = condition.values()
                .stream()
                .map(value -> zh ? value.zh() + " " + value.valueZh() : value.en() + " " + value.valueEn())
                .collect(Collectors.joining(zh ? "、" : ", "));
            return zh ? "%s（%s）".formatted(condition.zh(), values) : "%s (%s)".formatted(condition.en(), values);
        }).collect(Collectors.joining(zh ? "；" : "; "));
    }

}
