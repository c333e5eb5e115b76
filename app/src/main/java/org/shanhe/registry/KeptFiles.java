package org.shanhe.registry;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.DataFolder;
import org.shanhe.kernel.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files that prove a change, kept under their hash (佐证材料): the same file twice is kept
 * once, and a changed one is another.
 */
@Repository
public class KeptFiles {

    private static final long LARGEST = 20L << 20;

    private final Path folder;

    private final JdbcClient jdbc;

    KeptFiles(DataFolder data, JdbcClient jdbc) {
        this.folder = data.file("evidence");
        this.jdbc = jdbc;
    }

    /** A file handed in, to be named in a request by its hash. */
    record Kept(String hash, String name, long bytes) {
    }

    @Transactional
    public Kept keep(InputStream in, @Nullable String name) throws IOException {
        Files.createDirectories(folder);
        var incoming = folder.resolve("incoming-" + UUID.randomUUID());
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            try (var digesting = new DigestInputStream(in, digest)) {
                Files.copy(digesting, incoming);
            }
            long bytes = Files.size(incoming);
            Refused.unless(bytes > 0 && bytes <= LARGEST, "EVIDENCE_SIZE", "most", LARGEST >> 20);
            var hash = HexFormat.of().formatHex(digest.digest());
            var home = Files.createDirectories(folder.resolve(hash.substring(0, 2)));
            try (var channel = FileChannel.open(incoming, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(incoming, home.resolve(hash), StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            var called = name == null || name.isBlank() ? hash.substring(0, 12) : name;
            jdbc.sql(
                    """
                            insert into registry.kept_file (hash, name, bytes) values (:hash, :name, :bytes) on conflict do nothing
                            """)
                .param("hash", hash)
                .param("name", called)
                .param("bytes", bytes)
                .update();
            return new Kept(hash, called, bytes);
        }
        catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        finally {
            Files.deleteIfExists(incoming);
        }
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
        return path(kept.hash());
    }

    /** Where a file lies whose reading has been allowed. */
    public Path path(String hash) {
        return folder.resolve(hash.substring(0, 2)).resolve(hash);
    }

}
