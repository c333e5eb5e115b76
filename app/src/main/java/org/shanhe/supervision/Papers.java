package org.shanhe.supervision;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Set;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.DataFolder;
import org.shanhe.kernel.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The files that prove what was done about findings, each under the hash of its content
 * (佐证材料).
 */
@Repository
public class Papers {

    private static final Set<String> TYPES = Set.of("image/jpeg", "image/png", "application/pdf",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final JdbcClient jdbc;

    private final DataFolder data;

    private final Rectification rectification;

    private final Audit audit;

    Papers(JdbcClient jdbc, DataFolder data, Rectification rectification, Audit audit) {
        this.jdbc = jdbc;
        this.data = data;
        this.rectification = rectification;
        this.audit = audit;
    }

    /** Where a paper lies that its reader may read. */
    record Sheet(Path path, String name, String mediaType) {
    }

    /** Keeps a file; the same one handed in again is the one that lies there. */
    @Transactional
    public void keep(long id, String name, String mediaType, InputStream in) throws IOException {
        Refused.unless(TYPES.contains(mediaType), "EVIDENCE_TYPE", "type", mediaType);
        var finding = rectification.open(id);
        var file = data.keepEvidence(in);
        var added = jdbc.sql("""
                insert into supervision.paper (finding, hash, name, bytes, media_type)
                values (:finding, :hash, :name, :bytes, :mediaType)
                on conflict (finding, hash) do nothing
                """)
            .param("finding", id)
            .param("hash", file.sha256())
            .param("name", name.length() > 200 ? name.substring(name.length() - 200) : name)
            .param("bytes", file.bytes())
            .param("mediaType", mediaType)
            .update();
        if (added > 0) {
            audit.note("supervision.paper.add", "finding/" + id, finding.place(), null);
        }
    }

    @Transactional
    public Sheet read(long finding, long id) {
        record Row(String hash, String name, String mediaType) {
        }
        var row = jdbc.sql("select hash, name, media_type from supervision.paper where id = :id and finding = :finding")
            .param("id", id)
            .param("finding", finding)
            .query(Row.class)
            .optional()
            .orElseThrow(() -> Refused.notFound("PAPER_UNKNOWN", "paper", id));
        audit.note("supervision.paper.read", "finding/" + finding + " paper/" + id, null, null);
        return new Sheet(data.kept(row.hash()), row.name(), row.mediaType());
    }

}
