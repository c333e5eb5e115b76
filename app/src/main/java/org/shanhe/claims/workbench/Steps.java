package org.shanhe.claims.workbench;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shanhe.indicator.FigureUnit;
import org.shanhe.indicator.Figures;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What people did with the claims of a document, kept for good (处理记录). */
@Repository
class Steps {

    private final JdbcClient jdbc;

    private final Judgings judgings;

    private final Figures figures;

    private final Audit audit;

    private final JsonMapper json;

    Steps(JdbcClient jdbc, Judgings judgings, Figures figures, Audit audit, JsonMapper json) {
        this.jdbc = jdbc;
        this.judgings = judgings;
        this.figures = figures;
        this.audit = audit;
        this.json = json;
    }

    /**
     * @param carriedFrom the version before for whose claim it was taken, where it was
     */
    record Step(long id, int startAt, NewStep.Kind kind, @Nullable String said, @Nullable Long assignee,
            @Nullable String assigneeName, @Nullable LocalDate dueOn, Instant recordedAt, long recordedBy,
            @Nullable String recordedByName, @Nullable Long carriedFrom, @Nullable Instant undoneAt,
            @Nullable String undoneByName) {

        boolean stands() {
            return undoneAt == null;
        }

    }

    /** Somebody a claim may be given to. */
    record Person(long id, String name) {
    }

    /** Whether it was there already. */
    @Transactional
    public boolean add(CheckedDocument document, NewStep step, @Nullable String key) {
        var claim = claim(document.id(), step.start());
        var reading = step.reading();
        Refused.unless((step.kind() == NewStep.Kind.CORRECT) == (reading != null), "CLAIMS_READING_MISSING");
        Refused.unless(step.kind() != NewStep.Kind.COMMENT && step.kind() != NewStep.Kind.DONE || said(step) != null,
                "CLAIMS_WORDS_MISSING");
        if (reading != null) {
            Refused.unless(claim.fits(new FigureUnit(figures.get(reading.figure()).unit())), "CLAIMS_UNIT_OTHER",
                    "surface", claim.surface());
        }
        if (step.kind() == NewStep.Kind.ASSIGN) {
            Refused.unless(people(document.id()).stream().anyMatch(p -> Objects.equals(p.id(), step.assignee())),
                    "CLAIMS_ASSIGNEE_UNKNOWN");
        }
        int added = jdbc.sql("""
                insert into claims.step (document, start_at, surface, kind, said, assignee, due_on, reading, key)
                values (:document, :start, :surface, :kind, :said, :assignee, :dueOn, cast(:reading as jsonb), :key)
                on conflict (key) do nothing
                """)
            .param("document", document.id())
            .param("start", step.start())
            .param("surface", claim.surface())
            .param("kind", step.kind().name())
            .param("said", said(step))
            .param("assignee", step.kind() == NewStep.Kind.ASSIGN ? step.assignee() : null)
            .param("dueOn", step.dueOn())
            .param("reading", reading == null ? null : json.writeValueAsString(reading))
            .param("key", key)
            .update();
        if (added > 0) {
            audit.note("claims.step.add", "claim-document/" + document.id(), document.place(),
                    json.writeValueAsString(java.util.Map.of("kind", step.kind(), "surface", claim.surface())));
        }
        return added == 0;
    }

    /**
     * Takes back what was accepted or corrected, here or in a version before; done twice
     * it is done once.
     */
    @Transactional
    public Step undo(CheckedDocument document, long id) {
        var step = of(document.id()).stream()
            .filter(one -> one.id() == id)
            .findFirst()
            .orElseThrow(() -> Refused.notFound("CLAIMS_STEP_UNKNOWN", "id", id));
        Refused.unless(step.kind() == NewStep.Kind.ACCEPT || step.kind() == NewStep.Kind.CORRECT, "CLAIMS_STEP_STANDS");
        int added = jdbc.sql("""
                insert into claims.step (document, start_at, surface, kind, undoes)
                select document, start_at, surface, 'UNDO', id from claims.step where id = :id
                on conflict do nothing
                """).param("id", id).update();
        if (added > 0) {
            audit.note("claims.step.undo", "claim-document/" + document.id(), document.place(),
                    json.writeValueAsString(java.util.Map.of("kind", step.kind(), "start", step.startAt())));
        }
        return step;
    }

    private JudgedClaim claim(long document, int start) {
        var judging = judgings.of(document).stream().findFirst();
        return judging.stream()
            .flatMap(one -> judgings.claims(one.id()).stream())
            .filter(claim -> claim.startAt() == start)
            .findFirst()
            .orElseThrow(() -> Refused.notFound("CLAIMS_CLAIM_UNKNOWN", "start", start));
    }

    private static @Nullable String said(NewStep step) {
        return step.said() == null || step.said().isBlank() ? null : step.said().strip();
    }

    /** In the order they were taken. */
    @Transactional(readOnly = true)
    public List<Step> of(long document) {
        return Rows.of(jdbc.sql(Sql.of(Steps.class, "steps")).param("document", document).query(Step.class));
    }

    /** How the running account is called. */
    @Transactional(readOnly = true)
    public String me() {
        return jdbc.sql("select display from access.account where id = kernel.scope_account()")
            .query(String.class)
            .optional()
            .orElse("");
    }

    /** Who has to do with documents of this place or partner and takes tasks. */
    @Transactional(readOnly = true)
    public List<Person> people(long document) {
        return Rows.of(jdbc.sql(Sql.of(Steps.class, "people")).param("document", document).query(Person.class));
    }

}
