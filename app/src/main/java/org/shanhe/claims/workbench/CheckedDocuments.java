package org.shanhe.claims.workbench;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Listed;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The documents that were handed in, and how far each has come (文稿). */
@Repository
class CheckedDocuments {

    private static final int ALL = 100_000;

    private final JdbcClient jdbc;

    CheckedDocuments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What its page shows beside the claims. */
    record Reading(String text, String zones, int refused) {
    }

    /** Files handed in together, and how many documents of it have come how far. */
    record Batch(long id, String name, int documents, int open, int checked, int failed, int claims, int agrees,
            int wrong) {
    }

    @Transactional(readOnly = true)
    public Listed<CheckedDocument> list(DocumentFilter filter, @Nullable String cursor, int limit) {
        var rows = rows(filter, Listed.after(cursor), Listed.read(limit), null);
        var listed = Listed.of(rows, limit, CheckedDocument::id);
        return cursor != null ? listed : new Listed<>(listed.rows(), listed.next(), count(filter));
    }

    @Transactional(readOnly = true)
    public List<CheckedDocument> all(DocumentFilter filter) {
        return rows(filter, 0, ALL, null);
    }

    @Transactional(readOnly = true)
    public CheckedDocument get(long id) {
        return rows(new DocumentFilter(null, null, null, null), 0, 1, id).stream()
            .findFirst()
            .orElseThrow(() -> Refused.notFound("CLAIMS_DOCUMENT_UNKNOWN", "id", id));
    }

    private List<CheckedDocument> rows(DocumentFilter filter, long after, int limit, @Nullable Long id) {
        return Rows.of(asked(Sql.of(CheckedDocuments.class, "documents"), filter).param("after", after)
            .param("limit", limit)
            .param("id", id)
            .query(CheckedDocument.class));
    }

    private long count(DocumentFilter filter) {
        return asked(Sql.of(CheckedDocuments.class, "count-documents"), filter).query(Long.class).single();
    }

    private JdbcClient.StatementSpec asked(String sql, DocumentFilter filter) {
        return jdbc.sql(sql)
            .param("words", filter.words())
            .param("state", filter.state() == null ? null : filter.state().name())
            .param("verdict", filter.verdict() == null ? null : filter.verdict().name())
            .param("batch", filter.batch());
    }

    @Transactional(readOnly = true)
    public Reading reading(long id) {
        return jdbc.sql("""
                select coalesce(text, '') as text, coalesce(zones::text, '[]') as zones, coalesce(refused, 0) as refused
                  from claims.document where id = :id
                """).param("id", id).query(Reading.class).single();
    }

    @Transactional(readOnly = true)
    public Batch batch(long id) {
        return jdbc.sql(Sql.of(CheckedDocuments.class, "batch"))
            .param("id", id)
            .query(Batch.class)
            .optional()
            .orElseThrow(() -> Refused.notFound("CLAIMS_BATCH_UNKNOWN", "id", id));
    }

    /**
     * Those that nobody has checked yet or whose check was broken off, with who handed
     * them in.
     */
    @Transactional(readOnly = true)
    public List<Waiting> waiting() {
        return Rows.of(jdbc
            .sql("select id, recorded_by from claims.document where state in ('WAITING', 'READING') order by id")
            .query(Waiting.class));
    }

    record Waiting(long id, long recordedBy) {
    }

    @Transactional
    public void move(long id, DocumentState state) {
        jdbc.sql("update claims.document set state = :state, version = version + 1 where id = :id")
            .param("state", state.name())
            .param("id", id)
            .update();
    }

    @Transactional
    public void read(long id, Reading reading) {
        jdbc.sql(
                """
                        update claims.document set state = 'CHECKED', text = :text, zones = cast(:zones as jsonb), refused = :refused,
                               version = version + 1
                         where id = :id
                        """)
            .param("text", reading.text().replace("\0", ""))
            .param("zones", reading.zones())
            .param("refused", reading.refused())
            .param("id", id)
            .update();
    }

}
