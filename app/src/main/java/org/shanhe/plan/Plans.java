package org.shanhe.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Listed;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Scope;
import org.shanhe.kernel.Sql;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The plans in scope (帮扶方案), listed, and those who have none. */
@Repository
public class Plans {

    private static final int EVERY = 1_000_000;

    private final JdbcClient jdbc;

    private final Clock clock;

    Plans(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Listed<PlanRow> list(PlanFilter filter, @Nullable String cursor, int limit) {
        var rows = select(filter, null, Position.after(cursor), Listed.read(limit));
        var shown = rows.subList(0, Math.min(limit, rows.size()));
        var last = shown.isEmpty() ? null : shown.getLast();
        return new Listed<>(shown,
                rows.size() > limit && last != null ? new Position(last.village(), last.id()).write() : null,
                cursor == null ? count(filter) : null);
    }

    /** All of a filter in the order of the list. */
    @Transactional(readOnly = true)
    void each(PlanFilter filter, Consumer<PlanRow> each) {
        Rows.each(
                jdbc.sql(Sql.of(Plans.class, "plans"))
                    .paramSource(parameters(filter, null, Position.after(null), EVERY)),
                PlanRow.class, plan -> each.accept(plan.masked()));
    }

    @Transactional(readOnly = true)
    public PlanRow get(long id) {
        return select(new PlanFilter(null, null, null, null, null, null, null), id, Position.after(null), 1).stream()
            .findFirst()
            .orElseThrow(() -> Refused.notFound("PLAN_NOT_FOUND", "plan", id));
    }

    /** The plans whose next step is the reader's (待办), the longest waiting first. */
    @Transactional(readOnly = true)
    public List<Waiting> waiting(int limit) {
        var reader = Scope.current();
        var states = List.of(reader.hasAnyRole("TOWN_OFFICER") ? PlanState.SUBMITTED.name() : "",
                reader.hasAnyRole("COUNTY_OFFICER") ? PlanState.TOWN_APPROVED.name() : "",
                reader.hasAnyRole("VILLAGE_OFFICER", "CADRE") ? PlanState.RETURNED.name() : "");
        return Rows.of(jdbc
            .sql("""
                    select p.id as plan, p.subject, p.village,
                           case p.subject when 'VILLAGE' then d.name when 'HOUSEHOLD' then h.head_name else person.name end as label,
                           d.name as village_name, p.year, p.state, p.state_since as since
                      from plan.plan p
                      join place.division d on d.code = p.village
                      left join registry.household h on h.id = p.household
                      left join registry.person person on person.id = p.person
                     where p.state = any (:states) and p.state in ('SUBMITTED', 'TOWN_APPROVED', 'RETURNED')
                     order by p.state_since, p.id
                     limit :limit
                    """)
            .param("states", states.toArray(String[]::new))
            .param("limit", limit)
            .query(Waiting.class));
    }

    @Transactional(readOnly = true)
    Listed<MissingRow> missing(PlanSubject subject, int year, PlanFilter filter, @Nullable String cursor, int limit) {
        var after = Position.after(cursor);
        var rows = Rows
            .of(jdbc.sql(Sql.of(Plans.class, "missing"))
                .param("subject", subject.name())
                .param("year", year)
                .param("low", filter.range().low())
                .param("high", filter.range().high())
                .param("begins", filter.begins())
                .param("afterVillage", after.village())
                .param("afterId", after.id())
                .param("limit", Listed.read(limit))
                .query(MissingRow.class))
            .stream()
            .map(MissingRow::masked)
            .toList();
        var shown = rows.subList(0, Math.min(limit, rows.size()));
        var last = shown.isEmpty() ? null : shown.getLast();
        return new Listed<>(shown,
                rows.size() > limit && last != null ? new Position(last.village(), last.subjectId()).write() : null,
                null);
    }

    private long count(PlanFilter filter) {
        return jdbc.sql("select count(*) from (" + Sql.of(Plans.class, "plans") + ") counted")
            .paramSource(parameters(filter, null, Position.after(null), EVERY))
            .query(Long.class)
            .single();
    }

    private List<PlanRow> select(PlanFilter filter, @Nullable Long id, Position after, int limit) {
        return Rows
            .of(jdbc.sql(Sql.of(Plans.class, "plans"))
                .paramSource(parameters(filter, id, after, limit))
                .query(PlanRow.class))
            .stream()
            .map(PlanRow::masked)
            .toList();
    }

    private MapSqlParameterSource parameters(PlanFilter filter, @Nullable Long id, Position after, int limit) {
        return new MapSqlParameterSource("id", id)
            .addValue("subject", filter.subject() == null ? null : filter.subject().name())
            .addValue("year", filter.year())
            .addValue("state", filter.state() == null ? null : filter.state().name())
            .addValue("household", filter.household())
            .addValue("begins", filter.begins())
            .addValue("gap", filter.checkedGap())
            .addValue("low", filter.range().low())
            .addValue("high", filter.range().high())
            .addValue("today", LocalDate.now(clock))
            .addValue("afterVillage", after.village())
            .addValue("afterId", after.id())
            .addValue("limit", limit);
    }

}
