package org.shanhe.policy.language;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A part of a rule that every engine understands: what the language has, and nothing
 * else. A missing value makes a term unknown, with Kleene's logic for and, or, not and
 * the quantifiers.
 */
public sealed interface Term {

    /** What a term yields; TOKENS are words kept as keyed tokens in the database. */
    enum Type {

        INT, DOUBLE, BOOL, STRING, DATE, STRINGS, TOKENS;

        public boolean isList() {
            return this == STRINGS || this == TOKENS;
        }

    }

    /** The signs of comparison and of calculation. */
    enum Sign {

        EQUAL("=="), NOT_EQUAL("!="), LESS("<"), AT_MOST("<="), MORE(">"), AT_LEAST(">="), PLUS("+"), MINUS("-"),
        TIMES("*"), DIVIDED("/"), REMAINDER("%");

        private final String written;

        Sign(String written) {
            this.written = written;
        }

        public String written() {
            return written;
        }

    }

    Type type();

    /** The terms it is made of. */
    default List<Term> parts() {
        return List.of();
    }

    /** Itself and everything within it, also within quantifiers. */
    default Stream<Term> all() {
        return Stream.concat(Stream.of(this), parts().stream().flatMap(Term::all));
    }

    /** A value written in the rule: Long, Double, Boolean, String or LocalDate. */
    record Literal(Object value, Type type) implements Term {

        static Literal of(LocalDate day) {
            return new Literal(day, Type.DATE);
        }

    }

    /**
     * @param object household, person, member, village or line
     */
    record Field(String object, String name, Type type) implements Term {
    }

    /** The day for which the rule is asked. */
    record Today() implements Term {

        @Override
        public Type type() {
            return Type.DATE;
        }

    }

    /** Words written in the rule. */
    record Words(List<String> words) implements Term {

        @Override
        public Type type() {
            return Type.STRINGS;
        }

    }

    /** Terms that yield met, not met or unknown. */
    sealed interface Condition extends Term {

        @Override
        default Type type() {
            return Type.BOOL;
        }

    }

    record Present(Field field) implements Condition {

        @Override
        public List<Term> parts() {
            return List.of(field);
        }

    }

    record Not(Term part) implements Condition {

        @Override
        public List<Term> parts() {
            return List.of(part);
        }

    }

    /** All of the parts, or any of them. */
    record Several(boolean every, List<Term> parts) implements Condition {
    }

    record Comparison(Sign sign, Term left, Term right) implements Condition {

        @Override
        public List<Term> parts() {
            return List.of(left, right);
        }

    }

    record OneOf(Term value, List<Literal> among) implements Condition {

        @Override
        public List<Term> parts() {
            return List.of(value);
        }

    }

    /** A word among those of a list. */
    record Holds(Field list, Term word) implements Condition {

        @Override
        public List<Term> parts() {
            return List.of(list, word);
        }

    }

    record HasAny(Field list, Term words) implements Condition {

        @Override
        public List<Term> parts() {
            return List.of(list, words);
        }

    }

    /** Every member of the household, or some member. */
    record Quantified(boolean every, Term predicate) implements Condition {

        @Override
        public List<Term> parts() {
            return List.of(predicate);
        }

    }

    /** How many members; unknown while the predicate is unknown for one of them. */
    record Count(@Nullable Term predicate) implements Term {

        @Override
        public Type type() {
            return Type.INT;
        }

        @Override
        public List<Term> parts() {
            return predicate == null ? List.of() : List.of(predicate);
        }

    }

    record Length(Field list) implements Term {

        @Override
        public Type type() {
            return Type.INT;
        }

        @Override
        public List<Term> parts() {
            return List.of(list);
        }

    }

    record Calculation(Sign sign, Term left, Term right, Type type) implements Term {

        @Override
        public List<Term> parts() {
            return List.of(left, right);
        }

    }

    /** A whole number beside a fraction. */
    record AsDouble(Term part) implements Term {

        @Override
        public Type type() {
            return Type.DOUBLE;
        }

        @Override
        public List<Term> parts() {
            return List.of(part);
        }

    }

    record Choice(Term condition, Term then, Term otherwise) implements Term {

        @Override
        public Type type() {
            return then.type();
        }

        @Override
        public List<Term> parts() {
            return List.of(condition, then, otherwise);
        }

    }

    record MonthsAfter(Term date, long months) implements Term {

        @Override
        public Type type() {
            return Type.DATE;
        }

        @Override
        public List<Term> parts() {
            return List.of(date);
        }

    }

    /** Completed years, as an age is counted. */
    record YearsBetween(Term from, Term to) implements Term {

        @Override
        public Type type() {
            return Type.INT;
        }

        @Override
        public List<Term> parts() {
            return List.of(from, to);
        }

    }

    record PartOfDate(boolean year, Term date) implements Term {

        @Override
        public Type type() {
            return Type.INT;
        }

        @Override
        public List<Term> parts() {
            return List.of(date);
        }

    }

}
