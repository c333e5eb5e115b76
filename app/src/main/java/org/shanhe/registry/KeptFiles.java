package org.shanhe.registry;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.DataFolder;
import org.shanhe.kernel.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Files that prove a change, named by their hash until a request takes them (佐证材料). */
@Repository
public class KeptFiles {

    private final DataFolder data;

    private final JdbcClient jdbc;

    KeptFiles(DataFolder data, JdbcClient jdbc) {
        this.data = data;
        this.jdbc = jdbc;
    }

    /** A file handed in, to be named in a request by its hash. */
    record Kept(String hash, String name, long bytes) {
    }

    @Transactional
    public Kept keep(InputStream in, @Nullable String name) throws IOException {
        var file = data.keepEvidence(in);
        var called = name == null || name.isBlank() ? file.sha256().substring(0, 12) : name;
        jdbc.sql("""
                insert into registry.kept_file (hash, name, bytes) values (:hash, :name, :bytes) on conflict do nothing
                """).param("hash", file.sha256()).param("name", called).param("bytes", file.bytes()).update();
        return new Kept(file.sha256(), called, file.bytes());
    }

    /** The file of a request in scope. */
    @Transactional(readOnly = true)
    public Kept find(long request, String hash) {
        return jdbc
            .sql("select hash, name, 0 as bytes from registry.evidence where request = :request and hash = :hash")
            .param("request", request)
            .param("hash", hash)
            .query(Kept.class)
            .optional()
            .orElseThrow(() -> Refused.notFound("EVIDENCE_UNKNOWN"));
    }

    Path path(Kept kept) {
        return data.kept(kept.hash());
    }

}
