package org.shanhe.monitoring.verdict;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Messages;
import org.shanhe.policy.Pack;
import org.shanhe.policy.Packs;
import org.shanhe.policy.language.Answer;
import org.shanhe.policy.language.Facts;
import org.shanhe.policy.language.LineValues;
import org.shanhe.policy.language.Question;
import org.shanhe.policy.language.Reason;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A household judged under every pack, each for its own day, with every condition, the
 * values it read, where they come from and the line used (判定说明).
 */
@Component
class Verdicts {

    private final Packs packs;

    private final Judges judges;

    private final Profiles profiles;

    private final ValueWords values;

    private final Messages messages;

    private final Clock clock;

    Verdicts(Packs packs, Judges judges, Profiles profiles, ValueWords values, Messages messages, Clock clock) {
        this.packs = packs;
        this.judges = judges;
        this.profiles = profiles;
        this.values = values;
        this.messages = messages;
        this.clock = clock;
    }

    /** The verdicts of one pack on one day. */
    record OfPack(String pack, String name, String version, LocalDate on, List<OfLens> lenses) {
    }

    /**
     * The verdict of one lens.
     *
     * @param verdict null where missing values leave it open
     * @param missing what would decide it
     */
    record OfLens(String lens, String name, String source, @Nullable Named verdict, @Nullable Integer score,
            @Nullable Integer cutoff, List<Conditions> classes, List<String> missing) {
    }

    record Named(String code, String name) {
    }

    /** What a class asks; a class after the verdict is not asked. */
    record Conditions(String code, String name, Answer answer, List<Explained> conditions) {
    }

    /**
     * A condition with its answer.
     *
     * @param reason as the rule language has it
     * @param values what was read, in words
     */
    record Explained(String code, String name, Reason reason, List<Read> values) {
    }

    /**
     * A value that was read, in words.
     *
     * @param member which member, from 0, where it is a member's
     */
    record Read(String field, @Nullable Integer member, String name, String value, String source) {
    }

    @Transactional(readOnly = true)
    public List<OfPack> of(long household, @Nullable LocalDate on, Locale locale) {
        var today = LocalDate.now(clock);
        var verdicts = new ArrayList<OfPack>();
        for (var pack : packs.current().packs()) {
            var day = day(pack, on, today);
            if (day.isPresent()) {
                profiles.as(day.get().isBefore(today) ? day.get() : null);
                verdicts.add(judged(pack, profiles.household(household), day.get(), locale));
            }
        }
        return verdicts;
    }

    /** The asked day where the pack holds it; else the last day of the pack, or today. */
    private static Optional<LocalDate> day(Pack pack, @Nullable LocalDate on, LocalDate today) {
        if (on != null) {
            return pack.holds(on) ? Optional.of(on) : Optional.empty();
        }
        if (pack.from() != null && pack.from().isAfter(today)) {
            return Optional.empty();
        }
        return Optional.of(pack.to() == null || pack.to().isAfter(today) ? today : pack.to());
    }

    private OfPack judged(Pack pack, Facts facts, LocalDate on, Locale locale) {
        var lines = judges.lines(pack, on.getYear(), Change.NONE);
        var lenses = judges.of(pack)
            .stream()
            .map(judge -> judged(judge, new ValueWords.Read(pack.name(), on, facts), lines, locale))
            .toList();
        return new OfPack(pack.name(), said(locale, pack.zh(), pack.en()), pack.version(), on, lenses);
    }

    private OfLens judged(Judge judge, ValueWords.Read read, LineValues lines, Locale locale) {
        var facts = read.facts();
        var question = new Question(read.on(), lines, Question.Tokens.NONE, "", "", "");
        var answers = judge.rules().answers(facts, question);
        var reasons = judge.rules().explain(facts, question);
        var verdict = judge.verdict(answers);
        var classes = new LinkedHashMap<String, List<Explained>>();
        judge.asked().forEach(asked -> {
            var reason = Objects.requireNonNull(reasons.get(asked.of() + "." + asked.name()));
            classes.computeIfAbsent(asked.of(), _ -> new ArrayList<>())
                .add(new Explained(asked.name(), said(locale, asked.words(), asked.name()), reason,
                        values.values(reason, read).stream().map(value -> read(value, locale)).toList()));
        });
        var shown = new ArrayList<Conditions>();
        var missing = new ArrayList<String>();
        for (var outcome : judge.outcomes()) {
            var its = classes.getOrDefault(outcome.name(), List.of());
            var answer = judge instanceof ScoreJudge ? Answer.of(verdict == null ? null : verdict == 0) : all(its);
            shown.add(new Conditions(outcome.name(), said(locale, outcome.words(), outcome.name()), answer, its));
            if (answer == Answer.UNKNOWN) {
                its.forEach(e -> e.reason().missing().stream().filter(m -> !missing.contains(m)).forEach(missing::add));
            }
            if (answer != Answer.NOT_MET) {
                break;
            }
        }
        return new OfLens(judge.lens(), said(locale, judge.words(), judge.lens()), judge.source(),
                named(judge, verdict, locale), judge instanceof ScoreJudge score ? score.score(answers) : null,
                judge instanceof ScoreJudge score ? score.of().cutoff() : null, shown, missing);
    }

    private static Read read(Judged.Value value, Locale locale) {
        return locale.getLanguage().equals("en")
                ? new Read(value.field(), value.member(), value.en(), value.valueEn(), value.sourceEn())
                : new Read(value.field(), value.member(), value.zh(), value.valueZh(), value.sourceZh());
    }

    private static Answer all(List<Explained> conditions) {
        if (conditions.stream().anyMatch(c -> c.reason().answer() == Answer.NOT_MET)) {
            return Answer.NOT_MET;
        }
        return conditions.stream().anyMatch(c -> c.reason().answer() == Answer.UNKNOWN) ? Answer.UNKNOWN : Answer.MET;
    }

    private @Nullable Named named(Judge judge, @Nullable Integer verdict, Locale locale) {
        if (verdict == null) {
            return null;
        }
        if (verdict < 0) {
            return new Named("NONE", said(locale, (Judge.Words) null, "NONE"));
        }
        var outcome = judge.outcomes().get(verdict);
        return new Named(outcome.name(), said(locale, outcome.words(), outcome.name()));
    }

    /** The class as the pack calls it; NONE and OPEN are no classes. */
    String named(Judge judge, String code, Locale locale) {
        return judge.outcomes()
            .stream()
            .filter(outcome -> outcome.name().equals(code))
            .findFirst()
            .map(outcome -> said(locale, outcome.words(), code))
            .orElseGet(() -> said(locale, (Judge.Words) null, code));
    }

    String said(Locale locale, Judge.@Nullable Words words, String code) {
        return words == null ? messages.say(locale, "verdict." + code, Map.of()) : said(locale, words.zh(), words.en());
    }

    private static String said(Locale locale, String zh, String en) {
        return locale.getLanguage().equals("en") ? en : zh;
    }

}
