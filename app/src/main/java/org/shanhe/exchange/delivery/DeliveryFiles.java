package org.shanhe.exchange.delivery;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.DataFolder;
import org.shanhe.kernel.RecordParameters;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Sql;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The workbooks of deliveries and their rows. */
@Repository
class DeliveryFiles {

    private final JdbcClient jdbc;

    DeliveryFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where the original lies and how it was read. */
    record Kept(String name, String sha256, String sheet, int headerRow, String kind, @Nullable Long aClass) {
    }

    /** A row as it was read. */
    record NewLine(int row, String number, @Nullable String token, String cells, String faults) {
    }

    /** What a file is of. */
    record About(String kind, @Nullable Long aClass, @Nullable Long partner) {
    }

    /** The same file of the same kind that is here already. */
    @Transactional(readOnly = true)
    public Optional<Long> find(String sha256, About about) {
        return jdbc
            .sql("""
                    select id from exchange.delivery_file
                     where sha256 = :sha256 and kind = :kind and class is not distinct from :aClass and state in ('READ', 'ACCEPTED')
                    """)
            .paramSource(RecordParameters.of(about).addValue("sha256", sha256))
            .query(Long.class)
            .optional();
    }

    @Transactional
    public long keep(String name, DataFolder.Kept original, DeliverySheet.Read read, About about) {
        long id;
        try {
            id = jdbc.sql("""
                    insert into exchange.delivery_file (name, sha256, bytes, sheet, header_row, kind, class, partner)
                    values (:name, :sha256, :bytes, :sheet, :headerRow, :kind, :aClass, :partner) returning id
                    """)
                .paramSource(RecordParameters.of(original)
                    .addValue("name", name)
                    .addValue("sheet", read.sheet())
                    .addValue("headerRow", read.headerRow())
                    .addValue("kind", about.kind())
                    .addValue("aClass", about.aClass())
                    .addValue("partner", about.partner()))
                .query(Long.class)
                .single();
        }
        catch (DuplicateKeyException e) {
            throw Refused.conflict("DELIVERY_FILE_TWICE", "file", name);
        }
        jdbc.sql(
                """
                        insert into exchange.delivery_line (file, row, number, token, cells, faults)
                        select :file, n.row, n.number, decode(n.token, 'hex'), n.cells, n.faults
                          from unnest(cast(:row as integer[]), cast(:number as text[]), cast(:token as text[]), cast(:cells as jsonb[]),
                                      cast(:faults as jsonb[])) n (row, number, token, cells, faults)
                        """)
            .paramSource(RecordParameters.columns(NewLine.class, read.lines()).addValue("file", id))
            .update();
        return id;
    }

    @Transactional(readOnly = true)
    public List<DeliveryFile> list(@Nullable Long aClass, @Nullable String state, @Nullable String q, long before,
            int limit) {
        return files(null, aClass, state, q, before, limit);
    }

    @Transactional(readOnly = true)
    public DeliveryFile get(long id) {
        return files(id, null, null, null, Long.MAX_VALUE, 1).stream()
            .findFirst()
            .orElseThrow(() -> Refused.notFound("DELIVERY_FILE_UNKNOWN", "id", id));
    }

    private List<DeliveryFile> files(@Nullable Long id, @Nullable Long aClass, @Nullable String state,
            @Nullable String q, long before, int limit) {
        return Rows.of(jdbc.sql(Sql.of(DeliveryFiles.class, "delivery-files"))
            .param("id", id)
            .param("class", aClass)
            .param("state", state)
            .param("q", q)
            .param("before", before)
            .param("limit", limit)
            .query(DeliveryFile.class));
    }

    @Transactional(readOnly = true)
    public Kept kept(long id) {
        return jdbc.sql(
                "select name, sha256, sheet, header_row, kind, class as a_class from exchange.delivery_file where id = :id")
            .param("id", id)
            .query(Kept.class)
            .optional()
            .orElseThrow(() -> Refused.notFound("DELIVERY_FILE_UNKNOWN", "id", id));
    }

    /** Nobody else changes the file until the transaction ends. */
    void lock(long id, String state) {
        var now = jdbc.sql("select state from exchange.delivery_file where id = :id for update")
            .param("id", id)
            .query(String.class)
            .optional()
            .orElseThrow(() -> Refused.notFound("DELIVERY_FILE_UNKNOWN", "id", id));
        if (!state.equals(now)) {
            throw Refused.conflict("DELIVERY_FILE_STATE");
        }
    }

    @Transactional(readOnly = true)
    public List<DeliveryLine> lines(long file, @Nullable String verdict, long after, int limit) {
        return Rows.of(jdbc.sql(Sql.of(DeliveryFiles.class, "delivery-lines"))
            .param("file", file)
            .param("verdict", verdict)
            .param("after", after)
            .param("limit", limit)
            .query(DeliveryLine.class));
    }

}
