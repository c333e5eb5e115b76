package org.shanhe.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.RecordParameters;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Sql;
import org.shanhe.policy.MeasureKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What the register says of entries: whether the receiver was there on that day (登记对象校验).
 */
@Repository
class RegisterRules {

    private final JdbcClient jdbc;

    RegisterRules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Facts of one offered row; null where there is none. */
    record Facts(int row, @Nullable Long household, @Nullable LocalDate identifiedOn, @Nullable Long village,
            @Nullable Long person, @Nullable String lifeState, @Nullable LocalDate birthOn, @Nullable LocalDate leftOn,
            @Nullable Long memberOf, boolean partnerKnown, boolean projectKnown, boolean placed, boolean answered) {
    }

    /** The household of each row on its day, as far as it is known. */
    Map<Integer, Facts> facts(List<Offered> offered) {
        return Rows
            .of(jdbc.sql(Sql.of(RegisterRules.class, "entry-facts"))
                .paramSource(RecordParameters.columns(Offered.class, offered))
                .query(Facts.class))
            .stream()
            .collect(Collectors.toMap(Facts::row, Function.identity()));
    }

    void check(Offered entry, MeasureKind kind, Facts facts, Consumer<Problem> problems) {
        int row = entry.row();
        if (!facts.partnerKnown()) {
            problems.accept(Problem.error(row, "PARTNER_UNKNOWN", "partner"));
        }
        if (!facts.projectKnown()) {
            problems.accept(Problem.error(row, "PROJECT_UNKNOWN", "project"));
        }
        if (entry.household() != null && facts.household() == null) {
            problems.accept(Problem.error(row, "HOUSEHOLD_UNKNOWN", "household"));
        }
        else if (entry.person() != null && facts.person() == null) {
            problems.accept(Problem.error(row, "PERSON_UNKNOWN", "person"));
        }
        else {
            var registered = facts.identifiedOn();
            if (registered != null && entry.day().isBefore(registered)) {
                problems.accept(Problem.error(row, "BEFORE_REGISTERED", "on", "day", entry.day().toString(),
                        "registered", registered.toString()));
            }
            else if (facts.person() != null) {
                member(entry, facts, problems);
            }
            ages(entry, kind, facts, problems);
            if (!facts.placed()) {
                problems.accept(Problem.error(row, "PLACE_DIFFERS", "place", "place", String.valueOf(entry.place())));
            }
            if (!facts.answered()) {
                problems.accept(Problem.warning(row, "NEED_NOT_ANSWERED", "kind", "kind", entry.kind()));
            }
        }
    }

    private static void member(Offered entry, Facts facts, Consumer<Problem> problems) {
        int row = entry.row();
        var left = facts.leftOn();
        boolean gone = left != null && !left.isAfter(entry.day());
        var day = entry.day().toString();
        if (Objects.equals(facts.lifeState(), "DEAD") && (gone || left == null)) {
            problems.accept(Problem.error(row, "PERSON_DEAD", "person", "day", day, "left", text(left)));
        }
        else if (gone) {
            problems.accept(Problem.error(row, "PERSON_LEFT", "person", "day", day, "left", text(left)));
        }
        else if (facts.memberOf() == null) {
            problems.accept(Problem.error(row, "PERSON_NOT_YET", "person", "day", day));
        }
        else if (entry.household() != null && !entry.household().equals(facts.memberOf())) {
            problems.accept(Problem.error(row, "PERSON_OTHER_HOUSEHOLD", "person", "day", day));
        }
    }

    private static void ages(Offered entry, MeasureKind kind, Facts facts, Consumer<Problem> problems) {
        var born = facts.birthOn();
        if (born == null || entry.person() == null) {
            return;
        }
        int age = born.until(entry.day()).getYears();
        var from = kind.terms().fromAge();
        var to = kind.terms().toAge();
        if (from != null && age < from) {
            problems.accept(Problem.error(entry.row(), "TOO_YOUNG", "person", "kind", kind.kind(), "age",
                    String.valueOf(age), "least", from.toString()));
        }
        else if (to != null && age > to) {
            problems.accept(Problem.error(entry.row(), "TOO_OLD", "person", "kind", kind.kind(), "age",
                    String.valueOf(age), "most", to.toString()));
        }
    }

    private static String text(@Nullable LocalDate day) {
        return day == null ? "—" : day.toString();
    }

}
