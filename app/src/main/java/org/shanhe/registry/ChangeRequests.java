package org.shanhe.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The change requests in scope, and what was decided about them (变更申请). */
@Repository
class ChangeRequests {

    private final JdbcClient jdbc;

    ChangeRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A request to be kept. */
    record Kept(ChangeKind kind, ChangeState state, ChangeAim aim, String content, String reason,
            @Nullable String cause, @Nullable LocalDate on, List<ApprovalStep> route) {

        String words() {
            return String.join(" ", route.stream().map(ApprovalStep::word).toList());
        }

    }

    long add(Kept kept) {
        return jdbc
            .sql("""
                    insert into registry.change_request (kind, state, village, other_village, household, other_household, version, other_version,
                                                         content, base, reason, cause, happened_on, route, submitted_at)
                    values (:kind, :state, :village, :other_village, :household, :other, :version, :other_version, cast(:content as jsonb),
                            registry.stated_now(:household, cast(:content as jsonb)), :reason, :cause, :on,
                            coalesce(string_to_array(nullif(:route, ''), ' '), '{}'), case when :state <> 'DRAFT' then clock_timestamp() end)
                    returning id
                    """)
            .param("kind", kept.kind().name())
            .param("state", kept.state().name())
            .param("village", kept.aim().village())
            .param("other_village", kept.aim().otherVillage())
            .param("household", kept.aim().household())
            .param("other", kept.aim().other())
            .param("version", kept.aim().version())
            .param("other_version", kept.aim().otherVersion())
            .param("content", kept.content())
            .param("reason", kept.reason())
            .param("cause", kept.cause())
            .param("on", kept.on())
            .param("route", kept.words())
            .query(Long.class)
            .single();
    }

    /**
     * A request asked for again in other words: the approvals so far were for another
     * one.
     */
    void change(long id, Kept kept) {
        jdbc.sql(
                """
                        update registry.change_request
                           set state = :state, village = :village, other_village = :other_village, version = :version, other_version = :other_version,
                               content = cast(:content as jsonb), base = registry.stated_now(household, cast(:content as jsonb)), reason = :reason,
                               cause = :cause, happened_on = :on, route = coalesce(string_to_array(nullif(:route, ''), ' '), '{}'), step = 0,
                               submitted_at = case when :state <> 'DRAFT' then clock_timestamp() end, revision = revision + 1
                         where id = :id
                        """)
            .param("id", id)
            .param("state", kept.state().name())
            .param("village", kept.aim().village())
            .param("other_village", kept.aim().otherVillage())
            .param("version", kept.aim().version())
            .param("other_version", kept.aim().otherVersion())
            .param("content", kept.content())
            .param("reason", kept.reason())
            .param("cause", kept.cause())
            .param("on", kept.on())
            .param("route", kept.words())
            .update();
    }

    ChangeRequest get(long id) {
        return find(id, "");
    }

    /** Whoever decides about the same request waits here. */
    ChangeRequest lock(long id) {
        return find(id, " for update");
    }

    private ChangeRequest find(long id, String how) {
        return jdbc.sql("select " + ChangeRequest.COLUMNS + " from registry.change_request r where r.id = :id" + """
                 and (r.state <> 'DRAFT' or r.applicant = (select kernel.scope_account()))
                """ + how)
            .param("id", id)
            .query(ChangeRequest.class)
            .optional()
            .orElseThrow(() -> Refused.notFound("CHANGE_REQUEST_NOT_FOUND", "id", id));
    }

    void move(long id, ChangeState state, int step) {
        jdbc.sql("""
                update registry.change_request set state = :state, step = :step, revision = revision + 1,
                       ended_at = case when :state in ('WITHDRAWN', 'REJECTED') then clock_timestamp() end
                 where id = :id
                """).param("id", id).param("state", state.name()).param("step", step).update();
    }

    void applied(long id, ActApplication.Applied applied, int step) {
        jdbc.sql(
                """
                        update registry.change_request
                           set state = 'APPLIED', step = :step, act = :act, household = coalesce(household, :household), ended_at = clock_timestamp(),
                               revision = revision + 1
                         where id = :id
                        """)
            .param("id", id)
            .param("step", step)
            .param("act", applied.act())
            .param("household", applied.household())
            .update();
    }

    void note(long id, String decision, @Nullable String level, @Nullable String reason) {
        jdbc.sql("""
                with noted as (
                    insert into registry.change_decision (request, decision, level, reason)
                    values (:id, :decision, :level, :reason) returning request
                )
                insert into kernel.audit (action, subject, place)
                select 'registry.change-request.' || lower(:decision), 'change-request/' || r.id, r.village
                  from registry.change_request r join noted n on n.request = r.id
                """).param("id", id).param("decision", decision).param("level", level).param("reason", reason).update();
    }

    /** Binds the files handed in by this account to the request. */
    void prove(long id, List<String> hashes) {
        jdbc.sql("delete from registry.evidence where request = :id").param("id", id).update();
        if (hashes.isEmpty()) {
            return;
        }
        int bound = jdbc.sql("""
                insert into registry.evidence (request, hash, name)
                select :id, k.hash, k.name from registry.kept_file k where k.hash in (:hashes)
                """).param("id", id).param("hashes", hashes).update();
        Refused.unless(bound == hashes.stream().distinct().count(), "EVIDENCE_UNKNOWN");
    }

    int proofs(long id) {
        return jdbc.sql("select count(*) from registry.evidence where request = :id")
            .param("id", id)
            .query(Integer.class)
            .single();
    }

    Optional<ChangeAim> household(long id) {
        return jdbc
            .sql("""
                    select village, null::bigint as other_village, id as household, null::bigint as other, version, null::int as other_version
                      from registry.household where id = :id
                    """)
            .param("id", id)
            .query(ChangeAim.class)
            .optional();
    }

    /**
     * Refuses what was merged away, naming the household that it became.
     */
    void standing(long household) {
        jdbc.sql(
                "select coalesce(registry.became(id), '') from registry.household where id = :id and successor is not null")
            .param("id", household)
            .query(String.class)
            .optional()
            .ifPresent(number -> {
                throw Refused.conflict("HOUSEHOLD_MERGED", "number", number);
            });
    }

    /** Another village in which the change to be taken back left rows. */
    @Nullable Long villageOfAct(long change, long village) {
        return jdbc.sql(Sql.of(ChangeRequests.class, "village-of-act"))
            .param("change", change)
            .param("village", village)
            .query(Long.class)
            .optional()
            .orElse(null);
    }

}
