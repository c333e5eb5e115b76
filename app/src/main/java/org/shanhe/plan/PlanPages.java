package org.shanhe.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Scope;
import org.shanhe.kernel.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One plan with all that belongs to it, and its earlier versions. */
@Repository
public class PlanPages {

    private final JdbcClient jdbc;

    private final Plans plans;

    private final JsonMapper json;

    PlanPages(JdbcClient jdbc, Plans plans, JsonMapper json) {
        this.jdbc = jdbc;
        this.plans = plans;
        this.json = json;
    }

    @Transactional(readOnly = true)
    public PlanPage page(long id) {
        var plan = plans.get(id);
        var content = jdbc.sql(
                "select goals, analysis, lower(valid) as \"from\", upper(valid) - 1 as \"to\" from plan.plan where id = :id")
            .param("id", id)
            .query(PlanPage.Content.class)
            .single();
        var items = Rows.of(statement("items", id).query(this::item));
        var needs = Rows.of(statement("needs", id).query(PlanPage.Need.class));
        var steps = Rows.of(jdbc
            .sql("select action, state, version, note, account as by, at from plan.step where plan = :id order by id")
            .param("id", id)
            .query(PlanPage.Step.class));
        var versions = Rows.of(jdbc.sql("""
                select version, account as by, lower(known) as "from", upper(known) as "to"
                  from plan.past where plan = :id order by version desc
                """).param("id", id).query(PlanPage.Version.class));
        var reader = Scope.current();
        var may = Arrays.stream(PlanAction.values())
            .filter(action -> action.from(plan.state(), reader).isPresent())
            .toList();
        return new PlanPage(plan, content, items, needs, steps, versions, may, may.contains(PlanAction.SUBMIT));
    }

    /**
     * An earlier version as it was written.
     *
     * @param row the plan's columns
     * @param items its items' columns
     */
    record Past(int version, long by, OffsetDateTime from, OffsetDateTime to, JsonNode row, JsonNode items) {
    }

    @Transactional(readOnly = true)
    Past past(long id, int version) {
        return jdbc.sql("""
                select version, account, lower(known) as since, upper(known) as until, row, items
                  from plan.past where plan = :id and version = :version
                """)
            .param("id", id)
            .param("version", version)
            .query((row, _) -> new Past(row.getInt("version"), row.getLong("account"),
                    row.getObject("since", OffsetDateTime.class), row.getObject("until", OffsetDateTime.class),
                    json.readTree(row.getString("row")), json.readTree(row.getString("items"))))
            .optional()
            .orElseThrow(() -> Refused.notFound("PLAN_NOT_FOUND", "plan", id));
    }

    private JdbcClient.StatementSpec statement(String name, long id) {
        return jdbc.sql(Sql.of(PlanPages.class, name)).param("id", id);
    }

    private PlanPage.Item item(ResultSet row, int number) throws SQLException {
        return new PlanPage.Item(row.getLong("id"), row.getString("need_list"), row.getString("need_code"),
                row.getString("kind"), row.getBigDecimal("quantity"), row.getString("unit"),
                row.getObject("amount_fen", Long.class), row.getString("responsible_kind"),
                row.getObject("responsible", Long.class), row.getString("responsible_name"),
                row.getObject("due_on", LocalDate.class), row.getString("expected"),
                json.readTree(row.getString("details")), row.getBoolean("suggested"), row.getBoolean("matches"));
    }

    List<PlanPage.Need> needs(long id) {
        return Rows.of(statement("needs", id).query(PlanPage.Need.class));
    }

}
