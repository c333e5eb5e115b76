package org.shanhe.directive;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.Listed;
import org.shanhe.kernel.RecordParameters;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What was assigned to whom in scope (交办事项). */
@Repository
public class Assignments {

    private final JdbcClient jdbc;

    private final Audit audit;

    private final Clock clock;

    Assignments(JdbcClient jdbc, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Listed<AssignmentRow> list(AssignmentFilter filter, @Nullable String cursor, int limit) {
        long offset = Listed.after(cursor);
        var read = select(null, filter, offset, Listed.read(limit));
        return new Listed<>(read.subList(0, Math.min(limit, read.size())),
                read.size() > limit ? Long.toString(offset + limit, 36) : null, null);
    }

    @Transactional(readOnly = true)
    public AssignmentPage get(long id) {
        return new AssignmentPage(head(id), Rows.of(jdbc.sql("""
                select id, kind, on_day, text, percent, recorded_at, recorded_by
                  from directive.progress where assignment = :id order by id
                """).param("id", id).query(AssignmentPage.Step.class)), Rows.of(jdbc
            .sql("select id, name, hash, bytes, recorded_at from directive.evidence where assignment = :id order by id")
            .param("id", id)
            .query(AssignmentPage.Paper.class)));
    }

    /** All that the filter leaves, for an export. */
    List<AssignmentRow> all(AssignmentFilter filter) {
        return select(null, filter, 0, Integer.MAX_VALUE);
    }

    /** What a meeting assigned. */
    List<AssignmentRow> of(long meeting) {
        return select(null, new AssignmentFilter(null, null, null, null, meeting, null), 0, Integer.MAX_VALUE);
    }

    AssignmentRow head(long id) {
        return select(id, AssignmentFilter.ALL, 0, 1).stream()
            .findFirst()
            .orElseThrow(() -> Refused.notFound("ASSIGNMENT_UNKNOWN", "id", id));
    }

    /** Returns the assignment; the same key names the same one. */
    @Transactional
    public long add(String key, NewAssignment wanted) {
        var owner = wanted.owner();
        Refused.unless(owner.place() != null || owner.partner() != null, "OWNER_MISSING");
        Concerned.mustBe(List.of(wanted.hostPlace()), List.of());
        Concerned.mustBe(Arrays.asList(owner.place()), Arrays.asList(owner.partner(), wanted.hostPartner()));
        Concerned.mustBe(owner.places(), owner.partners());
        if (wanted.visit() != null && jdbc.sql("select exists (select from partner.visit where id = :visit)")
            .param("visit", wanted.visit())
            .query(Boolean.class)
            .single() == Boolean.FALSE) {
            throw Refused.notFound("VISIT_UNKNOWN", "visit", wanted.visit());
        }
        var known = jdbc.sql("select id from directive.assignment where key = :key")
            .param("key", key)
            .query(Long.class)
            .optional();
        if (known.isPresent()) {
            return known.get();
        }
        long id = jdbc
            .sql("""
                    insert into directive.assignment (key, visit, title, host_place, host_partner, place, partner, office, places, partners, helpers, due_on, at_once)
                    values (:key, :visit, :title, :hostPlace, :hostPartner, :place, :partner, :office, :places, :partners, :helpers, :dueOn, :atOnce)
                    returning id
                    """)
            .paramSource(RecordParameters.of(owner)
                .and("places", owner.places().toArray(Long[]::new))
                .and("partners", owner.partners().toArray(Long[]::new))
                .and("key", key)
                .and("visit", wanted.visit())
                .and("title", wanted.title())
                .and("hostPlace", wanted.hostPlace())
                .and("hostPartner", wanted.hostPartner()))
            .query(Long.class)
            .single();
        audit.note("directive.assignment.add", "assignment/" + id, wanted.hostPlace(), null);
        return id;
    }

    private List<AssignmentRow> select(@Nullable Long id, AssignmentFilter filter, long offset, int limit) {
        var range = filter.range();
        return Rows.of(jdbc.sql(Sql.of(Assignments.class, "assignments"))
            .param("id", id)
            .param("meeting", filter.meeting())
            .param("visit", filter.visit())
            .param("words", filter.words())
            .param("low", range == null ? null : range.low())
            .param("high", range == null ? null : range.high())
            .param("partner", filter.partner())
            .param("state", filter.state())
            .param("today", LocalDate.now(clock))
            .param("limit", limit)
            .param("offset", offset)
            .query(AssignmentRow.class));
    }

}
