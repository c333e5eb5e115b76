package org.shanhe.policy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shanhe.kernel.Refused;
import org.shanhe.policy.language.Compiler;
import org.shanhe.policy.language.Compiler.CodedWord;
import org.shanhe.policy.language.ObjectKind;
import org.shanhe.policy.language.Profile;
import org.shanhe.policy.language.RuleSet;
import org.shanhe.policy.language.Term;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Reads conditions written in CEL (规则语言) and puts them together into sets that a database
 * or the memory answers.
 */
@Component
public class RuleLanguage {

    private final Profile profile = Profile.shipped();

    private final Compiler compiler = new Compiler(profile);

    public Profile profile() {
        return profile;
    }

    /**
     * A condition somebody types; what is wrong with it is refused with line and column.
     */
    public Expression condition(ObjectKind kind, String text, Pack pack) {
        var compiled = compiler.compile(kind, text, Term.Type.BOOL);
        var faults = compiled.faults()
            .stream()
            .map(fault -> "%s: %s".formatted(position(text, fault.offset()), said(fault.what())));
        var unknown = compiled.words()
            .stream()
            .filter(word -> unknown(pack, word))
            .map(word -> "%s: %s".formatted(position(text, word.offset()), said(noSuchWord(word))));
        var problems = Stream.concat(faults, unknown).collect(Collectors.joining("; "));
        Refused.unless(problems.isEmpty(), "RULE_CONDITION", "problems", problems);
        return new Expression(kind, text, compiled.term(), compiled.words(), null);
    }

    public RuleSet set(ObjectKind kind, SequencedMap<String, Expression> conditions) {
        var terms = new LinkedHashMap<String, Term>();
        conditions.forEach((id, condition) -> terms.put(id, condition.term()));
        return new RuleSet(kind, terms, profile);
    }

    /**
     * A condition of a pack's file. Its faults are noted in the file; what comes back
     * then serves only to read on.
     */
    Expression condition(ObjectKind kind, Written written) {
        var compiled = compiler.compile(kind, written.text(), Term.Type.BOOL);
        compiled.faults()
            .forEach(fault -> written.file().problems().add(written.problem(fault.offset(), fault.what())));
        return new Expression(kind, written.text(), compiled.term(), compiled.words(), written);
    }

    /** Notes the words that no code list of the pack has, for {@link FileKind#check}. */
    void checkWords(Pack pack, List<Expression> conditions) {
        for (var condition : conditions) {
            if (condition.written() instanceof Written written) {
                condition.words()
                    .stream()
                    .filter(word -> unknown(pack, word))
                    .forEach(word -> written.file().problems().add(written.problem(word.offset(), noSuchWord(word))));
            }
        }
    }

    private static boolean unknown(Pack pack, CodedWord word) {
        for (var entry : (List<?>) pack.entries().getOrDefault("codes", List.of())) {
            if (entry instanceof CodeList list && list.name().equals(word.list())) {
                return list.find(word.word()).isEmpty();
            }
        }
        // a list the pack does not have cannot be checked
        return false;
    }

    private static String noSuchWord(CodedWord word) {
        return "the code list %s has no %s".formatted(word.list(), word.word());
    }

    /** To whoever types it; without a request in the language of the command line. */
    private static String said(String what) {
        return ProblemWords.in(LocaleContextHolder.getLocale(), what);
    }

    private static String position(String text, int offset) {
        var before = text.substring(0, Math.min(offset, text.length()));
        return "%d:%d".formatted(before.chars().filter(c -> c == '\n').count() + 1,
                before.length() - before.lastIndexOf('\n'));
    }

}
