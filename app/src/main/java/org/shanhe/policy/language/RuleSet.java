package org.shanhe.policy.language;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.shanhe.policy.language.Facts.Known;

/**
 * Rules about one kind of object, asked together (规则集): as one statement of a database,
 * or of one object in memory.
 */
public final class RuleSet {

    private final ObjectKind kind;

    private final SequencedMap<String, Term> rules;

    private final Reasons reasons;

    /**
     * @param rules by id; the n-th is column {@code c<n>} of {@link #sql}
     */
    public RuleSet(ObjectKind kind, SequencedMap<String, Term> rules, Profile profile) {
        this.kind = kind;
        this.rules = new LinkedHashMap<>(rules);
        this.reasons = new Reasons(profile);
    }

    public ObjectKind kind() {
        return kind;
    }

    List<Term> terms() {
        return List.copyOf(rules.values());
    }

    public List<String> ids() {
        return List.copyOf(rules.keySet());
    }

    /**
     * One row an object: id, village, and for the n-th rule a column {@code c<n>} that is
     * true, false or null for unknown (or the number it yields). No parameters.
     */
    public String sql(Dialect dialect, Question question) {
        return Statement.of(dialect, kind, List.copyOf(rules.values()), question);
    }

    /**
     * One row for each rule that an object meets or that is unknown for it: id, village,
     * rule (its number in {@link #ids}) and met (null for unknown).
     */
    public String hits(Dialect dialect, Question question) {
        var rows = IntStream.range(0, rules.size())
            .mapToObj(n -> "(" + n + ", a.c" + n + ")")
            .collect(Collectors.joining(", "));
        return "select a.id, a.village, x.rule, x.met\n  from (%s) a,\n       lateral (values %s) x (rule, met)\n"
            .formatted(sql(dialect, question), rows) + " where x.met is not false";
    }

    /** The answer of each rule for one object, with the reasons. */
    public Map<String, Reason> explain(Facts facts, Question question) {
        var known = new Known(facts, question.on(), question.lines(), null);
        var explained = new LinkedHashMap<String, Reason>();
        rules.forEach((id, term) -> explained.put(id, reasons.of(term, known)));
        return explained;
    }

    /** The bare answer of each rule for one object; null for unknown. */
    public Map<String, @Nullable Object> answers(Facts facts, Question question) {
        var known = new Known(facts, question.on(), question.lines(), null);
        var answers = new LinkedHashMap<String, @Nullable Object>();
        rules.forEach((id, term) -> answers.put(id, Evaluation.of(term, known)));
        return answers;
    }

}
