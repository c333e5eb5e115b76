package org.shanhe.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the rules for cadres of a pack; what a step names must be there. */
@Component
class CadreRuleFiles implements FileKind<CadreRules> {

    private static final Set<String> NEEDS = Set.of("note", "until", "level", "grade");

    @Override
    public String name() {
        return "cadres";
    }

    @Override
    public String path() {
        return "cadres.yaml";
    }

    @Override
    public String key(CadreRules rules) {
        return "cadres";
    }

    @Override
    public List<CadreRules> read(PackFile file) {
        var entry = file.entry(Set.of("terms", "steps", "grades", "leave", "coverage"));
        var terms = entry.each("terms", Set.of("kind", "zh", "en", "months", "least"),
                item -> new CadreRules.Term(item.text("kind"), item.text("zh"), item.text("en"),
                        positive(item, "months"), positive(item, "least")));
        var steps = entry.each("steps", Set.of("code", "zh", "en", "from", "to", "needs", "begins", "ends"),
                CadreRuleFiles::step);
        var grades = entry.each("grades", Set.of("code", "zh", "en"),
                item -> new CadreRules.Grade(item.text("code"), item.text("zh"), item.text("en")));
        var leave = entry.each("leave", Set.of("level", "zh", "en", "days"),
                item -> new CadreRules.Leave(item.text("level"), item.text("zh"), item.text("en"),
                        positive(item, "days")));
        var kinds = new ArrayList<String>();
        var stays = new ArrayList<String>();
        var warn = entry.each("coverage", Set.of("kinds", "warn", "stays"), item -> {
            kinds.addAll(item.texts("kinds"));
            stays.addAll(item.texts("stays"));
            kinds.stream()
                .filter(kind -> terms.stream().noneMatch(term -> term.kind().equals(kind)))
                .forEach(kind -> item.note("kinds", kind + " is none of the terms"));
            return item.number("warn");
        });
        if (warn.size() != 1) {
            throw entry.problem("coverage is given once");
        }
        var states = steps.stream().map(CadreRules.Step::to).filter(Objects::nonNull).collect(Collectors.toSet());
        steps.stream()
            .flatMap(step -> step.from().stream())
            .filter(state -> !states.contains(state))
            .distinct()
            .forEach(state -> entry.note("steps", "no step leads to " + state));
        return List.of(new CadreRules(terms, steps, grades, leave, kinds, warn.getFirst(), stays));
    }

    private static CadreRules.Step step(Entry item) {
        var needs = item.texts("needs");
        needs.stream()
            .filter(need -> !NEEDS.contains(need))
            .forEach(need -> item.note("needs", need + " is none of " + NEEDS));
        var step = new CadreRules.Step(item.text("code"), item.text("zh"), item.text("en"), item.texts("from"),
                item.textOrNull("to"), needs, item.flag("begins"), item.flag("ends"));
        if (step.from().isEmpty() && step.to() == null) {
            throw item.problem(step.code() + " neither starts from a state nor leads to one");
        }
        return step;
    }

    private static @Nullable Integer positive(Entry item, String key) {
        var number = item.numberOrNull(key);
        if (number != null && number <= 0) {
            throw item.problem(key, key + " must be more than 0");
        }
        return number;
    }

}
