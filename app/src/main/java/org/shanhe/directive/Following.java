package org.shanhe.directive;

import java.time.Clock;
import java.time.LocalDate;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.RecordParameters;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Follows an assignment to its end (督办): who does it tells how it goes on and that it is
 * done; who assigned it checks and closes it, and is never one of those who did it (销号).
 */
@Service
public class Following {

    private final JdbcClient jdbc;

    private final Assignments assignments;

    private final Audit audit;

    private final Clock clock;

    Following(JdbcClient jdbc, Assignments assignments, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.assignments = assignments;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public void tell(long id, NewStep step, int version) {
        jdbc.sql("select 1 from directive.assignment where id = :id for update").param("id", id).query().listOfRows();
        var head = assignments.head(id);
        if (head.version() != version) {
            throw Refused.because(Refused.Kind.STALE, "ASSIGNMENT_CHANGED");
        }
        Refused.unless(!step.on().isAfter(LocalDate.now(clock)), "ASSIGNMENT_DAY_WRONG");
        allowed(head, step);
        if (step.kind().equals("CORRECTED")) {
            Refused.unless(step.dueOn() != null, "DUE_DAY_MISSING");
        }
        jdbc.sql(
                """
                        insert into directive.progress (assignment, kind, on_day, text, percent) values (:id, :kind, :on, :text, :percent)
                        """)
            .paramSource(RecordParameters.of(step).and("id", id))
            .update();
        jdbc.sql(
                """
                        update directive.assignment
                           set state = case :kind when 'DONE' then 'DONE' when 'RETURNED' then 'OPEN' when 'CLOSED' then 'CLOSED' when 'CANCELLED' then 'CANCELLED' else state end,
                               done_on = case :kind when 'DONE' then cast(:on as date) when 'RETURNED' then null when 'CANCELLED' then null else done_on end,
                               done_by = case :kind when 'DONE' then :account when 'RETURNED' then null when 'CANCELLED' then null else done_by end,
                               closed_on = case when :kind = 'CLOSED' then cast(:on as date) end,
                               closed_by = case when :kind = 'CLOSED' then :account end,
                               due_on = case when :kind = 'CORRECTED' then cast(:dueOn as date) else due_on end,
                               version = version + 1
                         where id = :id
                        """)
            .paramSource(RecordParameters.of(step).and("id", id).and("account", Scope.current().account()))
            .update();
        audit.note("directive.assignment.step", "assignment/" + id, head.place(), null);
    }

    private static void allowed(AssignmentRow head, NewStep step) {
        switch (step.kind()) {
            case "PROGRESS", "DONE" -> {
                mustBe(head.owns());
                conflictUnless(head.state().equals("OPEN"), head);
            }
            case "CLOSED", "RETURNED" -> {
                mustBe(head.hosts());
                conflictUnless(head.state().equals("DONE"), head);
                if (step.kind().equals("CLOSED") && head.didIt()) {
                    throw Refused.forbidden("OWN_WORK_NOT_CLOSED");
                }
            }
            default -> {
                mustBe(head.hosts());
                conflictUnless(head.state().equals("OPEN"), head);
            }
        }
    }

    private static void mustBe(boolean right) {
        if (!right) {
            throw Refused.forbidden("ASSIGNMENT_NOT_YOURS");
        }
    }

    private static void conflictUnless(boolean right, AssignmentRow head) {
        if (!right) {
            throw Refused.conflict("ASSIGNMENT_STATE", "state", head.state());
        }
    }

}
