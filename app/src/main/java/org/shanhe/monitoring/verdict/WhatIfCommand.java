package org.shanhe.monitoring.verdict;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Command;
import org.shanhe.kernel.Messages;
import org.shanhe.kernel.Refused;
import org.shanhe.policy.Packs;
import org.springframework.stereotype.Component;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code whatif}: counts who would enter and who would leave. */
@Component
@CommandLine.Command(name = "whatif")
class WhatIfCommand implements Command {

    private final WhatIf whatIf;

    private final DraftPacks drafts;

    private final Packs packs;

    private final Messages messages;

    private final JsonMapper json;

    private final Clock clock;

    @Spec
    @Nullable CommandSpec spec;

    @Option(names = "--pack", paramLabel = "PACK")
    @Nullable String pack;

    @Option(names = "--lens", paramLabel = "LENS")
    @Nullable String lens;

    @Option(names = "--on", paramLabel = "DATE")
    @Nullable LocalDate on;

    @Option(names = "--place", paramLabel = "CODE")
    @Nullable String place;

    @Option(names = "--line", paramLabel = "LINE[@CODE]=YUAN")
    @Nullable List<String> lines;

    @Option(names = "--condition", paramLabel = "CLASS.NAME=CEL")
    @Nullable List<String> conditions;

    @Option(names = "--weight", paramLabel = "INDICATOR=N")
    @Nullable Map<String, Integer> weights;

    @Option(names = "--cutoff", paramLabel = "N")
    @Nullable Integer cutoff;

    @Option(names = "--measure", paramLabel = "KIND")
    @Nullable String measure;

    @Option(names = "--yuan", paramLabel = "N")
    @Nullable Long yuan;

    @Option(names = "--classes", paramLabel = "CLASS", split = ",")
    @Nullable List<String> classes;

    @Option(names = "--draft", paramLabel = "NOTE")
    @Nullable String draft;

    @Option(names = "--json")
    boolean asJson;

    WhatIfCommand(WhatIf whatIf, DraftPacks drafts, Packs packs, Messages messages, JsonMapper json, Clock clock) {
        this.whatIf = whatIf;
        this.drafts = drafts;
        this.packs = packs;
        this.messages = messages;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        var day = on != null ? on : pack == null ? LocalDate.now(clock) : packs.current().named(pack).to();
        var at = day == null ? LocalDate.now(clock) : day;
        var chosen = pack != null ? pack : packs.on(at).name();
        var answer = whatIf.ask(new WhatIf.Asked(chosen, lens == null ? "OFFICIAL" : lens, at, Judging.place(place),
                change(), new WhatIf.Cost(measure, yuan), classes == null ? List.of() : classes), Locale.getDefault());
        var saved = draft == null ? null : drafts.save(answer.trial(), draft);
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        if (asJson) {
            out.println(json.writeValueAsString(saved == null ? answer : Map.of("answer", answer, "draft", saved)));
            return 0;
        }
        out.println(say("judged", Map.of("pack", answer.pack(), "version", answer.version(), "on", answer.on())));
        answer.counts()
            .forEach(count -> out.println(say("count", Map.of("name", count.name(), "households", count.households(),
                    "would", count.wouldHouseholds(), "persons", count.wouldPersons()))));
        answer.moved()
            .forEach(m -> out.println(String.join("\t", m.countyName(), m.wasName(), m.wouldName(),
                    m.cause() == null ? "" : m.cause(), Long.toString(m.households()), Long.toString(m.persons()))));
        if (!answer.moved().isEmpty() && classes != null) {
            out.println(say("moved",
                    Map.of("entering", answer.entering().households(), "leaving", answer.leaving().households())));
        }
        if (answer.costFen() != null) {
            out.println(say("cost", Map.of("yuan", answer.costFen() / 100)));
        }
        if (saved != null) {
            out.println(say("draft", Map.of("id", saved.id(), "version", saved.version())));
        }
        return 0;
    }

    private Change change() {
        var changed = new ArrayList<Change.LineChange>();
        pairs(lines).forEach((line, value) -> {
            var at = line.indexOf('@');
            Refused.unless(value.matches("[1-9]\\d{0,8}"), "FILTER_MALFORMED", "name", "line", "value", value);
            changed.add(new Change.LineChange(at < 0 ? line : line.substring(0, at),
                    at < 0 ? place : line.substring(at + 1), Long.parseLong(value)));
        });
        var otherwise = new ArrayList<Change.ConditionChange>();
        pairs(conditions).forEach((name, met) -> {
            var dot = name.indexOf('.');
            otherwise
                .add(new Change.ConditionChange(name.substring(0, Math.max(dot, 0)), name.substring(dot + 1), met));
        });
        return new Change(changed, otherwise, weights == null ? Map.of() : weights, cutoff);
    }

    // a condition itself may hold the sign
    private static Map<String, String> pairs(@Nullable List<String> written) {
        var pairs = new LinkedHashMap<String, String>();
        for (var pair : written == null ? List.<String>of() : written) {
            int at = pair.indexOf('=');
            Refused.unless(at > 0, "FILTER_MALFORMED", "name", "=", "value", pair);
            pairs.put(pair.substring(0, at).strip(), pair.substring(at + 1).strip());
        }
        return pairs;
    }

    private String say(String key, Map<String, ?> details) {
        return messages.say(Locale.getDefault(), "whatif." + key, details);
    }

}
