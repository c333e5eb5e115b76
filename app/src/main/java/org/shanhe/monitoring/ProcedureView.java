package org.shanhe.monitoring;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shanhe.policy.Procedure;
import org.shanhe.policy.Procedure.FieldType;
import org.shanhe.policy.Procedure.Level;
import org.shanhe.policy.Procedure.Need;

/** A procedure as its pages show it, in one language. */
record ProcedureView(String procedure, String name, Procedure.Subject subject, boolean registers, StepView opening,
        List<StateView> states, List<StepView> steps, List<TimerView> timers, @Nullable String consentVersion,
        @Nullable String consent) {

    record StateView(String state, String name, boolean ends, @Nullable String posted, int days) {
    }

    record StepView(String step, String name, List<Level> by, boolean rejects, Set<Need> needs, List<FieldView> form,
            @Nullable String note) {
    }

    record FieldView(String field, String label, FieldType type, boolean required, boolean holds,
            @Nullable Integer least, List<OptionView> options) {
    }

    record OptionView(String code, String name) {
    }

    record TimerView(String timer, String name, boolean waits, boolean verified) {
    }

    static ProcedureView of(Procedure p, Locale locale, List<OptionView> measures) {
        return new ProcedureView(p.name(), p.term().in(locale), p.subject(), p.registers(),
                step(p.opening(), locale, measures),
                p.states()
                    .stream()
                    .map(s -> new StateView(s.name(), s.term().in(locale), s.ends(),
                            s.posted() == null ? null : s.posted().name(), s.days()))
                    .toList(),
                p.steps().stream().map(step -> step(step, locale, measures)).toList(),
                p.timers()
                    .stream()
                    .map(t -> new TimerView(t.name(), t.term().in(locale), t.waits(), t.verified()))
                    .toList(),
                p.consent() == null ? null : p.consent().version(),
                p.consent() == null ? null : p.consent().text().in(locale));
    }

    private static StepView step(Procedure.Step step, Locale locale, List<OptionView> measures) {
        return new StepView(step.name(), step.term().in(locale), step.by(), step.rejects(), step.needs(),
                step.form()
                    .stream()
                    .map(f -> new FieldView(f.name(), f.term().in(locale), f.type(), f.required(), f.holds(), f.least(),
                            f.type() == FieldType.MEASURE ? measures
                                    : f.options()
                                        .stream()
                                        .map(option -> new OptionView(option.code(), option.term().in(locale)))
                                        .toList()))
                    .toList(),
                step.note() == null ? null : step.note().in(locale));
    }

}
