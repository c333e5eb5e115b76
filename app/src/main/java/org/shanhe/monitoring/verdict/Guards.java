package org.shanhe.monitoring.verdict;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.shanhe.monitoring.verdict.Judge.Words;
import org.shanhe.monitoring.verdict.Judged.Condition;
import org.shanhe.monitoring.verdict.Judged.Named;
import org.shanhe.policy.Expression;
import org.shanhe.policy.Guard;
import org.shanhe.policy.RuleLanguage;
import org.shanhe.policy.StoredPacks;
import org.shanhe.policy.language.Answer;
import org.shanhe.policy.language.ObjectKind;
import org.shanhe.policy.language.Question;
import org.shanhe.policy.language.Reason;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Judges a household by what a step asks of it (办理前提): by the classes and conditions of
 * the pack as it was when the matter was opened, and by the lines of the day's year as
 * they are known now, for a line is published each year anew.
 */
@Component
public class Guards {

    private final StoredPacks packs;

    private final Judges judges;

    private final RuleLanguage language;

    private final Profiles profiles;

    private final ValueWords words;

    private final Clock clock;

    Guards(StoredPacks packs, Judges judges, RuleLanguage language, Profiles profiles, ValueWords words, Clock clock) {
        this.packs = packs;
        this.judges = judges;
        this.language = language;
        this.profiles = profiles;
        this.words = words;
        this.clock = clock;
    }

    private record Asked(Words words, Reason reason) {
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Judged judge(String pack, String version, Guard guard, long household, LocalDate on) {
        var chosen = packs.known(pack, version);
        profiles.as(on.isBefore(LocalDate.now(clock)) ? on : null);
        var facts = profiles.household(household);
        profiles.as(null);
        var question = new Question(on, judges.lines(packs.present(pack), on.getYear(), Change.NONE),
                Question.Tokens.NONE, "", "", "");
        Words said;
        var asked = new ArrayList<Asked>();
        if (guard.condition().isPresent()) {
            said = guard.term().map(term -> new Words(term.zh(), term.en())).orElseThrow();
            var conditions = new LinkedHashMap<String, Expression>(Map.of("GUARD", guard.condition().get()));
            var reason = language.set(ObjectKind.HOUSEHOLD, conditions).explain(facts, question).get("GUARD");
            asked.add(new Asked(said, Objects.requireNonNull(reason)));
        }
        else {
            var name = guard.verdict().orElseThrow();
            var judge = judges.of(chosen)
                .stream()
                .filter(one -> one.lens().equals(Guard.LENS))
                .findFirst()
                .orElseThrow();
            said = judge.outcomes()
                .stream()
                .filter(outcome -> outcome.name().equals(name))
                .findFirst()
                .map(Judge.Outcome::words)
                .orElseThrow();
            var reasons = judge.rules().explain(facts, question);
            judge.asked()
                .stream()
                .filter(one -> one.of().equals(name))
                .forEach(one -> asked.add(new Asked(one.words() == null ? words.applies() : one.words(),
                        Objects.requireNonNull(reasons.get(name + "." + one.name())))));
        }
        var missing = new LinkedHashSet<Named>();
        asked.stream()
            .filter(one -> one.reason().answer() == Answer.UNKNOWN)
            .forEach(one -> one.reason().missing().forEach(field -> missing.add(named(field))));
        return new Judged(chosen.name(), chosen.version(), on, guard.toString(), said.zh(), said.en(), all(asked),
                asked.stream()
                    .map(one -> new Condition(one.words().zh(), one.words().en(), one.reason().answer(),
                            words.values(one.reason(), new ValueWords.Read(chosen.name(), on, facts))))
                    .toList(),
                List.copyOf(missing));
    }

    private Named named(String path) {
        return language.profile()
            .fields()
            .stream()
            .filter(field -> path.equals(field.object() + "." + field.field()))
            .findFirst()
            .map(field -> new Named(path, field.zh(), field.en()))
            .orElse(new Named(path, path, path));
    }

    private static Answer all(List<Asked> asked) {
        if (asked.stream().anyMatch(one -> one.reason().answer() == Answer.NOT_MET)) {
            return Answer.NOT_MET;
        }
        return asked.stream().allMatch(one -> one.reason().answer() == Answer.MET) ? Answer.MET : Answer.UNKNOWN;
    }

}
