package org.shanhe.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shanhe.policy.Procedure.Consent;
import org.shanhe.policy.Procedure.Effect;
import org.shanhe.policy.Procedure.Field;
import org.shanhe.policy.Procedure.FieldType;
import org.shanhe.policy.Procedure.Gate;
import org.shanhe.policy.Procedure.Level;
import org.shanhe.policy.Procedure.Need;
import org.shanhe.policy.Procedure.Option;
import org.shanhe.policy.Procedure.Posted;
import org.shanhe.policy.Procedure.State;
import org.shanhe.policy.Procedure.Step;
import org.shanhe.policy.Procedure.Subject;
import org.shanhe.policy.Procedure.Term;
import org.shanhe.policy.Procedure.Timer;
import org.springframework.core.io.Resource;

/** Reads a procedure of a pack and refuses one that leads nowhere. */
final class ProcedureReader {

    private static final Set<String> FILE = Set.of("procedure", "zh", "en", "subject", "from", "to", "source",
            "opening", "states", "steps", "timers", "consent", "gates");

    private static final Set<String> STATE = Set.of("state", "zh", "en", "posted", "days", "ends", "unverified");

    private static final Set<String> STEP = Set.of("step", "zh", "en", "from", "to", "by", "form", "needs", "effect",
            "rejects", "gated", "after", "unless", "barredBy", "guard");

    private static final Set<String> FIELD = Set.of("field", "zh", "en", "type", "required", "holds", "options");

    private static final Set<String> OPTION = Set.of("code", "zh", "en");

    private static final Set<String> TIMER = Set.of("timer", "zh", "en", "start", "until", "days", "months", "waits",
            "unverified");

    private static final Set<String> CONSENT = Set.of("version", "zh", "en");

    private static final Set<String> GATE = Set.of("indicator", "zh", "en", "below", "west", "least");

    private ProcedureReader() {
    }

    static Procedure read(String pack, Resource file) {
        var entry = Entry.of(file, FILE);
        var states = entry.entries("states", STATE).stream().map(ProcedureReader::state).toList();
        var names = new HashSet<String>();
        states.forEach(state -> {
            if (!names.add(state.name())) {
                throw entry.problem(state.name() + " is given twice");
            }
        });
        var steps = new ArrayList<Step>();
        var taken = new HashSet<String>();
        for (var item : entry.entries("steps", STEP)) {
            var step = step(item, names);
            if (step.from().isEmpty()) {
                throw item.problem("from is missing");
            }
            if (!taken.add(step.name())) {
                throw item.problem(step.name() + " is given twice");
            }
            steps.add(step);
        }
        var timers = entry.entries("timers", TIMER).stream().map(item -> timer(item, names)).toList();
        var procedure = new Procedure(pack, entry.text("procedure"), term(entry),
                one(entry, "subject", Subject.class, entry.text("subject")), hash(file), entry.dateOrNull("from"),
                entry.dateOrNull("to"), step(only(entry, "opening", STEP), names), states, List.copyOf(steps), timers,
                entry.entries("consent", CONSENT)
                    .stream()
                    .findFirst()
                    .map(item -> new Consent(item.text("version"), term(item)))
                    .orElse(null),
                entry.entries("gates", GATE).stream().map(ProcedureReader::gate).toList());
        check(entry, procedure);
        return procedure;
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
        for (var step : procedure.steps()) {
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
        return new State(item.text("state"), term(item), posted == null ? null : one(item, "posted", Posted.class, posted),
                number(item, "days"), item.flag("ends"));
    }

    private static Step step(Entry item, Set<String> states) {
        var from = known(item, item.texts("from"), states);
        var needs = EnumSet.noneOf(Need.class);
        item.texts("needs").forEach(need -> needs.add(one(item, "needs", Need.class, need)));
        var effect = item.textOrNull("effect");
        var by = item.texts("by").stream().map(level -> one(item, "by", Level.class, level)).toList();
        if (by.isEmpty()) {
            throw item.problem("by is missing");
        }
        var to = known(item, List.of(item.text("to")), states).getFirst();
        return new Step(item.text("step"), term(item), from, to, by,
                item.entries("form", FIELD).stream().map(ProcedureReader::field).toList(), needs,
                effect == null ? null : one(item, "effect", Effect.class, effect), item.flag("rejects"),
                item.flag("gated"), item.texts("after"), item.textOrNull("unless"), item.textOrNull("barredBy"),
                item.textOrNull("guard"));
    }

    private static Field field(Entry item) {
        var type = one(item, "type", FieldType.class, item.text("type"));
        var options = item.entries("options", OPTION)
            .stream()
            .map(option -> new Option(option.text("code"), term(option)))
            .toList();
        boolean chosen = type == FieldType.CHOICE || type == FieldType.CHOICES;
        if (chosen == options.isEmpty()) {
            throw item.problem(chosen ? "options are missing" : "only a choice has options");
        }
        return new Field(item.text("field"), term(item), type, item.flag("required"), item.flag("holds"), options);
    }

    private static Timer timer(Entry item, Set<String> states) {
        var timer = new Timer(item.text("timer"), term(item), known(item, item.texts("start"), states),
                known(item, item.texts("until"), states), number(item, "days"), number(item, "months"),
                item.flag("waits"), !item.flag("unverified"));
        if (timer.days() + timer.months() == 0 || timer.start().isEmpty()) {
            throw item.problem("a timer needs a start and days or months");
        }
        return timer;
    }

    private static Gate gate(Entry item) {
        return new Gate(item.text("indicator"), term(item), millionths(item, "below"), millionths(item, "west"),
                millionths(item, "least"));
    }

    private static @Nullable Integer millionths(Entry item, String key) {
        return item.textOrNull(key) == null ? null : Integer.valueOf(number(item, key));
    }

    private static Term term(Entry item) {
        return new Term(item.text("zh"), item.text("en"));
    }

    private static Entry only(Entry entry, String key, Set<String> allowed) {
        var all = entry.entries(key, allowed);
        if (all.size() != 1) {
            throw entry.problem(key + " must be a list of one");
        }
        return all.getFirst();
    }

    private static List<String> known(Entry item, List<String> names, Set<String> states) {
        for (var name : names) {
            if (!states.contains(name)) {
                throw item.problem("no state " + name);
            }
        }
        return names;
    }

    private static int number(Entry item, String key) {
        var text = item.textOrNull(key);
        if (text != null && !text.matches("\\d{1,7}")) {
            throw item.problem(key + " must be a number");
        }
        return text == null ? 0 : Integer.parseInt(text);
    }

    private static <E extends Enum<E>> E one(Entry item, String key, Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
            .filter(constant -> constant.name().equals(name))
            .findFirst()
            .orElseThrow(() -> item.problem("%s: no %s".formatted(key, name)));
    }

    private static String hash(Resource file) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(file.getContentAsByteArray());
            return HexFormat.of().formatHex(digest, 0, 6);
        }
        catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

}
