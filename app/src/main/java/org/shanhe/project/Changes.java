package org.shanhe.project;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Refused;
import org.shanhe.policy.Libraries;
import org.shanhe.policy.Procedure.Level;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Changes of a project that is already in the library (变更审批): asked for by whoever works
 * on it, decided by the county, and carried out with the decision.
 */
@Service("projectChanges")
class Changes {

    private final JdbcClient jdbc;

    private final ProjectEdits edits;

    private final ProjectPages pages;

    private final Libraries libraries;

    private final Clock clock;

    private final JsonMapper json = new JsonMapper();

    Changes(JdbcClient jdbc, ProjectEdits edits, ProjectPages pages, Libraries libraries, Clock clock) {
        this.jdbc = jdbc;
        this.edits = edits;
        this.pages = pages;
        this.libraries = libraries;
        this.clock = clock;
    }

    @Transactional
    public Saved ask(long id, int version, ProjectFields fields, @Nullable String reason) {
        var standing = Standing.of(jdbc, id);
        if (standing.version() != version) {
            throw Request.stale(standing.version());
        }
        var stage = libraries.on(LocalDate.now(clock)).stage(standing.stage());
        if (stage.open() || stage.ends()) {
            throw Refused.conflict("CHANGE_NOT_NOW", "stage", stage.code());
        }
        Officers.mustBe(List.of(Level.VILLAGE, Level.TOWN, Level.COUNTY));
        var asked = jdbc
            .sql("""
                    with asked as (
                        insert into project.change (project, place, partner, before, content, reason, asked_on)
                        select id, place, partner, cast(:before as jsonb), cast(:content as jsonb), :reason, :today from project.project where id = :id
                        on conflict (project) where state = 'OPEN' do nothing
                        returning id, project, place
                    ), audited as (
                        insert into kernel.audit (action, subject, place, detail)
                        select 'project.change.ask', 'project/' || project, place, jsonb_build_object('change', id) from asked
                    )
                    select id, 1 as version from asked
                    """)
            .param("id", id)
            .param("before", json.writeValueAsString(pages.page(id).project()))
            .param("content", json.writeValueAsString(fields))
            .param("reason", Request.given(reason))
            .param("today", LocalDate.now(clock))
            .query(Saved.class)
            .optional();
        return asked.orElseThrow(() -> Refused.conflict("CHANGE_ALREADY_ASKED"));
    }

    @Transactional
    public Saved decide(long id, long change, int version, boolean approved, @Nullable String decision) {
        Officers.mustBe(List.of(Level.COUNTY));
        var standing = Standing.of(jdbc, id);
        var content = jdbc
            .sql("""
                    with decided as (
                        update project.change
                           set state = :state, decided_on = greatest(asked_on, :today), decision = :decision, decided_by = kernel.scope_account()
                         where id = :change and project = :id and state = 'OPEN'
                        returning id, project, place, content
                    ), audited as (
                        insert into kernel.audit (action, subject, place, detail)
                        select 'project.change.decide', 'project/' || project, place, jsonb_build_object('change', id) from decided
                    )
                    select content::text from decided
                    """)
            .param("id", id)
            .param("change", change)
            .param("state", approved ? "APPROVED" : "REFUSED")
            .param("decision", Request.given(decision))
            .param("today", LocalDate.now(clock))
            .query(String.class)
            .optional()
            .orElseThrow(() -> Refused.notFound("CHANGE_UNKNOWN", "change", change));
        if (!approved) {
            return new Saved(id, standing.version());
        }
        return edits.apply(standing, version, json.readValue(content, ProjectFields.class));
    }

}
