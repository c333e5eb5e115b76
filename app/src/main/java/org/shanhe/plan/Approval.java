package org.shanhe.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Scope;
import org.shanhe.kernel.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves plans from draft to approval and back (方案审批), several at once if they stand
 * alike.
 */
@Service
public class Approval {

    private static final int MOST = 500;

    private final JdbcClient jdbc;

    private final Clock clock;

    Approval(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A plan in the version the reader saw. */
    public record Seen(long id, int version) {
    }

    /** All or none of them; returns their new versions. */
    @Transactional
    public List<Seen> act(PlanAction action, List<Seen> seen, @Nullable String note) {
        Refused.unless(!seen.isEmpty() && seen.size() <= MOST, "LIMIT_OUT_OF_RANGE", "most", MOST);
        Refused.unless(!action.needsNote() || (note != null && !note.isBlank()), "REASON_MISSING");
        Refused.unless(note == null || note.length() <= 500, "REASON_MISSING");
        var ids = seen.stream().map(Seen::id).toArray(Long[]::new);
        var states = Rows
            .of(jdbc.sql("select state from plan.plan where id = any (:ids)").param("ids", ids).query(PlanState.class));
        if (states.size() < ids.length) {
            throw Refused.notFound("PLAN_NOT_FOUND", "plan", seen.getFirst().id());
        }
        Refused.unless(states.stream().distinct().count() == 1, "PLAN_STATES_DIFFER");
        var before = states.getFirst();
        var after = action.from(before, Scope.current())
            .orElseThrow(() -> Refused.conflict("PLAN_ACTION_NOT_ALLOWED", "action", action, "state", before));
        if (action == PlanAction.SUBMIT) {
            complete(ids);
        }
        var moved = Rows.of(jdbc.sql(Sql.of(Approval.class, "move"))
            .param("ids", ids)
            .param("versions", seen.stream().map(Seen::version).toArray(Integer[]::new))
            .param("before", before.name())
            .param("after", after.name())
            .param("action", action.name())
            .param("note", note)
            .param("today", LocalDate.now(clock))
            .query(Seen.class));
        if (moved.size() < ids.length) {
            throw Refused.because(Refused.Kind.STALE, "PLAN_CHANGED", "version", "");
        }
        return moved;
    }

    /**
     * What is submitted says who does what by when, and holds nothing that no person has
     * taken.
     */
    private void complete(Long[] ids) {
        record Gaps(long without, long suggested, long open) {
        }
        var gaps = jdbc.sql("""
                select count(*) filter (where i.items = 0) as without, coalesce(sum(i.suggested), 0) as suggested,
                       coalesce(sum(i.open), 0) as open
                  from plan.plan p
                 cross join lateral (select count(*) as items, count(*) filter (where suggested) as suggested,
                                            count(*) filter (where responsible_name is null or due_on is null) as open
                                       from plan.item where plan = p.id and not removed) i
                 where p.id = any (:ids)
                """).param("ids", ids).query(Gaps.class).single();
        Refused.unless(gaps.without() == 0, "PLAN_WITHOUT_ITEMS");
        Refused.unless(gaps.suggested() == 0, "PLAN_SUGGESTIONS_OPEN", "n", gaps.suggested());
        Refused.unless(gaps.open() == 0, "PLAN_ITEMS_OPEN", "n", gaps.open());
    }

}
