package org.shanhe.exchange.staging;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.DataFolder;
import org.shanhe.kernel.RecordParameters;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The workbooks that came in, and their lines. */
@Repository
class StagedFiles {

    private static final TypeReference<Map<String, String>> CELLS = new TypeReference<>() {
    };

    private static final TypeReference<List<StagedProblem>> PROBLEMS = new TypeReference<>() {
    };

    private final JdbcClient jdbc;

    private final JsonMapper json = new JsonMapper();

    StagedFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where the original lies and how it was read. */
    record Kept(String name, String sha256, String sheet, int headerRow) {
    }

    private record Written(int row, String cells) {
    }

    private record Judged(long id, String verdict, String problems, @Nullable Long stands) {
    }

    private record Became(long id, long became) {
    }

    long keep(String kind, String name, DataFolder.Kept original, StagedSheet.Read read) {
        long id = jdbc.sql("""
                insert into exchange.staged_file (kind, name, sha256, bytes, sheet, header_row, lines, unread)
                values (:kind, :name, :sha256, :bytes, :sheet, :headerRow, :lines, :unread) returning id
                """)
            .paramSource(RecordParameters.of(original)
                .addValue("kind", kind)
                .addValue("name", name)
                .addValue("sheet", read.sheet())
                .addValue("headerRow", read.headerRow())
                .addValue("lines", read.lines().size())
                .addValue("unread", read.unread().isEmpty() ? null : String.join("、", read.unread())))
            .query(Long.class)
            .single();
        var lines = read.lines().stream().map(line -> new Written(line.row(), json.writeValueAsString(line.cells())));
        jdbc.sql("""
                insert into exchange.staged_line (file, row, cells)
                select :file, n.row, cast(n.cells as jsonb) from unnest(:row, :cells) n (row, cells) order by n.row
                """).paramSource(RecordParameters.columns(Written.class, lines.toList()).addValue("file", id)).update();
        return id;
    }

    /** What the lines were found to be, and what was said against them. */
    void judged(List<StagedVerdict> verdicts) {
        var rows = verdicts.stream()
            .map(one -> new Judged(one.line(), one.verdict(), json.writeValueAsString(one.problems()), one.stands()))
            .toList();
        jdbc.sql("""
                update exchange.staged_line l
                   set verdict = j.verdict, problems = cast(j.problems as jsonb), stands = j.stands
                  from unnest(:id, :verdict, :problems, :stands) j (id, verdict, problems, stands)
                 where l.id = j.id
                """).paramSource(RecordParameters.columns(Judged.class, rows)).update();
    }

    void became(Map<Long, Long> lines) {
        var rows = lines.entrySet().stream().map(one -> new Became(one.getKey(), one.getValue())).toList();
        jdbc.sql(
                """
                        update exchange.staged_line l set became = b.became from unnest(:id, :became) b (id, became) where l.id = b.id
                        """)
            .paramSource(RecordParameters.columns(Became.class, rows))
            .update();
    }

    @Transactional(readOnly = true)
    public List<StagedFile> list(String kind, @Nullable String state, @Nullable String q, long before, int limit) {
        return files(kind, null, state, q, before, limit);
    }

    @Transactional(readOnly = true)
    public StagedFile get(String kind, long id) {
        return files(kind, id, null, null, Long.MAX_VALUE, 1).stream().findFirst().orElseThrow(() -> unknown(id));
    }

    private List<StagedFile> files(String kind, @Nullable Long id, @Nullable String state, @Nullable String q,
            long before, int limit) {
        return Rows.of(jdbc.sql(Sql.of(StagedFiles.class, "staged-files"))
            .param("kind", kind)
            .param("id", id)
            .param("state", state)
            .param("q", q)
            .param("before", before)
            .param("limit", limit)
            .query(StagedFile.class));
    }

    @Transactional(readOnly = true)
    public Kept kept(String kind, long id) {
        return jdbc
            .sql("select name, sha256, sheet, header_row from exchange.staged_file where id = :id and kind = :kind")
            .param("id", id)
            .param("kind", kind)
            .query(Kept.class)
            .optional()
            .orElseThrow(() -> unknown(id));
    }

    /** Nobody else changes the file until the transaction ends. */
    void lock(String kind, long id, String state) {
        var now = jdbc.sql("select state from exchange.staged_file where id = :id and kind = :kind for update")
            .param("id", id)
            .param("kind", kind)
            .query(String.class)
            .optional()
            .orElseThrow(() -> unknown(id));
        if (!state.equals(now)) {
            throw Refused.conflict("STAGED_FILE_STATE", "state", now);
        }
    }

    void settle(long id, String state, @Nullable String reason) {
        jdbc.sql(Sql.of(StagedFiles.class, "settle-file"))
            .param("id", id)
            .param("state", state)
            .param("reason", reason)
            .update();
    }

    @Transactional(readOnly = true)
    public List<StagedLine> lines(long file, @Nullable String verdict, long after, int limit) {
        return jdbc.sql("""
                select id, row, cells, verdict, problems, stands, became from exchange.staged_line
                 where file = :file and (cast(:verdict as text) is null or verdict = :verdict) and id > :after
                 order by id limit :limit
                """)
            .param("file", file)
            .param("verdict", verdict)
            .param("after", after)
            .param("limit", limit)
            .query((row, _) -> new StagedLine(row.getLong("id"), row.getInt("row"),
                    json.readValue(row.getString("cells"), CELLS), row.getString("verdict"),
                    json.readValue(row.getString("problems"), PROBLEMS), row.getObject("stands", Long.class),
                    row.getObject("became", Long.class)))
            .list();
    }

    private static Refused unknown(long id) {
        return Refused.notFound("STAGED_FILE_UNKNOWN", "id", id);
    }

}
