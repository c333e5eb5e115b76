package org.shanhe.project;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was posted about a project or a fund-and-project plan, and what was said against
 * it (公示与异议).
 */
@Repository
class PostedNotices {

    private final JdbcClient jdbc;

    PostedNotices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Notice(long id, String kind, String boards, LocalDate postedOn, LocalDate lastOn,
            @Nullable LocalDate downOn) {
    }

    record Objection(long id, long notice, @Nullable String raisedBy, String text, LocalDate raisedOn,
            @Nullable String investigation, @Nullable String answer, @Nullable Boolean upheld,
            @Nullable LocalDate answeredOn) {
    }

    /** The latest first. */
    record Posted(List<Notice> notices, List<Objection> objections) {
    }

    @Transactional(readOnly = true)
    public Posted ofProject(long project) {
        return posted(project, null);
    }

    @Transactional(readOnly = true)
    public Posted ofBatch(long batch) {
        return posted(null, batch);
    }

    private Posted posted(@Nullable Long project, @Nullable Long batch) {
        var notices = Rows.of(jdbc.sql("""
                select id, kind, array_to_string(boards, ',') as boards, posted_on, last_on, down_on
                  from project.notice where project = :project or batch = :batch order by id desc
                """).param("project", project).param("batch", batch).query(Notice.class));
        var objections = Rows.of(jdbc.sql("""
                select id, notice, raised_by, text, raised_on, investigation, answer, upheld, answered_on
                  from project.objection where notice = any (:notices) order by id desc
                """).param("notices", notices.stream().map(Notice::id).toArray(Long[]::new)).query(Objection.class));
        return new Posted(notices, objections);
    }

}
