package org.shanhe.partner;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.DataFolder;
import org.shanhe.kernel.RecordParameters;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The files that prove entries of the partners' registers, each under the hash of its
 * content (佐证材料).
 */
@Repository
class Papers {

    private static final Set<String> TYPES = Set.of("image/jpeg", "image/png", "application/pdf",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final JdbcClient jdbc;

    private final DataFolder data;

    private final Audit audit;

    Papers(JdbcClient jdbc, DataFolder data, Audit audit) {
        this.jdbc = jdbc;
        this.data = data;
        this.audit = audit;
    }

    /** The one entry of a register that a paper proves. */
    record Entry(@Nullable Long record, @Nullable Long agreement, @Nullable Long visit) {

        String name() {
            Refused.unless(Stream.of(record, agreement, visit).filter(id -> id != null).count() == 1, "PAPER_OF_WHAT");
            return record != null ? "record/" + record
                    : agreement != null ? "agreement/" + agreement : "visit/" + visit;
        }

    }

    record Paper(long id, String name, long bytes, String mediaType, OffsetDateTime recordedAt) {

        boolean image() {
            return mediaType.startsWith("image/");
        }

    }

    /** Where a paper lies that its reader may read. */
    record Sheet(Path path, String name, String mediaType) {
    }

    @Transactional(readOnly = true)
    public List<Paper> of(Entry entry) {
        entry.name();
        return Rows.of(jdbc.sql("""
                select id, name, bytes, media_type, recorded_at
                  from partner.paper
                 where record = :record or agreement = :agreement or visit = :visit
                 order by id
                """).paramSource(RecordParameters.of(entry)).query(Paper.class));
    }

    /** Keeps a file; the same one handed in again is the one that lies there. */
    @Transactional
    public Paper keep(Entry entry, String name, String mediaType, InputStream in) throws IOException {
        Refused.unless(TYPES.contains(mediaType), "EVIDENCE_TYPE", "type", mediaType);
        var of = entry.name();
        var found = jdbc.sql(Sql.of(Papers.class, "paper-entry"))
            .paramSource(RecordParameters.of(entry))
            .query(Integer.class)
            .single();
        if (found == 0) {
            throw Refused.notFound("REGISTER_ENTRY_UNKNOWN");
        }
        var file = data.keepEvidence(in);
        var kept = jdbc.sql(Sql.of(Papers.class, "keep-paper"))
            .paramSource(RecordParameters.of(entry)
                .addValue("hash", file.sha256())
                .addValue("bytes", file.bytes())
                .addValue("name", name.length() > 200 ? name.substring(name.length() - 200) : name)
                .addValue("mediaType", mediaType))
            .query(Paper.class)
            .single();
        audit.note("partner.paper.add", of + " paper/" + kept.id(), null, null);
        return kept;
    }

    @Transactional
    public Sheet read(long id) {
        record Row(String hash, String name, String mediaType) {
        }
        var row = jdbc.sql("select hash, name, media_type from partner.paper where id = :id")
            .param("id", id)
            .query(Row.class)
            .optional()
            .orElseThrow(() -> Refused.notFound("PAPER_UNKNOWN", "paper", id));
        audit.note("partner.paper.read", "paper/" + id, null, null);
        return new Sheet(data.kept(row.hash()), row.name(), row.mediaType());
    }

}
