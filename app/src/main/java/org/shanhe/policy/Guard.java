package org.shanhe.policy;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shanhe.policy.Procedure.Step;
import org.shanhe.policy.Procedure.Term;
import org.shanhe.policy.language.ObjectKind;

/**
 * What must hold of the household for a step (办理前提): a class of the pack's official
 * standard, or a condition of its own with its words.
 */
public final class Guard {

    /** The lens whose classes a guard names. */
    public static final String LENS = "OFFICIAL";

    private static final Pattern CLASS = Pattern.compile("[A-Z][A-Z0-9_]*");

    private final Written written;

    private final @Nullable Expression condition;

    private final @Nullable Term term;

    private Guard(Written written, @Nullable Expression condition, @Nullable Term term) {
        this.written = written;
        this.condition = condition;
        this.term = term;
    }

    /** The class it names, unless it is a condition. */
    public Optional<String> verdict() {
        return condition == null ? Optional.of(written.text().strip()) : Optional.empty();
    }

    public Optional<Expression> condition() {
        return Optional.ofNullable(condition);
    }

    /** The words of a condition; a class has those of the standard. */
    public Optional<Term> term() {
        return Optional.ofNullable(term);
    }

    @JsonValue
    @Override
    public String toString() {
        return written.text();
    }

    static @Nullable Guard read(Entry item, RuleLanguage language) {
        var written = item.writtenOrNull("guard");
        if (written == null) {
            return null;
        }
        if (CLASS.matcher(written.text().strip()).matches()) {
            return new Guard(written, null, null);
        }
        return new Guard(written, language.condition(ObjectKind.HOUSEHOLD, written),
                new Term(item.text("guardZh"), item.text("guardEn")));
    }

    /** Notes a class the pack's standard does not have, and words no code list has. */
    static void check(Pack pack, Procedure procedure, RuleLanguage language) {
        var guards = Stream.concat(Stream.of(procedure.opening()), procedure.steps().stream())
            .map(Step::guard)
            .filter(guard -> guard != null)
            .toList();
        language.checkWords(pack, guards.stream().flatMap(guard -> guard.condition().stream()).toList());
        if (procedure.to() != null && pack.from() != null && pack.from().isAfter(procedure.to())) {
            // inherited, but nothing is opened by it any more: its matters go on by the
            // earlier pack
            return;
        }
        for (var guard : guards) {
            guard.verdict()
                .filter(name -> !classes(pack).contains(name))
                .ifPresent(name -> guard.written.file()
                    .problems()
                    .add(guard.written.problem(0, "the standard %s has no class %s".formatted(LENS, name))));
        }
    }

    private static List<String> classes(Pack pack) {
        for (var entry : pack.entries().getOrDefault("standards", List.of())) {
            if (entry instanceof Lens lens && lens.lens().equals(LENS)) {
                return lens.classes().stream().map(Lens.VerdictClass::name).toList();
            }
        }
        return List.of();
    }

}
