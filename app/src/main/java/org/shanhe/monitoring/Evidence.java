package org.shanhe.monitoring;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Set;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.DataFolder;
import org.shanhe.kernel.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Scanned pages and photographs of a matter (佐证材料), kept under the hash of their content:
 * the same page twice takes no more room, and a changed one is another.
 */
@Service
public class Evidence {

    private static final Set<String> TYPES = Set.of("image/jpeg", "image/png", "image/webp", "application/pdf",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final JdbcClient jdbc;

    private final DataFolder data;

    private final Audit audit;

    Evidence(JdbcClient jdbc, DataFolder data, Audit audit) {
        this.jdbc = jdbc;
        this.data = data;
        this.audit = audit;
    }

    public record Kept(long id, String sha256) {
    }

    /** A kept file on its way to a reader. */
    public record Page(Path path, String name, String mediaType) {
    }

    @Transactional
    public Kept keep(long matter, String name, String mediaType, InputStream in) throws IOException {
        Refused.unless(TYPES.contains(mediaType), "EVIDENCE_TYPE", "type", mediaType);
        var file = data.keepEvidence(in);
        return jdbc
            .sql("""
                    with kept as (
                        insert into monitoring.evidence (case_id, place, name, media_type, sha256, bytes)
                        select id, place, :name, :type, :sha, :bytes from monitoring.case where id = :id and ended_on is null
                        returning id, case_id, place, sha256
                    ), audited as (
                        insert into kernel.audit (action, subject, place, detail)
                        select 'monitoring.evidence.add', 'case/' || case_id, place, jsonb_build_object('sha256', sha256) from kept
                    )
                    select id, sha256 from kept
                    """)
            .param("id", matter)
            .param("name", name)
            .param("type", mediaType)
            .param("sha", file.sha256())
            .param("bytes", file.bytes())
            .query(Kept.class)
            .optional()
            .orElseThrow(() -> Refused.notFound("CASE_NOT_FOUND", "case", matter));
    }

    @Transactional
    public Page read(long matter, long id) {
        record Row(String sha256, String name, String mediaType, long place) {
        }
        var row = jdbc
            .sql("select sha256, name, media_type, place from monitoring.evidence where id = :id and case_id = :matter")
            .param("id", id)
            .param("matter", matter)
            .query(Row.class)
            .optional()
            .orElseThrow(() -> Refused.notFound("EVIDENCE_NOT_FOUND", "evidence", id));
        audit.note("monitoring.evidence.read", "case/" + matter, row.place(), null);
        return new Page(data.kept(row.sha256()), row.name(), row.mediaType());
    }

}
