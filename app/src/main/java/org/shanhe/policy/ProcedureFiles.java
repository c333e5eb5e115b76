package org.shanhe.policy;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.shanhe.policy.Procedure.Consent;
import org.shanhe.policy.Procedure.Gate;
import org.shanhe.policy.Procedure.Need;
import org.shanhe.policy.Procedure.Posted;
import org.shanhe.policy.Procedure.State;
import org.shanhe.policy.Procedure.Step;
import org.shanhe.policy.Procedure.Subject;
import org.shanhe.policy.Procedure.Term;
import org.shanhe.policy.Procedure.Timer;
import org.springframework.stereotype.Component;

/** Reads a procedure of a pack and refuses one that leads nowhere. */
@Component
class ProcedureFiles implements FileKind<Procedure> {

    private static final Set<String> FILE = Set.of("procedure", "zh", "en", "subject", "from", "to", "source",
            "opening", "states", "steps", "timers", "consent", "gates");

    private static final Set<String> STATE = Set.of("state", "zh", "en", "posted", "days", "ends", "unverified");

    private static final Set<String> TIMER = Set.of("timer", "zh", "en", "start", "until", "done", "days", "months",
            "waits", "unverified");

    private static final Set<String> CONSENT = Set.of("version", "zh", "en", "each");

    private static final Set<String> GATE = Set.of("indicator", "zh", "en", "below", "west", "least");

    private final RuleLanguage language;

    ProcedureFiles(RuleLanguage language) {
        this.language = language;
    }

    @Override
    public String name() {
        return "procedures";
    }

    @Override
    public String path() {
        return "procedures/*.yaml";
    }

    @Override
    public String key(Procedure procedure) {
        return procedure.name();
    }

    @Override
    public List<Procedure> read(PackFile file) {
        var entry = file.entry(FILE);
        var states = entry.each("states", STATE, ProcedureFiles::state);
        var names = states.stream().map(State::name).collect(Collectors.toSet());
        if (names.size() < states.size()) {
            throw entry.problem("states", "a state is given twice");
        }
        var steps = entry.each("steps", StepEntries.STEP, item -> StepEntries.step(item, names, language));
        if (steps.stream().map(Step::name).distinct().count() < steps.size()) {
            throw entry.problem("steps", "a step is given twice");
        }
        var openings = entry.each("opening", StepEntries.STEP, item -> StepEntries.step(item, names, language));
        if (openings.size() != 1) {
            throw entry.problem("opening", "opening must be a list of one");
        }
        var procedure = new Procedure(entry.text("procedure"), term(entry), entry.oneOf("subject", Subject.class),
                entry.dateOrNull("from"), entry.dateOrNull("to"), openings.getFirst(), states, steps,
                entry.each("timers", TIMER, item -> timer(item, names)),
                entry.each("consent", CONSENT, item -> new Consent(item.text("version"), term(item), item.flag("each")))
                    .stream()
                    .findFirst()
                    .orElse(null),
                entry.each("gates", GATE, ProcedureFiles::gate));
        if (file.problems().isEmpty()) {
            check(entry, procedure);
        }
        return List.of(procedure);
    }

    @Override
    public void check(Pack pack, List<Located<Procedure>> entries) {
        entries.forEach(located -> Guard.check(pack, located.entry(), language));
    }

    private static void check(Entry entry, Procedure procedure) {
        for (var state : procedure.states()) {
            boolean reached = procedure.opening().to().equals(state.name())
                    || procedure.steps().stream().anyMatch(step -> step.to().equals(state.name()));
            if (!reached) {
                throw entry.problem("no step leads to " + state.name());
            }
            if (!state.ends() && procedure.stepsFrom(state.name()).isEmpty()) {
                throw entry.problem("no step leads on from " + state.name());
            }
        }
        for (var timer : procedure.timers()) {
            for (var done : timer.done()) {
                if (procedure.step(done).isEmpty()) {
                    throw entry.problem("timers", "no step " + done);
                }
            }
        }
        if (procedure.opening().guard() != null && procedure.subject() != Subject.HOUSEHOLD) {
            throw entry.problem("opening", "a guard, but only a household can be judged");
        }
        for (var step : procedure.steps()) {
            if (step.guard() != null && procedure.subject() != Subject.HOUSEHOLD) {
                throw entry.problem("steps", step.name() + " has a guard, but only a household can be judged");
            }
            if (step.from().isEmpty()) {
                throw entry.problem("steps", step.name() + " starts nowhere");
            }
            for (var timer : step.after()) {
                if (procedure.timers().stream().noneMatch(t -> t.waits() && t.name().equals(timer))) {
                    throw entry.problem("no waiting timer " + timer);
                }
            }
            if (step.needs().contains(Need.CONSENT) && procedure.consent() == null) {
                throw entry.problem("the text of the consent is missing");
            }
        }
    }

    private static State state(Entry item) {
        var posted = item.textOrNull("posted");
        return new State(item.text("state"), term(item), posted == null ? null : item.oneOf("posted", Posted.class),
                number(item, "days"), item.flag("ends"));
    }

    private static Timer timer(Entry item, Set<String> states) {
        var timer = new Timer(item.text("timer"), term(item), known(item, item.texts("start"), states),
                known(item, item.texts("until"), states), item.texts("done"), number(item, "days"),
                number(item, "months"), item.flag("waits"), !item.flag("unverified"));
        if (timer.days() + timer.months() == 0 || timer.start().isEmpty()) {
            throw item.problem("a timer needs a start and days or months");
        }
        return timer;
    }

    private static Gate gate(Entry item) {
        return new Gate(item.text("indicator"), term(item), item.numberOrNull("below"), item.numberOrNull("west"),
                item.numberOrNull("least"));
    }

    static Term term(Entry item) {
        return new Term(item.text("zh"), item.text("en"));
    }

    static List<String> known(Entry item, List<String> names, Set<String> states) {
        for (var name : names) {
            if (!states.contains(name)) {
                throw item.problem("no state " + name);
            }
        }
        return names;
    }

    private static int number(Entry item, String key) {
        var number = item.numberOrNull(key);
        return number == null ? 0 : number;
    }

    static <E extends Enum<E>> E one(Entry item, Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
            .filter(constant -> constant.name().equals(name))
            .findFirst()
            .orElseThrow(() -> item.problem("no " + name));
    }

}
