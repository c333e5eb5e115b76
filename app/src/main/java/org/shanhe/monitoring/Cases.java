package org.shanhe.monitoring;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.shanhe.policy.Procedure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Matters as they stand, and what hangs on them (办件). */
@Repository
class Cases {

    private final JdbcClient jdbc;

    Cases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Timer(String timer, boolean waits, LocalDate startedOn, LocalDate dueOn, @Nullable LocalDate endedOn) {
    }

    record Notice(long id, String state, String kind, LocalDate postedOn, LocalDate lastOn,
            @Nullable LocalDate downOn) {
    }

    /** What decides whether a step may be taken besides its form. */
    record Standing(@Nullable LocalDate noticeLastOn, int openObjections, int upheldObjections, int freshEvidence,
            boolean consented) {
    }

    record Subject(long village, String headName, int version, int members, @Nullable String villageGroup) {
    }

    Case get(long id) {
        return jdbc
            .sql("""
                    select id, procedure, pack, pack_version, version, household, place, title, state, state_since, opened_on, ended_on,
                           facts::text as facts, draft is not null as drafted
                      from monitoring.case where id = :id
                    """)
            .param("id", id)
            .query(Case.class)
            .optional()
            .orElseThrow(() -> Refused.notFound("CASE_NOT_FOUND", "case", id));
    }

    List<Timer> timers(long id) {
        return Rows.of(jdbc
            .sql("""
                    select timer, waits, started_on, due_on, ended_on from monitoring.timer where case_id = :id order by started_on, id
                    """)
            .param("id", id)
            .query(Timer.class));
    }

    Standing standing(Case matter, Procedure.@Nullable Consent consent) {
        return jdbc
            .sql("""
                    with hanging as (
                        select id, last_on from monitoring.notice where case_id = :id and down_on is null and kind = 'NOTICE'
                    )
                    select (select max(last_on) from hanging) as notice_last_on,
                           (select count(*) from monitoring.objection o join hanging h on h.id = o.notice where o.answer is null) as open_objections,
                           (select count(*) from monitoring.objection o join hanging h on h.id = o.notice where o.upheld) as upheld_objections,
                           (select count(*) from monitoring.evidence where case_id = :id and step is null) as fresh_evidence,
                           exists (select from monitoring.consent
                                    where text_version = :consent and withdrawn_on is null
                                      and (case_id = :id or household = :household and not :each)) as consented
                    """)
            .param("id", matter.id())
            .param("household", matter.household())
            .param("consent", consent == null ? "" : consent.version())
            .param("each", consent != null && consent.each())
            .query(Standing.class)
            .single();
    }

    /**
     * The one that stands about the household or place; nothing if the reader may not see
     * it.
     */
    String standing(String procedure, @Nullable Long household, long place) {
        return jdbc.sql("""
                select id from monitoring.case
                 where ended_on is null and procedure = :procedure and household is not distinct from :household
                   and (household is not null or place = :place)
                 order by id desc limit 1
                """)
            .param("procedure", procedure)
            .param("household", household, Types.BIGINT)
            .param("place", place)
            .query(String.class)
            .optional()
            .orElse("");
    }

    Subject subject(long household) {
        return jdbc
            .sql("select village, head_name, version, members, village_group from registry.household where id = :id")
            .param("id", household)
            .query(Subject.class)
            .optional()
            .orElseThrow(() -> Refused.notFound("HOUSEHOLD_NOT_FOUND", "household", household));
    }

    /** What the household signed in this matter holds no more from the day on. */
    void withdrawConsent(Case matter, LocalDate on) {
        jdbc.sql(
                """
                        with withdrawn as (
                            update monitoring.consent set withdrawn_on = :on where case_id = :id and withdrawn_on is null returning case_id, place
                        )
                        insert into kernel.audit (action, subject, place)
                        select distinct 'monitoring.consent.withdraw', 'case/' || case_id, place from withdrawn
                        """)
            .param("id", matter.id())
            .param("on", on)
            .update();
    }

    byte @Nullable [] draft(long id) {
        return jdbc.sql("select draft from monitoring.case where id = :id")
            .param("id", id)
            .query(byte[].class)
            .optional()
            .orElse(null);
    }

}
