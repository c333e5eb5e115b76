package org.shanhe.policy.language;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shanhe.policy.language.Facts.Known;
import org.shanhe.policy.language.Term.Literal;

/** Evaluates a term in memory, as the databases do: null is unknown. */
final class Evaluation {

    private Evaluation() {
    }

    static @Nullable Object of(Term term, Known known) {
        return switch (term) {
            case Literal(Object value, Term.Type _) -> value;
            case Term.Field field -> known.value(field);
            case Term.Today _ -> known.on();
            case Term.Words(List<String> words) -> words;
            case Term.Present(Term.Field field) -> known.value(field) != null;
            case Term.Not(Term part) -> one(part, known, value -> !(Boolean) value);
            case Term.Several(boolean every, List<Term> parts) ->
                kleene(every, parts.stream().map(part -> (Boolean) of(part, known)));
            case Term.Comparison(Term.Sign sign, Term left, Term right) ->
                one(left, known, a -> one(right, known, b -> compare(sign, a, b)));
            case Term.OneOf(Term value, List<Literal> among) ->
                one(value, known, found -> among.stream().anyMatch(literal -> literal.value().equals(found)));
            case Term.Holds(Term.Field list, Term word) ->
                one(list, known, words -> one(word, known, found -> ((Collection<?>) words).contains(found)));
            case Term.HasAny(Term.Field list, Term words) -> one(list, known, found -> one(words, known,
                    wanted -> !Collections.disjoint((Collection<?>) found, (Collection<?>) wanted)));
            case Term.Quantified(boolean every, Term predicate) -> kleene(every, members(predicate, known));
            case Term.Count(@Nullable Term predicate) ->
                predicate == null ? Long.valueOf(known.facts().members().size()) : count(predicate, known);
            case Term.Length(Term.Field list) -> one(list, known, words -> (long) ((Collection<?>) words).size());
            case Term.Calculation(Term.Sign sign, Term left, Term right, Term.Type _) ->
                one(left, known, a -> one(right, known, b -> calculate(sign, (Number) a, (Number) b)));
            case Term.AsDouble(Term part) -> one(part, known, value -> ((Number) value).doubleValue());
            case Term.Choice(Term condition, Term then, Term otherwise) ->
                one(condition, known, met -> of((Boolean) met ? then : otherwise, known));
            case Term.MonthsAfter(Term date, long months) ->
                one(date, known, day -> ((LocalDate) day).plusMonths(months));
            case Term.YearsBetween(Term from, Term to) ->
                one(from, known, a -> one(to, known, b -> years((LocalDate) a, (LocalDate) b)));
            case Term.PartOfDate(boolean year, Term date) -> one(date, known,
                    day -> (long) (year ? ((LocalDate) day).getYear() : ((LocalDate) day).getMonthValue()));
        };
    }

    private static @Nullable Object one(Term part, Known known, Function<Object, @Nullable Object> then) {
        var value = of(part, known);
        return value == null ? null : then.apply(value);
    }

    private static Stream<@Nullable Boolean> members(Term predicate, Known known) {
        return IntStream.range(0, known.facts().members().size())
            .mapToObj(member -> (Boolean) of(predicate, known.with(member)));
    }

    /** All are true, or some is: unknown where an unknown one would decide. */
    private static @Nullable Boolean kleene(boolean every, Stream<@Nullable Boolean> parts) {
        var unknown = false;
        for (var part : (Iterable<@Nullable Boolean>) parts::iterator) {
            if (part == null) {
                unknown = true;
            }
            else if (part != every) {
                return part;
            }
        }
        return unknown ? null : every;
    }

    private static @Nullable Long count(Term predicate, Known known) {
        long count = 0;
        for (int member = 0; member < known.facts().members().size(); member++) {
            var met = (Boolean) of(predicate, known.with(member));
            if (met == null) {
                return null;
            }
            count += met ? 1 : 0;
        }
        return count;
    }

    @SuppressWarnings("unchecked")
    private static boolean compare(Term.Sign sign, Object a, Object b) {
        int order = a instanceof Boolean || a instanceof String ? (a.equals(b) ? 0 : 1)
                : ((Comparable<Object>) a).compareTo(b);
        return switch (sign) {
            case EQUAL -> order == 0;
            case NOT_EQUAL -> order != 0;
            case LESS -> order < 0;
            case AT_MOST -> order <= 0;
            case MORE -> order > 0;
            case AT_LEAST -> order >= 0;
            default -> throw new IllegalArgumentException(sign.name());
        };
    }

    private static Object calculate(Term.Sign sign, Number a, Number b) {
        if (a instanceof Double || b instanceof Double) {
            double left = a.doubleValue();
            double right = b.doubleValue();
            return switch (sign) {
                // 0.0 and -0.0 compare as equal in the databases
                case PLUS -> left + right + 0.0;
                case MINUS -> left - right + 0.0;
                case TIMES -> left * right + 0.0;
                default -> throw new IllegalArgumentException(sign.name());
            };
        }
        return switch (sign) {
            case PLUS -> Math.addExact(a.longValue(), b.longValue());
            case MINUS -> Math.subtractExact(a.longValue(), b.longValue());
            case TIMES -> Math.multiplyExact(a.longValue(), b.longValue());
            case DIVIDED -> a.longValue() / b.longValue();
            case REMAINDER -> a.longValue() % b.longValue();
            default -> throw new IllegalArgumentException(sign.name());
        };
    }

    private static long years(LocalDate from, LocalDate to) {
        int before = to.getMonthValue() * 100 + to.getDayOfMonth() < from.getMonthValue() * 100 + from.getDayOfMonth()
                ? 1 : 0;
        return to.getYear() - from.getYear() - before;
    }

}
