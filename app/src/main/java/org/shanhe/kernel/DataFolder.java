package org.shanhe.kernel;

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

/**
 * The one folder that holds everything an installation keeps (数据目录): database, uploads,
 * keys, and under the hash of their content the files that prove something. The same file
 * twice takes no more room, and a changed one is another.
 */
public record DataFolder(Path path) {

    private static final long MOST = 20L << 20;

    public DataFolder {
        path = path.toAbsolutePath().normalize();
    }

    /**
     * A file that was handed in and lies on the disk for good.
     *
     * @param sha256 of its content, in hexadecimal digits
     */
    public record Kept(String sha256, long bytes) {
    }

    public Path file(String name) {
        return path.resolve(name);
    }

    /**
     * Keeps a proof (佐证材料); refuses an empty one, and one of more than 20 MB.
     */
    public Kept keepEvidence(InputStream in) throws IOException {
        return keep(in, MOST);
    }

    /** Keeps a file as it came, whatever it holds (原始文件). */
    public Kept keepOriginal(InputStream in) throws IOException {
        return keep(in, Long.MAX_VALUE);
    }

    /** Where a kept file lies; whether it may be read is the caller's to ask. */
    public Path kept(String sha256) {
        return file("evidence").resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    private Kept keep(InputStream in, long most) throws IOException {
        var incoming = Files.createDirectories(file("evidence")).resolve("incoming-" + UUID.randomUUID());
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            try (var digesting = new DigestInputStream(in, digest)) {
                Files.copy(digesting, incoming);
            }
            var bytes = Files.size(incoming);
            Refused.unless(most == Long.MAX_VALUE || bytes > 0 && bytes <= most, "EVIDENCE_SIZE", "most", most >> 20);
            try (var channel = FileChannel.open(incoming, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            var sha = HexFormat.of().formatHex(digest.digest());
            Files.createDirectories(kept(sha).getParent());
            Files.move(incoming, kept(sha), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return new Kept(sha, bytes);
        }
        catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        finally {
            Files.deleteIfExists(incoming);
        }
    }

}
