package org.shanhe.measure.training;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Sql;
import org.shanhe.measure.Origin;
import org.shanhe.measure.Problem;
import org.shanhe.measure.Recording;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a class counts as once it is over (办结): each attendance, and the class itself.
 * Taking that back withdraws what was recorded.
 */
@Repository
public class Completion {

    private final JdbcClient jdbc;

    private final Classes classes;

    private final ClassEntries entries;

    private final Recording recording;

    private final Audit audit;

    private final Clock clock;

    Completion(JdbcClient jdbc, Classes classes, ClassEntries entries, Recording recording, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.classes = classes;
        this.entries = entries;
        this.recording = recording;
        this.audit = audit;
        this.clock = clock;
    }

    /** Returns how many deliveries were recorded. */
    @Transactional
    public int complete(long id, int version) {
        var held = classes.open(id, version);
        Refused.unless(!held.endsOn().isAfter(LocalDate.now(clock)), "CLASS_NOT_OVER", "endsOn", held.endsOn());
        Refused.unless(held.persons() > 0, "CLASS_EMPTY");
        var attended = entries.attended(id);
        var stated = new ArrayList<>(entries.of(held, attended));
        stated.add(entries.session(held));
        var recorded = recording.record("%d:%d".formatted(id, held.version()), Origin.CLASS, stated);
        var counted = recorded.subList(0, recorded.size() - 1);
        jdbc.sql("""
                update measure.attendance a set delivery = n.delivery
                  from unnest(:attendance, :delivery) n (attendance, delivery)
                 where a.id = n.attendance
                """)
            .param("attendance", attended.stream().limit(counted.size()).map(Attended::id).toArray(Long[]::new))
            .param("delivery", counted.toArray(Long[]::new))
            .update();
        change(held, "COMPLETED", recorded.getLast(), null);
        audit.note("measure.class.complete", "class/" + id, held.place(),
                "{\"recorded\":%d}".formatted(recorded.size()));
        return recorded.size();
    }

    /**
     * What the rules would say of these people's attendances, in their order; what a
     * class usually lacks is not asked, as its list is the evidence.
     */
    @Transactional(readOnly = true)
    public List<Problem> check(long id, List<Attended> people) {
        return recording.check(entries.of(classes.get(id), people))
            .stream()
            .filter(problem -> problem.severity() == Problem.Severity.ERROR)
            .toList();
    }

    /** What was recorded of the class is withdrawn, and its list may change again. */
    @Transactional
    public void takeBack(long id, int version, String reason) {
        var held = lock(id, version);
        if (held.state() != ClassState.COMPLETED) {
            throw Refused.conflict("CLASS_NOT_COMPLETED", "name", held.name());
        }
        recording.withdrawAll(
                Rows.of(jdbc.sql(Sql.of(Completion.class, "recorded")).param("session", id).query(Long.class)), reason);
        jdbc.sql("update measure.attendance set delivery = null where session = :id").param("id", id).update();
        change(held, "OPEN", null, reason);
        audit.note("measure.class.reopen", "class/" + id, held.place(), null);
    }

    /** A class that did not take place. */
    @Transactional
    public void cancel(long id, int version, String reason) {
        var held = classes.open(id, version);
        Refused.unless(held.persons() == 0, "CLASS_HAS_PEOPLE", "name", held.name());
        change(held, "CANCELLED", null, reason);
        audit.note("measure.class.cancel", "class/" + id, held.place(), null);
    }

    private TrainingClass lock(long id, int version) {
        jdbc.sql("select version from measure.session where id = :id for update")
            .param("id", id)
            .query(Integer.class)
            .optional();
        var held = classes.get(id);
        if (held.version() != version) {
            throw Refused.because(Refused.Kind.STALE, "CLASS_CHANGED");
        }
        return held;
    }

    private void change(TrainingClass held, String state, @Nullable Long delivery, @Nullable String reason) {
        jdbc.sql("""
                update measure.session
                   set state = :state, delivery = :delivery, reason = :reason, version = version + 1,
                       completed_at = case when :state = 'COMPLETED' then clock_timestamp() end,
                       completed_by = case when :state = 'COMPLETED' then kernel.scope_account() end
                 where id = :id
                """)
            .param("state", state)
            .param("delivery", delivery)
            .param("reason", reason)
            .param("id", held.id())
            .update();
    }

}
