package org.shanhe.exchange.bank;

import java.time.LocalDate;
import java.util.List;
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

/** The payment files and their lines. */
@Repository
class PaymentFiles {

    private final JdbcClient jdbc;

    PaymentFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where the original lies and how it was read. */
    record Kept(String name, String sha256, String sheet, int headerRow) {
    }

    /** What the ledger has and a file has not. */
    record Missing(long id, LocalDate effectiveOn, long amountFen, @Nullable String document, @Nullable Long project,
            @Nullable String projectNo, @Nullable String projectName, @Nullable String payee, String documentNo) {
    }

    /** What an account holds of a grant. */
    record Held(long grantId, long account, long fen) {
    }

    @Transactional
    public long keep(String name, DataFolder.Kept original, PaymentSheet.Read read, @Nullable Long statedFen) {
        long id;
        try {
            id = jdbc
                .sql("""
                        insert into exchange.payment_file (name, sha256, bytes, sheet, header_row, stated_fen, sum_fen, lines)
                        values (:name, :sha256, :bytes, :sheet, :headerRow, :statedFen, :sum, :lines) returning id
                        """)
                .paramSource(RecordParameters.of(original)
                    .addValue("name", name)
                    .addValue("sheet", read.sheet())
                    .addValue("headerRow", read.headerRow())
                    .addValue("statedFen", statedFen)
                    .addValue("sum", read.sum())
                    .addValue("lines", read.lines().size()))
                .query(Long.class)
                .single();
        }
        catch (DuplicateKeyException e) {
            throw Refused.conflict("PAYMENT_FILE_TWICE", "file", name);
        }
        jdbc.sql(Sql.of(PaymentFiles.class, "keep-lines"))
            .paramSource(RecordParameters.columns(PaymentSheet.Line.class, read.lines()).addValue("file", id))
            .update();
        return id;
    }

    @Transactional(readOnly = true)
    public List<PaymentFile> list(@Nullable String state, @Nullable String q, long before, int limit) {
        return files(null, state, q, before, limit);
    }

    @Transactional(readOnly = true)
    public PaymentFile get(long id) {
        return files(id, null, null, Long.MAX_VALUE, 1).stream()
            .findFirst()
            .orElseThrow(() -> Refused.notFound("PAYMENT_FILE_UNKNOWN", "id", id));
    }

    private List<PaymentFile> files(@Nullable Long id, @Nullable String state, @Nullable String q, long before,
            int limit) {
        return Rows.of(jdbc.sql(Sql.of(PaymentFiles.class, "payment-files"))
            .param("id", id)
            .param("state", state)
            .param("q", q)
            .param("before", before)
            .param("limit", limit)
            .query(PaymentFile.class));
    }

    @Transactional(readOnly = true)
    public Kept kept(long id) {
        return jdbc.sql("select name, sha256, sheet, header_row from exchange.payment_file where id = :id")
            .param("id", id)
            .query(Kept.class)
            .optional()
            .orElseThrow(() -> Refused.notFound("PAYMENT_FILE_UNKNOWN", "id", id));
    }

    /** Nobody else changes the file until the transaction ends. */
    void lock(long id, String state) {
        var now = jdbc.sql("select state from exchange.payment_file where id = :id for update")
            .param("id", id)
            .query(String.class)
            .optional()
            .orElseThrow(() -> Refused.notFound("PAYMENT_FILE_UNKNOWN", "id", id));
        if (!state.equals(now)) {
            throw Refused.conflict("PAYMENT_FILE_STATE", "state", now);
        }
    }

    @Transactional(readOnly = true)
    public List<PaymentLine> lines(long file, @Nullable String verdict, long after, int limit) {
        return Rows.of(jdbc
            .sql("""
                    select id, row, document_no, project_no, payee, to_name, amount_fen, paid_on, voucher, purpose, remark, verdict,
                           array_to_string(problems, ' ') as problems, grant_id, project, transfer, ledger_fen, left_fen
                      from exchange.payment_line
                     where file = :file and (cast(:verdict as text) is null or verdict = :verdict) and id > :after
                     order by id limit :limit
                    """)
            .param("file", file)
            .param("verdict", verdict)
            .param("after", after)
            .param("limit", limit)
            .query(PaymentLine.class));
    }

    @Transactional(readOnly = true)
    public List<Missing> missing(long file, long after, int limit) {
        return Rows.of(jdbc.sql(Sql.of(PaymentFiles.class, "not-in-file"))
            .param("file", file)
            .param("after", after)
            .param("limit", limit)
            .query(Missing.class));
    }

}
