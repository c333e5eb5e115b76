package org.shanhe.exchange.mall;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.DataFolder;
import org.shanhe.kernel.RecordParameters;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Sql;
import org.shanhe.measure.consumption.TradeMode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The platforms' files and their lines. */
@Repository
class MallFiles {

    private final JdbcClient jdbc;

    MallFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where the original lies and how it was read. */
    record Kept(String name, String sha256, String platform, String sheet, int headerRow) {
    }

    @Transactional
    public long keep(String platform, TradeMode mode, String name, DataFolder.Kept original, MallTable.Read read,
            List<MallLine> lines) {
        var id = jdbc.sql("""
                insert into exchange.mall_file (platform, mode, name, sha256, bytes, sheet, header_row, lines)
                values (:platform, :mode, :name, :sha256, :bytes, :sheet, :headerRow, :lines) returning id
                """)
            .paramSource(RecordParameters.of(original)
                .addValue("platform", platform)
                .addValue("mode", mode.name())
                .addValue("name", name)
                .addValue("sheet", read.sheet())
                .addValue("headerRow", read.header().row())
                .addValue("lines", lines.size()))
            .query(Long.class)
            .single();
        jdbc.sql(Sql.of(MallFiles.class, "keep-mall-lines"))
            .paramSource(RecordParameters.columns(MallLine.class, lines).addValue("file", id))
            .update();
        return id;
    }

    @Transactional(readOnly = true)
    public List<MallFile> list(@Nullable String state, @Nullable String q, long before, int limit) {
        return files(null, state, q, before, limit);
    }

    @Transactional(readOnly = true)
    public MallFile get(long id) {
        return files(id, null, null, Long.MAX_VALUE, 1).stream()
            .findFirst()
            .orElseThrow(() -> Refused.notFound("MALL_FILE_UNKNOWN", "id", id));
    }

    private List<MallFile> files(@Nullable Long id, @Nullable String state, @Nullable String q, long before,
            int limit) {
        return Rows.of(jdbc.sql(Sql.of(MallFiles.class, "mall-files"))
            .param("id", id)
            .param("state", state)
            .param("q", q)
            .param("before", before)
            .param("limit", limit)
            .query(MallFile.class));
    }

    @Transactional(readOnly = true)
    public Kept kept(long id) {
        return jdbc.sql("select name, sha256, platform, sheet, header_row from exchange.mall_file where id = :id")
            .param("id", id)
            .query(Kept.class)
            .optional()
            .orElseThrow(() -> Refused.notFound("MALL_FILE_UNKNOWN", "id", id));
    }

    @Transactional(readOnly = true)
    public List<MallFound> lines(long file, @Nullable String verdict, long after, int limit) {
        return Rows.of(jdbc.sql(Sql.of(MallFiles.class, "mall-lines"))
            .param("file", file)
            .param("verdict", verdict)
            .param("after", after)
            .param("limit", limit)
            .query(MallFound.class));
    }

    /** Nobody else changes the file until the transaction ends. */
    void lock(long id, String state) {
        var now = jdbc.sql("select state from exchange.mall_file where id = :id for update")
            .param("id", id)
            .query(String.class)
            .optional()
            .orElseThrow(() -> Refused.notFound("MALL_FILE_UNKNOWN", "id", id));
        if (!state.equals(now)) {
            throw Refused.conflict("MALL_FILE_STATE", "state", now);
        }
    }

    void mark(long id, String state, @Nullable String reason) {
        jdbc.sql("""
                update exchange.mall_file
                   set state = :state, reason = :reason,
                       accepted_at = case when :state = 'ACCEPTED' then clock_timestamp() else accepted_at end,
                       accepted_by = case when :state = 'ACCEPTED' then kernel.scope_account() else accepted_by end,
                       undone_at = case when :state = 'UNDONE' then clock_timestamp() end,
                       undone_by = case when :state = 'UNDONE' then kernel.scope_account() end
                 where id = :id
                """).param("id", id).param("state", state).param("reason", reason).update();
    }

}
