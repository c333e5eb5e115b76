package org.shanhe.exchange.pairing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.DataFolder;
import org.shanhe.kernel.RecordParameters;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The workbooks of pairings and their lines. */
@Repository
class PairingFiles {

    private final JdbcClient jdbc;

    PairingFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where the original lies and how it was read. */
    record Kept(String name, String sha256, String sheet, int headerRow) {
    }

    @Transactional
    public long keep(String name, DataFolder.Kept original, PairingSheet.Read read) {
        long id = jdbc.sql("""
                insert into exchange.pairing_file (name, sha256, bytes, sheet, header_row, lines)
                values (:name, :sha256, :bytes, :sheet, :headerRow, :lines) returning id
                """)
            .paramSource(RecordParameters.of(original)
                .addValue("name", name)
                .addValue("sheet", read.sheet())
                .addValue("headerRow", read.headerRow())
                .addValue("lines", read.lines().size()))
            .query(Long.class)
            .single();
        jdbc.sql(Sql.of(PairingFiles.class, "keep-lines"))
            .paramSource(RecordParameters.columns(PairingSheet.Line.class, read.lines()).addValue("file", id))
            .update();
        return id;
    }

    @Transactional(readOnly = true)
    public List<PairingFile> list(@Nullable String state, @Nullable String q, long before, int limit) {
        return files(null, state, q, before, limit);
    }

    @Transactional(readOnly = true)
    public PairingFile get(long id) {
        return files(id, null, null, Long.MAX_VALUE, 1).stream()
            .findFirst()
            .orElseThrow(() -> Refused.notFound("PAIRING_FILE_UNKNOWN", "id", id));
    }

    private List<PairingFile> files(@Nullable Long id, @Nullable String state, @Nullable String q, long before,
            int limit) {
        return Rows.of(jdbc.sql(Sql.of(PairingFiles.class, "pairing-files"))
            .param("id", id)
            .param("state", state)
            .param("q", q)
            .param("before", before)
            .param("limit", limit)
            .query(PairingFile.class));
    }

    @Transactional(readOnly = true)
    public Kept kept(long id) {
        return jdbc.sql("select name, sha256, sheet, header_row from exchange.pairing_file where id = :id")
            .param("id", id)
            .query(Kept.class)
            .optional()
            .orElseThrow(() -> Refused.notFound("PAIRING_FILE_UNKNOWN", "id", id));
    }

    /** Nobody else changes the file until the transaction ends. */
    void lock(long id, String state) {
        var now = jdbc.sql("select state from exchange.pairing_file where id = :id for update")
            .param("id", id)
            .query(String.class)
            .optional()
            .orElseThrow(() -> Refused.notFound("PAIRING_FILE_UNKNOWN", "id", id));
        if (!state.equals(now)) {
            throw Refused.conflict("PAIRING_FILE_STATE", "state", now);
        }
    }

    void settle(long id, String state, @Nullable String reason) {
        jdbc.sql(Sql.of(PairingFiles.class, "settle-file"))
            .param("id", id)
            .param("state", state)
            .param("reason", reason)
            .update();
    }

    @Transactional(readOnly = true)
    public List<PairingLine> lines(long file, @Nullable String verdict, long after, int limit) {
        return Rows.of(jdbc.sql(Sql.of(PairingFiles.class, "pairing-lines"))
            .param("file", file)
            .param("verdict", verdict)
            .param("after", after)
            .param("limit", limit)
            .query(PairingLine.class));
    }

}
