package org.shanhe.policy.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Writes a whole set of terms as one statement that reads the persons once: each
 * condition on a member becomes two bits, met and unknown, which one BIT_OR gathers.
 */
final class Statement {

    /** Two bits a condition, and the sign left alone. */
    private static final int PER_COLUMN = 31;

    private final Dialect dialect;

    private final ObjectKind kind;

    private final Question question;

    // two questions may differ in their lines: a condition on members that is written the
    // same is gathered once
    private final Map<String, Term> flags = new LinkedHashMap<>();

    private final Map<String, Integer> counts = new LinkedHashMap<>();

    private boolean membersCounted;

    private final String gatheredAs;

    Statement(Dialect dialect, ObjectKind kind, Question question) {
        this(dialect, kind, question, "m");
    }

    /**
     * @param gatheredAs the alias of the rows with what is gathered of the members
     */
    Statement(Dialect dialect, ObjectKind kind, Question question, String gatheredAs) {
        this.gatheredAs = gatheredAs;
        this.dialect = dialect;
        this.kind = kind;
        this.question = question;
    }

    private static String nested(Term term) {
        throw new IllegalStateException("a condition on members within another: " + term);
    }

    /** One row an object: id, village and a column c0, c1, … for each term. */
    static String of(Dialect dialect, ObjectKind kind, List<Term> terms, Question question) {
        return new Statement(dialect, kind, question).write(terms);
    }

    /** Each term over the aliases of the object and of what is gathered, m. */
    List<String> columns(List<Term> terms, Question asked) {
        var written = new SqlTerms(dialect, asked, switch (kind) {
            case HOUSEHOLD -> "h";
            case PERSON -> "p";
            case VILLAGE -> "v";
        }, term -> gathered(term, new SqlTerms(dialect, asked, "p", Statement::nested)));
        return terms.stream().map(written::of).toList();
    }

    private String write(List<Term> terms) {
        var written = columns(terms, question);
        var columns = IntStream.range(0, terms.size())
            .mapToObj(n -> ",\n       " + written.get(n) + " as c" + n)
            .collect(Collectors.joining());
        return switch (kind) {
            case HOUSEHOLD -> with() + "select h.id, h.village" + columns + "\n  from " + question.household() + " h"
                    + (gathers() ? "\n  left join m on m.household = h.id" : "");
            case PERSON ->
                "select p.id, p.village" + columns + "\n  from " + question.person() + " p" + (reads(terms, "household")
                        ? "\n  join " + question.household() + " h on h.id = p.household" : "");
            case VILLAGE -> "select v.village as id, v.village" + columns + "\n  from " + question.village() + " v";
        };
    }

    boolean gathers() {
        return membersCounted || !flags.isEmpty() || !counts.isEmpty();
    }

    private static boolean reads(Iterable<Term> terms, String object) {
        for (var term : terms) {
            if (term.all().anyMatch(part -> part instanceof Term.Field field && field.object().equals(object))) {
                return true;
            }
        }
        return false;
    }

    private String with() {
        return gathers() ? "with m as (\n  " + gathering() + ")\n" : "";
    }

    /** One row a household: what the terms asked so far gather over its members. */
    String gathering() {
        var columns = new ArrayList<String>();
        var conditions = List.copyOf(flags.keySet());
        for (int from = 0; from < conditions.size(); from += PER_COLUMN) {
            var part = conditions.subList(from, Math.min(from + PER_COLUMN, conditions.size()));
            columns.add("bit_or(" + IntStream.range(0, part.size())
                .mapToObj(n -> "case %s when true then cast(%d as bigint) when false then 0 else %d end"
                    .formatted(part.get(n), met(n), unknown(n)))
                .collect(Collectors.joining("\n             + ")) + ") as f" + from / PER_COLUMN);
        }
        counts.forEach((condition, n) -> columns
            .add("cast(sum(case when %s then 1 else 0 end) as bigint) as n%d".formatted(condition, n)));
        if (membersCounted) {
            columns.add("cast(count(*) as bigint) as own");
        }
        var join = reads(flags.values(), "household")
                ? "\n    join " + question.household() + " h on h.id = p.household" : "";
        return "select p.household, " + String.join(",\n         ", columns) + "\n    from " + question.person() + " p"
                + join + "\n   group by p.household";
    }

    private String gathered(Term term, SqlTerms ofMember) {
        return switch (term) {
            case Term.Quantified(boolean every, Term predicate) -> quantified(every, predicate, ofMember);
            case Term.Count(@Nullable Term predicate) when predicate == null -> members();
            case Term.Count(Term predicate) -> count(predicate, ofMember);
            default -> throw new IllegalStateException("not gathered over members: " + term);
        };
    }

    // every member is one for whom the opposite holds of none
    private String quantified(boolean every, Term predicate, SqlTerms ofMember) {
        int flag = flag(every ? new Term.Not(predicate) : predicate, ofMember);
        return "(case when %s then %s when %s then null else %s end)".formatted(isSet(flag, met(flag % PER_COLUMN)),
                !every, isSet(flag, unknown(flag % PER_COLUMN)), every);
    }

    private String count(Term predicate, SqlTerms ofMember) {
        int flag = flag(predicate, ofMember);
        int count = counts.computeIfAbsent(ofMember.of(predicate), _ -> counts.size());
        return "(case when %s then null else coalesce(%s.n%d, 0) end)"
            .formatted(isSet(flag, unknown(flag % PER_COLUMN)), gatheredAs, count);
    }

    private String members() {
        membersCounted = true;
        return "coalesce(" + gatheredAs + ".own, 0)";
    }

    private int flag(Term condition, SqlTerms ofMember) {
        var written = ofMember.of(condition);
        flags.putIfAbsent(written, condition);
        return List.copyOf(flags.keySet()).indexOf(written);
    }

    private String isSet(int flag, long bit) {
        return "(%s.f%d & %d) <> 0".formatted(gatheredAs, flag / PER_COLUMN, bit);
    }

    private static long met(int n) {
        return 1L << (2 * n);
    }

    private static long unknown(int n) {
        return 2L << (2 * n);
    }

}
