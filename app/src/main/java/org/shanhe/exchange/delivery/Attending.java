package org.shanhe.exchange.delivery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.shanhe.kernel.Rows;
import org.shanhe.measure.Problem;
import org.shanhe.measure.training.Attended;
import org.shanhe.measure.training.Attendees;
import org.shanhe.measure.training.Completion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What speaks against entering the rows of a list as attendees of a class. */
@Component
class Attending {

    private final JdbcClient jdbc;

    private final RowEntries entries;

    private final Attendees attendees;

    private final Completion completion;

    Attending(JdbcClient jdbc, RowEntries entries, Attendees attendees, Completion completion) {
        this.jdbc = jdbc;
        this.entries = entries;
        this.attendees = attendees;
        this.completion = completion;
    }

    /** Who is in the list of the class already. */
    Set<Long> known(long aClass) {
        return Set.copyOf(
                Rows.of(jdbc.sql("select person from measure.attendance where session = :class and person is not null")
                    .param("class", aClass)
                    .query(Long.class)));
    }

    List<Problem> check(long aClass, List<DeliveryLine> lines) {
        var people = lines.stream().filter(line -> line.person() != null).map(entries::attendee).toList();
        var taken = attendees.taken(aClass, people);
        var problems = new ArrayList<Problem>();
        var numbers = lines.stream()
            .map(this::number)
            .filter(number -> !number.isEmpty())
            .collect(Collectors.groupingBy(number -> number, Collectors.counting()));
        var first = new HashMap<Long, Integer>();
        for (int row = 0; row < lines.size(); row++) {
            var line = lines.get(row);
            var earlier = line.person() == null ? null : first.putIfAbsent(line.person(), line.row());
            if (line.person() == null) {
                problems.add(error(row, "NOT_A_PERSON", FormColumn.RECEIVER));
            }
            else if (earlier != null) {
                problems.add(new Problem(row, "PERSON_TWICE", Problem.Severity.ERROR, FormColumn.RECEIVER,
                        Map.of("row", String.valueOf(earlier))));
            }
            else if (entries.partly(line)) {
                problems.add(error(row, "CERTIFICATE_PART", "certificate"));
            }
            if (taken.contains(number(line)) || numbers.getOrDefault(number(line), 0L) > 1) {
                problems.add(error(row, "CERTIFICATE_TWICE", "number"));
            }
        }
        var known = new ArrayList<Attended>();
        var rows = new ArrayList<Integer>();
        for (int row = 0; row < lines.size(); row++) {
            var line = lines.get(row);
            if (line.person() != null) {
                known.add(new Attended(0, line.person(), line.household(), line.place(), null, 1, null));
                rows.add(row);
            }
        }
        completion.check(aClass, known)
            .forEach(said -> problems.add(new Problem(rows.get(said.row()), said.rule(), said.severity(),
                    FormColumn.RECEIVER, said.values())));
        return problems;
    }

    private String number(DeliveryLine line) {
        return Objects.requireNonNull(entries.cells(line).path("number").asString("")).strip().toUpperCase();
    }

    private static Problem error(int row, String rule, String field) {
        return new Problem(row, rule, Problem.Severity.ERROR, field, Map.of());
    }

}
