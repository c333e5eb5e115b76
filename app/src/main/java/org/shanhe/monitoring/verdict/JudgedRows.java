package org.shanhe.monitoring.verdict;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.policy.language.Dialect;
import org.shanhe.policy.language.LineValues;
import org.shanhe.policy.language.Question;
import org.shanhe.policy.language.Question.Tokens;
import org.shanhe.policy.language.Scan;

/**
 * The statement that judges many households by one judge, or by the same judge twice: as
 * the standard is and as it might be.
 */
final class JudgedRows {

    /** What else of a household the rows carry. */
    private static final List<String> CARRIED = List.of("id", "village", "members", "cause_main");

    private JudgedRows() {
    }

    /** Where the profiles stand and for which day they are asked. */
    record Source(Dialect dialect, LocalDate on, Tokens tokens, String household, String person) {

        /** The views of the register within a place. */
        static Source register(LocalDate on, Tokens tokens, PlaceRange within) {
            var where = " where village >= %d and village < %d)".formatted(within.low(), within.high());
            return new Source(Dialect.POSTGRESQL, on, tokens, "(select * from monitoring.household_profile" + where,
                    "(select * from monitoring.person_profile" + where);
        }

        Question question(LineValues lines) {
            return new Question(on, lines, tokens, household, person, "");
        }
    }

    /** A judge with the lines it is asked with. */
    record With(Judge judge, LineValues lines) {
    }

    /**
     * One row a household: id, village, members, cause_main, and for the n-th judge
     * verdict_n (the number of its outcome, -1 for none, null while open) and score_n.
     */
    static String sql(Source source, List<With> judges) {
        var scan = new Scan(source.dialect(), source.question(judges.getFirst().lines()));
        var columns = judges.stream()
            .map(with -> scan.columns(with.judge().rules(), source.question(with.lines())))
            .toList();
        return rows(judges, columns, scan.source());
    }

    /** The same over a table that already holds what is gathered of the members. */
    static String rows(List<With> judges, List<List<String>> columns, String from) {
        var inner = IntStream.range(0, judges.size())
            .boxed()
            .flatMap(j -> IntStream.range(0, columns.get(j).size())
                .mapToObj(n -> columns.get(j).get(n) + " as c%d_%d".formatted(j, n)))
            .collect(Collectors.joining(",\n       "));
        var outer = IntStream.range(0, judges.size()).mapToObj(j -> {
            var its = IntStream.range(0, columns.get(j).size()).mapToObj(n -> "a.c%d_%d".formatted(j, n)).toList();
            var judge = judges.get(j).judge();
            return "cast(%s as smallint) as verdict_%d, cast(%s as smallint) as score_%2$d"
                .formatted(judge.verdict(its), j, judge.score(its));
        }).collect(Collectors.joining(",\n       "));
        return "select " + CARRIED.stream().map(c -> "a." + c).collect(Collectors.joining(", ")) + ",\n       " + outer
                + "\n  from (select " + CARRIED.stream().map(c -> "h." + c).collect(Collectors.joining(", "))
                + (inner.isEmpty() ? "" : ",\n       " + inner) + "\n  from " + from + ") a";
    }

}
