package org.shanhe.project;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Listed;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Projects in lists and on the board, in the reader's scope (项目列表与看板). */
@Repository
class ProjectLists {

    private static final Set<String> ORDERS = Set.of("startedOn", "-startedOn", "name", "-name");

    private final JdbcClient jdbc;

    private final ProjectChecks checks;

    private final Clock clock;

    ProjectLists(JdbcClient jdbc, ProjectChecks checks, Clock clock) {
        this.jdbc = jdbc;
        this.checks = checks;
        this.clock = clock;
    }

    /** What stands at one stage. */
    record StageSum(String stage, long projects, long budgetFen, long issuedFen, long arrivedFen, long paidFen) {
    }

    @Transactional(readOnly = true)
    public Listed<ProjectRow> list(ProjectFilter filter, @Nullable String cursor, int limit) {
        long offset = Listed.after(cursor);
        Refused.unless(offset >= 0, "CURSOR_MALFORMED");
        var found = rows(filter, offset, Listed.read(limit));
        var more = found.size() > limit;
        return new Listed<>(more ? found.subList(0, limit) : found, more ? Long.toString(offset + limit, 36) : null,
                offset == 0 ? total(filter) : null);
    }

    List<ProjectRow> rows(ProjectFilter filter, long offset, int limit) {
        var range = filter.range();
        var order = filter.sort();
        Refused.unless(order == null || ORDERS.contains(order), "FILTER_MALFORMED", "name", "sort", "value", order);
        return Rows.of(jdbc.sql(Sql.of(ProjectLists.class, "projects"))
            .param("low", range.low())
            .param("high", range.high())
            .param("words", filter.words())
            .param("partner", filter.partner())
            .param("purpose", filter.purpose())
            .param("type", filter.type())
            .param("stages", checks.stages(filter, LocalDate.now(clock)))
            .param("year", filter.year())
            .param("programme", filter.programme())
            .param("order", order)
            .param("offset", offset)
            .param("limit", limit)
            .query(ProjectRow.class));
    }

    private long total(ProjectFilter filter) {
        var range = filter.range();
        return jdbc.sql(Sql.of(ProjectLists.class, "project-count"))
            .param("low", range.low())
            .param("high", range.high())
            .param("words", filter.words())
            .param("partner", filter.partner())
            .param("purpose", filter.purpose())
            .param("type", filter.type())
            .param("stages", checks.stages(filter, LocalDate.now(clock)))
            .param("year", filter.year())
            .param("programme", filter.programme())
            .query(Long.class)
            .single();
    }

    @Transactional(readOnly = true)
    public List<StageSum> board(ProjectFilter filter) {
        return sums(filter);
    }

    private List<StageSum> sums(ProjectFilter filter) {
        var range = filter.range();
        return Rows.of(jdbc.sql(Sql.of(ProjectLists.class, "project-board"))
            .param("low", range.low())
            .param("high", range.high())
            .param("partner", filter.partner())
            .param("type", filter.type())
            .param("year", filter.year())
            .param("programme", filter.programme())
            .query(StageSum.class));
    }

}
