package org.shanhe.directive;

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
 * The files of this module, each under the hash of its content: what proves an
 * assignment, minutes and documents (佐证材料).
 */
@Repository
class Proofs {

    private static final Set<String> TYPES = Set.of("image/jpeg", "image/png", "application/pdf",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final JdbcClient jdbc;

    private final DataFolder data;

    private final Assignments assignments;

    private final Audit audit;

    Proofs(JdbcClient jdbc, DataFolder data, Assignments assignments, Audit audit) {
        this.jdbc = jdbc;
        this.data = data;
        this.assignments = assignments;
        this.audit = audit;
    }

    /** Where a file lies that its reader may read. */
    record Sheet(Path path, String name) {
    }

    /** Keeps what proves an assignment; the same file once more is the one there. */
    @Transactional
    public void keep(long assignment, String name, String mediaType, InputStream in) throws IOException {
        var head = assignments.head(assignment);
        if (!head.owns()) {
            throw Refused.forbidden("ASSIGNMENT_NOT_YOURS");
        }
        if (!head.state().equals("OPEN")) {
            throw Refused.conflict("ASSIGNMENT_STATE", "state", head.state());
        }
        var kept = file(mediaType, in);
        jdbc.sql("""
                insert into directive.evidence (assignment, hash, name, media_type, bytes)
                values (:assignment, :hash, :name, :mediaType, :bytes) on conflict do nothing
                """)
            .param("assignment", assignment)
            .param("hash", kept.sha256())
            .param("name", name)
            .param("mediaType", mediaType)
            .param("bytes", kept.bytes())
            .update();
        audit.note("directive.evidence.add", "assignment/" + assignment, head.place(), null);
    }

    /** Keeps a file that a meeting or a document will name by its hash. */
    DataFolder.Kept file(String mediaType, InputStream in) throws IOException {
        Refused.unless(TYPES.contains(mediaType), "EVIDENCE_TYPE", "type", mediaType);
        return data.keepEvidence(in);
    }

    Path lies(String hash) {
        return data.kept(hash);
    }

    @Transactional
    public Sheet evidence(long id) {
        return read("select hash, name from directive.evidence where id = :id", "evidence", id);
    }

    @Transactional
    public Sheet minute(long meeting) {
        return read("select hash, file_name as name from directive.meeting where id = :id and hash is not null",
                "meeting", meeting);
    }

    @Transactional
    public Sheet document(long id) {
        return read("select hash, file_name as name from directive.document where id = :id and hash is not null",
                "document", id);
    }

    private Sheet read(String statement, String what, long id) {
        record Row(String hash, String name) {
        }
        var row = jdbc.sql(statement)
            .param("id", id)
            .query(Row.class)
            .optional()
            .orElseThrow(() -> Refused.notFound("PAPER_UNKNOWN", "paper", id));
        audit.note("directive.file.read", what + "/" + id, null, null);
        return new Sheet(data.kept(row.hash()), row.name());
    }

}
