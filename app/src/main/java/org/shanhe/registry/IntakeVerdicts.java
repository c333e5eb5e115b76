package org.shanhe.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Sql;
import org.shanhe.registry.IntakePreview.Counts;
import org.shanhe.registry.IntakeVerdict.Kind;
import org.shanhe.registry.IntakeVerdict.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Finds and keeps what would happen to each staged row (预览结论). */
@Repository
class IntakeVerdicts {

    private static final List<String> STEPS = List.of("intake-households", "intake-implied-households",
            "intake-persons", "intake-twice", "intake-conditions", "intake-merged", "intake-villages", "intake-heads",
            "intake-together", "intake-touched");

    private static final TypeReference<Map<String, List<@Nullable Object>>> DIFFERENCES = new TypeReference<>() {
    };

    private final JdbcClient jdbc;

    private final JsonMapper json;

    IntakeVerdicts(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    IntakePreview find(long batch) {
        WholeSets.prefer(jdbc);
        jdbc.sql("delete from registry.intake_verdict where batch = :batch").param("batch", batch).update();
        for (var step : STEPS) {
            jdbc.sql(Sql.of(IntakeVerdicts.class, step)).param("batch", batch).update();
        }
        jdbc.sql("update registry.batch set state = 'PREVIEWED' where id = :batch and state in ('STAGED', 'PREVIEWED')")
            .param("batch", batch)
            .update();
        return counts(batch);
    }

    IntakePreview counts(long batch) {
        record Counted(String kind, long add, long change, long same, long refuse) {
        }
        var counted = jdbc
            .sql("""
                    select kind, count(*) filter (where verdict = 'ADD') as add, count(*) filter (where verdict = 'CHANGE') as change,
                           count(*) filter (where verdict = 'SAME') as same, count(*) filter (where verdict = 'REFUSE') as refuse
                      from registry.intake_verdict
                     where batch = :batch and row > 0
                     group by kind
                    """)
            .param("batch", batch)
            .query(Counted.class)
            .list();
        var counts = new Counts[Kind.values().length];
        for (var kind : Kind.values()) {
            counts[kind.ordinal()] = counted.stream()
                .filter(c -> c.kind().equals(kind.name()))
                .map(c -> new Counts(c.add(), c.change(), c.same(), c.refuse()))
                .findFirst()
                .orElse(new Counts(0, 0, 0, 0));
        }
        return new IntakePreview(counts[Kind.HOUSEHOLD.ordinal()], counts[Kind.PERSON.ordinal()],
                counts[Kind.CONDITION.ordinal()], counts[Kind.VILLAGE.ordinal()]);
    }

    List<IntakeVerdict> list(long batch, Kind kind, @Nullable Outcome outcome, long afterRow, int limit) {
        return jdbc.sql("""
                select kind, row, verdict, household_no, name, code, detail, differences
                  from registry.intake_verdict
                 where batch = :batch and kind = :kind and row > greatest(:after::bigint, 0)
                   and (:verdict::text is null or verdict = :verdict)
                 order by row, year limit :limit
                """)
            .param("batch", batch)
            .param("kind", kind.name())
            .param("after", afterRow)
            .param("verdict", outcome == null ? null : outcome.name())
            .param("limit", limit)
            .query(this::verdict)
            .list();
    }

    void refusals(long batch, Consumer<IntakeVerdict> each) {
        try (var refused = jdbc.sql("""
                select kind, row, verdict, household_no, name, code, detail, differences
                  from registry.intake_verdict
                 where batch = :batch and verdict = 'REFUSE' and row > 0
                 order by kind, row, year
                """).param("batch", batch).withFetchSize(1000).query(this::verdict).stream()) {
            refused.forEach(each);
        }
    }

    private IntakeVerdict verdict(ResultSet row, int number) throws SQLException {
        var differences = row.getString("differences");
        return new IntakeVerdict(Kind.valueOf(row.getString("kind")), row.getLong("row"),
                Outcome.valueOf(row.getString("verdict")), row.getString("household_no"), row.getString("name"),
                row.getString("code"), row.getString("detail"),
                differences == null ? Map.of() : json.readValue(differences, DIFFERENCES));
    }

}
