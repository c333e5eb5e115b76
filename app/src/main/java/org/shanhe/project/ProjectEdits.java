package org.shanhe.project;

import java.time.Clock;
import java.time.LocalDate;
import org.shanhe.kernel.RecordParameters;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Scope;
import org.shanhe.kernel.Sql;
import org.shanhe.ledger.AccountKind;
import org.shanhe.ledger.Accounts;
import org.shanhe.ledger.NewAccount;
import org.shanhe.policy.Libraries;
import org.shanhe.policy.Library;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Proposes projects and corrects what is written about them while they are still being
 * proposed (项目申报); afterwards only an approved change does.
 */
@Service
class ProjectEdits {

    private final JdbcClient jdbc;

    private final Libraries libraries;

    private final ProjectChecks checks;

    private final Accounts accounts;

    private final Clock clock;

    private final JsonMapper json = new JsonMapper();

    ProjectEdits(JdbcClient jdbc, Libraries libraries, ProjectChecks checks, Accounts accounts, Clock clock) {
        this.jdbc = jdbc;
        this.libraries = libraries;
        this.checks = checks;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** A new project with its account in the ledger; the same key proposes it once. */
    @Transactional
    public Saved propose(ProjectFields fields, Library.Origin origin, String key) {
        var account = Scope.current().account();
        var known = jdbc
            .sql("select id, version from project.project where recorded_by = :account and request_key = :key")
            .param("account", account)
            .param("key", key)
            .query(Saved.class)
            .optional();
        if (known.isPresent()) {
            return known.get();
        }
        var today = LocalDate.now(clock);
        var generation = checks.generation(origin, today);
        checks.check(fields, today);
        var number = "%d-%d-%04d".formatted(fields.place() / 1_000_000, today.getYear(),
                jdbc.sql("select nextval('project.project_number')").query(Long.class).single());
        long opened = accounts.open(new NewAccount(AccountKind.PROJECT, "project:" + number, fields.name(),
                fields.partner(), fields.place()));
        var id = jdbc
            .sql("""
                    insert into project.project (project_no, name, purpose, place, partner, stage, generation, origin, stage_since, started_on, account, request_key)
                    values (:number, :name, :purpose, :place, cast(:partner as bigint), 'PROPOSED', :generation, :origin, :today, :startedOn, :opened, :key)
                    returning id
                    """)
            .param("name", fields.name())
            .param("purpose", fields.purpose())
            .param("place", fields.place())
            .param("partner", fields.partner())
            .param("startedOn", fields.startedOn())
            .param("number", number)
            .param("generation", generation.code())
            .param("origin", origin.name())
            .param("today", today)
            .param("opened", opened)
            .param("key", key)
            .query(Long.class)
            .single();
        return save(id, 1, fields, "{\"proposed\":true}");
    }

    /** Corrects a project that is still being proposed. */
    @Transactional
    public Saved edit(long id, int version, ProjectFields fields) {
        var standing = Standing.of(jdbc, id);
        if (!libraries.on(LocalDate.now(clock)).stage(standing.stage()).open()) {
            throw Refused.conflict("PROJECT_NEEDS_CHANGE", "stage", standing.stage());
        }
        Officers.mustBe(checks.mayPropose(standing.origin()));
        return apply(standing, version, fields);
    }

    /** Writes the fields, whoever has allowed it. */
    Saved apply(Standing standing, int version, ProjectFields fields) {
        Refused.unless(
                standing.place() == fields.place() && java.util.Objects.equals(standing.partner(), fields.partner()),
                "PROJECT_PLACE_FIXED");
        checks.check(fields, LocalDate.now(clock));
        return save(standing.id(), version, fields, json.writeValueAsString(fields));
    }

    private Saved save(long id, int version, ProjectFields fields, String detail) {
        var columns = RecordParameters.of(fields);
        RecordParameters.of(fields.benefits()).getValues().forEach(columns::addValue);
        columns.addValue("linkage", fields.linkage() == null ? new String[0] : fields.linkage().toArray(String[]::new));
        columns.addValue("toHousehold", Boolean.TRUE.equals(fields.toHousehold()));
        columns.addValue("relocation", Boolean.TRUE.equals(fields.relocation()));
        columns.addValue("id", id);
        columns.addValue("version", version);
        columns.addValue("detail", detail);
        var saved = jdbc.sql(Sql.of(ProjectEdits.class, "save-project"))
            .paramSource(columns)
            .query(Saved.class)
            .optional()
            .orElseThrow(() -> Request.stale(Standing.of(jdbc, id).version()));
        jdbc.sql("delete from project.budget where project = :id").param("id", id).update();
        jdbc.sql("""
                insert into project.budget (project, place, partner, source, amount_fen)
                select p.id, p.place, p.partner, l.source, l.amount_fen
                  from project.project p, unnest(:source, :amountFen) l (source, amount_fen) where p.id = :id
                """)
            .paramSource(RecordParameters.columns(ProjectFields.BudgetLine.class, fields.lines()).addValue("id", id))
            .update();
        return saved;
    }

}
