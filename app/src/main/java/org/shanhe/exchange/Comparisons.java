package org.shanhe.exchange;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.DataFolder;
import org.shanhe.kernel.Listed;
import org.shanhe.kernel.RecordParameters;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Holds a department's list against the register (部门比对), person by person and field by
 * field; the register stays as it is.
 */
@Service
class Comparisons {

    private final JdbcClient jdbc;

    private final DepartmentLists lists;

    private final DataFolder data;

    private final Audit audit;

    Comparisons(JdbcClient jdbc, DepartmentLists lists, DataFolder data, Audit audit) {
        this.jdbc = jdbc;
        this.lists = lists;
        this.data = data;
        this.audit = audit;
    }

    record Comparison(long id, String department, LocalDate dataOn, String file, int rows, OffsetDateTime comparedAt,
            boolean kept, long agrees, long differs, long missing) {
    }

    record Compared(long id, int row, @Nullable @JsonFormat(shape = JsonFormat.Shape.STRING) Long place,
            @Nullable String placeName, @Nullable Long household, @Nullable Long person, @Nullable String name,
            String field, @Nullable String theirs, @Nullable String ours, String outcome) {
    }

    /** The list as it was handed in, under the name it came with. */
    record Original(String name, String sha256) {
    }

    @Transactional
    public long compare(String department, LocalDate dataOn, Uploads.Received file) throws IOException {
        Refused.unless(!department.isBlank() && department.length() <= 60, "COMPARISON_DEPARTMENT");
        var given = lists.read(file, dataOn);
        try (var in = Files.newInputStream(file.path())) {
            data.keepOriginal(in);
        }
        return jdbc.sql(Sql.of(Comparisons.class, "compare"))
            .paramSource(RecordParameters.columns(DepartmentLists.Given.class, given)
                .addValue("department", department.strip())
                .addValue("dataOn", dataOn)
                .addValue("file", file.name())
                .addValue("sha256", file.sha256())
                .addValue("count", given.size()))
            .query(Long.class)
            .single();
    }

    @Transactional(readOnly = true)
    public List<Comparison> list() {
        return Rows.of(jdbc
            .sql("""
                    select c.id, c.department, c.data_on, c.file, c.rows, c.compared_at, c.kept,
                           count(*) filter (where d.outcome = 'AGREES') as agrees, count(*) filter (where d.outcome = 'DIFFERS') as differs,
                           count(*) filter (where d.outcome = 'MISSING') as missing
                      from exchange.comparison c left join exchange.compared d on d.comparison = c.id
                     group by c.id order by c.id desc limit 200
                    """)
            .query(Comparison.class));
    }

    @Transactional(readOnly = true)
    public Listed<Compared> rows(long id, @Nullable String outcome, @Nullable String cursor, int limit) {
        return Listed.of(
                Rows.of(statement(id, outcome, Listed.after(cursor), Listed.read(limit)).query(Compared.class)), limit,
                Compared::id);
    }

    @Transactional
    public void each(long id, @Nullable String outcome, Consumer<Compared> each) {
        audit.note("exchange.comparison.export", "comparison/" + id, null, null);
        Rows.each(statement(id, outcome, 0, Integer.MAX_VALUE), Compared.class, each);
    }

    /** The department's list as it was handed in; the reading is audited. */
    @Transactional
    public Original original(long id) {
        var original = jdbc.sql("select file as name, sha256 from exchange.comparison where id = :id and kept")
            .param("id", id)
            .query(Original.class)
            .optional()
            .orElseThrow(() -> Refused.notFound("COMPARISON_FILE_UNKNOWN"));
        audit.note("exchange.comparison.read", "comparison/" + id, null, null);
        return original;
    }

    private JdbcClient.StatementSpec statement(long id, @Nullable String outcome, long after, int limit) {
        Refused.unless(outcome == null || List.of("AGREES", "DIFFERS", "MISSING").contains(outcome), "FILTER_MALFORMED",
                "name", "outcome", "value", outcome);
        return jdbc
            .sql("""
                    select d.id, d.row, d.place, p.name as place_name, d.household, d.person, d.name, d.field, d.theirs, d.ours, d.outcome
                      from exchange.compared d left join place.division p on p.code = d.place
                     where d.comparison = :id and (cast(:outcome as text) is null or d.outcome = :outcome) and d.id > :after
                     order by d.id limit :limit
                    """)
            .param("id", id)
            .param("outcome", outcome)
            .param("after", after)
            .param("limit", limit);
    }

}
