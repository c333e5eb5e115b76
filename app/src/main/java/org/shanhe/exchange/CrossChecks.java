package org.shanhe.exchange;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shanhe.kernel.RecordParameters;
import org.shanhe.kernel.Sql;
import org.shanhe.registry.Intake;
import org.shanhe.registry.IntakePreview;
import org.shanhe.registry.IntakeVerdict.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The checks that look over many rows (跨行校验): each is one statement over the staged rows,
 * never a loop.
 */
@Component
class CrossChecks {

    private record Severity(String rules, boolean refuses) {
    }

    private record Refused(long row, String kind, String rule) {
    }

    private final JdbcClient jdbc;

    private final Intake intake;

    private final List<Severity> severities = Check.load()
        .values()
        .stream()
        .map(check -> new Severity(check.id(), check.refuses()))
        .toList();

    CrossChecks(JdbcClient jdbc, Intake intake) {
        this.jdbc = jdbc;
        this.intake = intake;
    }

    /** Checks the staged rows of an import and gives the verdict on each. */
    @Transactional
    public IntakePreview run(long id, long batch) {
        intake.prepare();
        jdbc.sql(Sql.of(CrossChecks.class, "cross-checks"))
            .paramSource(RecordParameters.columns(Severity.class, severities)
                .addValue("import", id)
                .addValue("batch", batch))
            .update();
        refusals(id).forEach((kind, codes) -> intake.refuse(batch, kind, codes));
        var preview = intake.preview(batch);
        jdbc.sql(Sql.of(CrossChecks.class, "registry-refusals")).param("import", id).param("batch", batch).update();
        return preview;
    }

    private Map<Kind, Map<Long, String>> refusals(long id) {
        var refusals = new EnumMap<Kind, Map<Long, String>>(Kind.class);
        jdbc.sql(
                "select row, kind, min(rule) as rule from exchange.finding where import = :id and refuses group by row, kind")
            .param("id", id)
            .query(Refused.class)
            .stream()
            .forEach(refused -> refusals.computeIfAbsent(Kind.valueOf(refused.kind()), _ -> new LinkedHashMap<>())
                .put(refused.row(), refused.rule()));
        return refusals;
    }

}
