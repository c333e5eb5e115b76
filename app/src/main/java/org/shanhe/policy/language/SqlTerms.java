package org.shanhe.policy.language;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shanhe.policy.language.Term.Literal;

/** Writes a term as SQL, in which NULL is unknown. */
final class SqlTerms {

    private final Dialect dialect;

    private final Question question;

    private final Function<Term, String> aggregate;

    /** The alias whose village decides the line. */
    private final String placed;

    /**
     * @param aggregate writes what is gathered over the members
     */
    SqlTerms(Dialect dialect, Question question, String placed, Function<Term, String> aggregate) {
        this.dialect = dialect;
        this.question = question;
        this.placed = placed;
        this.aggregate = aggregate;
    }

    String of(Term term) {
        return switch (term) {
            case Literal(String word, Term.Type _) -> Dialect.word(word);
            case Literal(LocalDate day, Term.Type _) -> "date '" + day + "'";
            case Literal(Double number, Term.Type _) -> "cast(" + number + " as float8)";
            case Literal(Long number, Term.Type _) -> "cast(" + number + " as bigint)";
            case Literal(Object value, Term.Type _) -> value.toString();
            case Term.Field field -> field(field);
            case Term.Today _ -> "date '" + question.on() + "'";
            case Term.Words(List<String> words) -> dialect.list(words.stream().map(Dialect::word).toList());
            case Term.Present(Term.Field field) -> "(" + field(field) + " is not null)";
            case Term.Not(Term part) -> "(not " + of(part) + ")";
            case Term.Several(boolean every, List<Term> parts) ->
                parts.stream().map(this::of).collect(Collectors.joining(every ? " and " : " or ", "(", ")"));
            case Term.Comparison(Term.Sign sign, Term left, Term right) ->
                "(" + of(left) + " " + compared(sign) + " " + of(right) + ")";
            case Term.OneOf(Term value, List<Literal> among) -> "(" + of(value) + " in "
                    + among.stream().map(this::of).collect(Collectors.joining(", ", "(", ")")) + ")";
            case Term.Holds(Term.Field list, Term word) -> dialect.holds(field(list), listed(list, word));
            case Term.HasAny(Term.Field list, Term.Words(List<String> words)) -> dialect.hasAny(field(list), dialect
                .list(words.stream().map(word -> listed(list, new Literal(word, Term.Type.STRING))).toList()));
            case Term.HasAny(Term.Field list, Term words) -> dialect.hasAny(field(list), of(words));
            case Term.Quantified _, Term.Count _ -> aggregate.apply(term);
            case Term.Length(Term.Field list) -> dialect.length(field(list));
            case Term.Calculation(Term.Sign sign, Term left, Term right, Term.Type _) ->
                sign == Term.Sign.DIVIDED ? dialect.wholeQuotient(of(left), of(right))
                        : "(" + of(left) + " " + sign.written() + " " + of(right) + ")";
            case Term.AsDouble(Term part) -> "cast(" + of(part) + " as float8)";
            // without else, an unknown condition stays unknown
            case Term.Choice(Term condition, Term then, Term otherwise) -> "(case " + of(condition) + " when true then "
                    + of(then) + " when false then " + of(otherwise) + " end)";
            case Term.MonthsAfter(Term date, long months) -> dialect.monthsAfter(of(date), months);
            case Term.YearsBetween(Term from, Term to) -> yearsBetween(of(from), of(to));
            case Term.PartOfDate(boolean year, Term date) -> part(year ? "year" : "month", of(date));
        };
    }

    private String field(Term.Field field) {
        return switch (field.object()) {
            case "line" -> line(field.name());
            case "household" -> "h." + field.name();
            case "village" -> "v." + field.name();
            default -> "p." + field.name();
        };
    }

    private String line(String name) {
        var lines = question.lines().of(name);
        if (lines.isEmpty()) {
            return "cast(null as bigint)";
        }
        return lines.stream()
            .map(line -> "when %s.village >= %d and %s.village < %d then %s".formatted(placed, line.low(), placed,
                    line.high(), "cast(" + line.fen() + " as bigint)"))
            .collect(Collectors.joining(" ", "(case ", " end)"));
    }

    private String listed(Term.Field list, Term word) {
        if (list.type() == Term.Type.TOKENS && word instanceof Literal(Object text, Term.Type _)
                && question.tokens().token(list.name(), text.toString()) instanceof byte[] token) {
            return dialect.bytes(token);
        }
        return of(word);
    }

    private static String compared(Term.Sign sign) {
        return switch (sign) {
            case EQUAL -> "=";
            case NOT_EQUAL -> "<>";
            default -> sign.written();
        };
    }

    private static String part(String part, String date) {
        return "cast(extract(" + part + " from " + date + ") as bigint)";
    }

    private static String yearsBetween(String from, String to) {
        return "(%s - %s - case when %s < %s then 1 else 0 end)".formatted(part("year", to), part("year", from),
                dayOfYear(to), dayOfYear(from));
    }

    private static String dayOfYear(String date) {
        return "(" + part("month", date) + " * 100 + " + part("day", date) + ")";
    }

}
