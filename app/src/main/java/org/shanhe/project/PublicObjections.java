package org.shanhe.project;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is said against a notice, the investigation and the answer (异议). */
@Service
public class PublicObjections {

    private final JdbcClient jdbc;

    private final Clock clock;

    PublicObjections(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional
    public long raise(long notice, @Nullable String by, @Nullable String text, @Nullable LocalDate on) {
        var today = LocalDate.now(clock);
        var day = on == null ? today : on;
        return jdbc
            .sql("""
                    with raised as (
                        insert into project.objection (notice, project, place, partner, raised_by, text, raised_on)
                        select id, project, place, partner, :by, :text, :on from project.notice
                         where id = :notice and posted_on <= :on and coalesce(down_on, last_on) >= :on and :on <= :today
                        returning id, notice, place
                    ), audited as (
                        insert into kernel.audit (action, subject, place, detail)
                        select 'project.objection.raise', 'notice/' || notice, place, jsonb_build_object('objection', id) from raised
                    )
                    select id from raised
                    """)
            .param("notice", notice)
            .param("by", by == null || by.isBlank() ? null : by.strip())
            .param("text", Request.given(text))
            .param("on", day)
            .param("today", today)
            .query(Long.class)
            .optional()
            .orElseThrow(() -> Refused.conflict("NOTICE_NOT_HANGING", "on", day));
    }

    @Transactional
    public void answer(long objection, @Nullable String investigation, @Nullable String answer, boolean upheld) {
        int answered = jdbc
            .sql("""
                    with answered as (
                        update project.objection
                           set investigation = :investigation, answer = :answer, upheld = :upheld,
                               answered_on = greatest(raised_on, cast(:today as date)), answered_by = kernel.scope_account()
                         where id = :objection and answer is null
                        returning id, notice, place
                    )
                    insert into kernel.audit (action, subject, place, detail)
                    select 'project.objection.answer', 'notice/' || notice, place, jsonb_build_object('objection', id) from answered
                    """)
            .param("objection", objection)
            .param("investigation", Request.given(investigation))
            .param("answer", Request.given(answer))
            .param("upheld", upheld)
            .param("today", LocalDate.now(clock))
            .update();
        if (answered == 0) {
            throw Refused.notFound("OBJECTION_UNKNOWN", "objection", objection);
        }
    }

}
