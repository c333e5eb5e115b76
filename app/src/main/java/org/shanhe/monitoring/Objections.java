package org.shanhe.monitoring;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is said against a notice while it hangs, and the answer to it (异议). */
@Service
public class Objections {

    private final JdbcClient jdbc;

    private final Clock clock;

    Objections(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional
    public long raise(long matter, @Nullable String by, @Nullable String text, @Nullable LocalDate on) {
        var today = LocalDate.now(clock);
        var day = on == null ? today : on;
        var words = given(text);
        Refused.unless(!day.isAfter(today), "STEP_DAY_WRONG", "from", "", "to", today);
        return jdbc
            .sql("""
                    with raised as (
                        insert into monitoring.objection (case_id, notice, place, raised_by, text, raised_on)
                        select n.case_id, n.id, n.place, :by, :text, :on
                          from monitoring.notice n
                         where n.case_id = :id and n.kind = 'NOTICE' and n.down_on is null and n.posted_on <= :on
                         order by n.id desc limit 1
                        returning id, case_id, place
                    ), audited as (
                        insert into kernel.audit (action, subject, place, detail)
                        select 'monitoring.objection.raise', 'case/' || case_id, place, jsonb_build_object('objection', id) from raised
                    )
                    select id from raised
                    """)
            .param("id", matter)
            .param("by", Proceedings.blankToNull(by))
            .param("text", words)
            .param("on", day)
            .query(Long.class)
            .optional()
            .orElseThrow(() -> Refused.conflict("NO_NOTICE_HANGING", "case", matter));
    }

    @Transactional
    public void answer(long matter, long objection, @Nullable String answer, boolean upheld) {
        int answered = jdbc
            .sql("""
                    with answered as (
                        update monitoring.objection
                           set answer = :answer, upheld = :upheld, answered_on = greatest(raised_on, :today), answered_by = kernel.scope_account()
                         where id = :objection and case_id = :id and answer is null
                        returning id, case_id, place
                    )
                    insert into kernel.audit (action, subject, place, detail)
                    select 'monitoring.objection.answer', 'case/' || case_id, place, jsonb_build_object('objection', id) from answered
                    """)
            .param("id", matter)
            .param("objection", objection)
            .param("answer", given(answer))
            .param("upheld", upheld)
            .param("today", LocalDate.now(clock))
            .update();
        if (answered == 0) {
            throw Refused.notFound("OBJECTION_NOT_FOUND", "objection", objection);
        }
    }

    static String given(@Nullable String text) {
        if (text == null || text.isBlank() || text.length() > 4000) {
            throw Refused.invalid("TEXT_MISSING");
        }
        return text.strip();
    }

}
