package org.shanhe.policy.language;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shanhe.policy.language.Term.Literal;

/** A term in the words of the rule language again, for those who read why. */
final class Writing {

    private Writing() {
    }

    static String of(Term term) {
        return switch (term) {
            case Literal(String word, Term.Type _) -> "'" + word + "'";
            case Literal(java.time.LocalDate day, Term.Type _) -> "date('" + day + "')";
            case Literal(Object value, Term.Type _) -> value.toString();
            case Term.Field(String object, String name, Term.Type _) ->
                (object.equals("member") ? "m" : object) + "." + name;
            case Term.Today _ -> "on";
            case Term.Words(List<String> words) -> words.stream().collect(Collectors.joining("', '", "['", "']"));
            case Term.Present(Term.Field field) -> "has(" + of(field) + ")";
            case Term.Not(Term part) -> "!" + inner(part);
            case Term.Several(boolean every, List<Term> parts) ->
                parts.stream().map(Writing::inner).collect(Collectors.joining(every ? " && " : " || "));
            case Term.Comparison(Term.Sign sign, Term left, Term right) ->
                inner(left) + " " + sign.written() + " " + inner(right);
            case Term.OneOf(Term value, List<Literal> among) ->
                inner(value) + " in " + among.stream().map(Writing::of).collect(Collectors.joining(", ", "[", "]"));
            case Term.Holds(Term.Field list, Term word) -> inner(word) + " in " + of(list);
            case Term.HasAny(Term.Field list, Term words) -> "hasAny(" + of(list) + ", " + of(words) + ")";
            case Term.Quantified(boolean every, Term predicate) ->
                "members." + (every ? "all" : "exists") + "(m, " + of(predicate) + ")";
            case Term.Count(@Nullable Term predicate) ->
                predicate == null ? "size(members)" : "members.filter(m, " + of(predicate) + ").size()";
            case Term.Length(Term.Field list) -> "size(" + of(list) + ")";
            case Term.Calculation(Term.Sign sign, Term left, Term right, Term.Type _) ->
                inner(left) + " " + sign.written() + " " + inner(right);
            case Term.AsDouble(Term part) -> of(part);
            case Term.Choice(Term condition, Term then, Term otherwise) ->
                inner(condition) + " ? " + inner(then) + " : " + inner(otherwise);
            case Term.MonthsAfter(Term date, long months) -> "monthsAfter(" + of(date) + ", " + months + ")";
            case Term.YearsBetween(Term from, Term to) -> "yearsBetween(" + of(from) + ", " + of(to) + ")";
            case Term.PartOfDate(boolean year, Term date) -> (year ? "year(" : "month(") + of(date) + ")";
        };
    }

    private static String inner(Term term) {
        return term instanceof Term.Several || term instanceof Term.Comparison || term instanceof Term.Calculation
                || term instanceof Term.Choice || term instanceof Term.OneOf ? "(" + of(term) + ")" : of(term);
    }

}
