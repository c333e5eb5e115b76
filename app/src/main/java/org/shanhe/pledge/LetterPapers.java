package org.shanhe.pledge;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.DataFolder;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The scans and proofs of letters, each under the hash of its content (扫描件、佐证材料). */
@Repository
class LetterPapers {

    private static final Set<String> TYPES = Set.of("image/jpeg", "image/png", "application/pdf",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final JdbcClient jdbc;

    private final DataFolder folder;

    private final Letters letters;

    private final Audit audit;

    LetterPapers(JdbcClient jdbc, DataFolder folder, Letters letters, Audit audit) {
        this.jdbc = jdbc;
        this.folder = folder;
        this.letters = letters;
        this.audit = audit;
    }

    record Paper(long id, String name, String mediaType, String sha256, long bytes) {
    }

    record Sheet(Paper paper, Path path) {
    }

    @Transactional
    Paper keep(long letter, String name, String mediaType, InputStream in) throws IOException {
        Refused.unless(TYPES.contains(mediaType), "PAPER_TYPE", "type", mediaType);
        var of = letters.get(letter);
        var kept = folder.keepEvidence(in);
        long id = jdbc.sql("""
                insert into pledge.paper (letter, sha256, name, media_type, bytes)
                values (:letter, :sha256, :name, :mediaType, :bytes) returning id
                """)
            .param("letter", letter)
            .param("sha256", kept.sha256())
            .param("name", name)
            .param("mediaType", mediaType)
            .param("bytes", kept.bytes())
            .query(Long.class)
            .single();
        audit.note("pledge.paper.add", "paper/" + id + " letter/" + letter, of.place(), null);
        return new Paper(id, name, mediaType, kept.sha256(), kept.bytes());
    }

    @Transactional(readOnly = true)
    List<Paper> of(long letter) {
        return Rows.of(jdbc
            .sql("select id, name, media_type, sha256, bytes from pledge.paper where letter = :letter order by id")
            .param("letter", letter)
            .query(Paper.class));
    }

    @Transactional(readOnly = true)
    Sheet read(long letter, long paper) {
        var found = of(letter).stream()
            .filter(one -> one.id() == paper)
            .findAny()
            .orElseThrow(() -> Refused.notFound("PAPER_UNKNOWN", "id", paper));
        return new Sheet(found, folder.kept(found.sha256()));
    }

}
