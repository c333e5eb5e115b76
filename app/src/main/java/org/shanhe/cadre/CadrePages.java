package org.shanhe.cadre;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.shanhe.kernel.Rows;
import org.shanhe.policy.CadrePolicy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** One posting with all that happened to it. */
@Repository
class CadrePages {

    private final JdbcClient jdbc;

    private final Roster roster;

    private final CadrePolicy policy;

    private final JsonMapper json;

    private final Clock clock;

    CadrePages(JdbcClient jdbc, Roster roster, CadrePolicy policy, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.roster = roster;
        this.policy = policy;
        this.json = json;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    CadrePage page(long id) {
        var cadre = roster.get(id);
        var rules = policy.on(LocalDate.now(clock));
        var steps = Rows.of(jdbc.sql("""
                select id, action, on_day, until_day, level, grade, note, facts, document, recorded_at, recorded_by
                  from cadre.step where posting = :id order by on_day, id
                """).param("id", id).query((row, _) -> step(row)));
        var others = roster.ofCadre(cadre.cadreNo()).stream().filter(other -> other.id() != id).toList();
        var next = rules.steps().stream().filter(step -> step.from().contains(cadre.state())).toList();
        return new CadrePage(cadre, steps, others, next, rules);
    }

    private CadreStep step(ResultSet row) throws SQLException {
        return new CadreStep(row.getLong("id"), row.getString("action"), row.getObject("on_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class), row.getString("level"), row.getString("grade"),
                row.getString("note"), json.readTree(row.getString("facts")), row.getString("document"),
                row.getObject("recorded_at", OffsetDateTime.class), row.getLong("recorded_by"));
    }

}
