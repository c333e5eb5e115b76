package org.shanhe.project;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Sql;
import org.shanhe.policy.Libraries;
import org.shanhe.policy.Library;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts notices about a project on the boards and the website (公告公示): what is posted is
 * kept as it was, with names masked.
 */
@Service
class PublicNotices {

    private static final List<String> BOARDS = List.of("WEBSITE", "TOWN", "VILLAGE");

    private static final int LONGEST = 366;

    private final JdbcClient jdbc;

    private final Libraries libraries;

    private final NoticeBodies bodies;

    private final Clock clock;

    PublicNotices(JdbcClient jdbc, Libraries libraries, NoticeBodies bodies, Clock clock) {
        this.jdbc = jdbc;
        this.libraries = libraries;
        this.bodies = bodies;
        this.clock = clock;
    }

    /**
     * A notice as it is asked for.
     *
     * @param lastOn the last whole day on which it hangs
     * @param boards WEBSITE, TOWN, VILLAGE, or null for those of the pack
     */
    record Posted(@Nullable String kind, @Nullable LocalDate postedOn, @Nullable LocalDate lastOn,
            @Nullable List<String> boards) {
    }

    record Kept(long id, LocalDate postedOn, LocalDate lastOn, boolean shorterThanAsked) {
    }

    @Transactional
    public Kept ofProject(long project, Posted asked) {
        var standing = Standing.of(jdbc, project);
        return post(project, null, standing.place(), standing.partner(), asked, bodies.ofProject(project));
    }

    @Transactional
    public Kept ofBatch(long batch, long place, @Nullable Long partner, Posted asked) {
        return post(null, batch, place, partner, asked, bodies.ofBatch(batch));
    }

    private Kept post(@Nullable Long project, @Nullable Long batch, long place, @Nullable Long partner, Posted asked,
            String body) {
        var today = LocalDate.now(clock);
        var kind = libraries.on(today)
            .notice(asked.kind())
            .orElseThrow(() -> Refused.invalid("NOTICE_KIND_UNKNOWN", "kind", asked.kind()));
        var from = asked.postedOn() == null ? today : asked.postedOn();
        var last = asked.lastOn() == null ? from.plusDays(kind.days()) : asked.lastOn();
        Refused.unless(!from.isAfter(today) && !last.isBefore(from) && last.isBefore(from.plusDays(LONGEST)),
                "NOTICE_DAYS_WRONG", "from", from, "to", last);
        var boards = asked.boards() == null || asked.boards().isEmpty() ? kind.boards() : asked.boards();
        Refused.unless(BOARDS.containsAll(boards), "NOTICE_BOARD_UNKNOWN", "boards", boards);
        long id = jdbc.sql(Sql.of(PublicNotices.class, "post-notice"))
            .param("project", project)
            .param("batch", batch)
            .param("place", place)
            .param("partner", partner)
            .param("kind", kind.kind())
            .param("boards", boards.toArray(String[]::new))
            .param("from", from)
            .param("last", last)
            .param("body", body)
            .query(Long.class)
            .single();
        return new Kept(id, from, last, tooShort(kind, from, last));
    }

    private static boolean tooShort(Library.NoticeKind kind, LocalDate from, LocalDate last) {
        return last.isBefore(from.plusDays(kind.days()));
    }

    /** Takes a notice down before its last day; the days it hung are what counts. */
    @Transactional
    public void takeDown(long project, long notice) {
        int taken = jdbc.sql("""
                with taken as (
                    update project.notice set down_on = greatest(posted_on, cast(:today as date))
                     where id = :notice and project = :project and down_on is null and last_on >= :today
                    returning id, project, place
                )
                insert into kernel.audit (action, subject, place, detail)
                select 'project.notice.down', 'project/' || project, place, jsonb_build_object('notice', id) from taken
                """).param("project", project).param("notice", notice).param("today", LocalDate.now(clock)).update();
        if (taken == 0) {
            throw Refused.notFound("PROJECT_NOTICE_UNKNOWN", "notice", notice);
        }
    }

    /** A notice as it hangs, to be printed; of a project or of a batch. */
    record Sheet(String kind, String zh, String en, @Nullable Long project, @Nullable Long batch, LocalDate postedOn,
            LocalDate lastOn, String boards, @com.fasterxml.jackson.annotation.JsonRawValue String body) {
    }

    private record Row(String kind, @Nullable Long project, @Nullable Long batch, LocalDate postedOn, LocalDate lastOn,
            String boards, String body) {
    }

    @Transactional(readOnly = true)
    public Sheet sheet(long notice) {
        var row = jdbc
            .sql("""
                    select kind, project, batch, posted_on, last_on, array_to_string(boards, ',') as boards, body::text as body
                      from project.notice where id = :notice
                    """)
            .param("notice", notice)
            .query(Row.class)
            .optional()
            .orElseThrow(() -> Refused.notFound("PROJECT_NOTICE_UNKNOWN", "notice", notice));
        var term = libraries.on(row.postedOn()).notice(row.kind()).orElseThrow().term();
        return new Sheet(row.kind(), term.zh(), term.en(), row.project(), row.batch(), row.postedOn(), row.lastOn(),
                row.boards(), row.body());
    }

}
