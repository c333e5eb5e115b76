package org.shanhe.exchange.bank;

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
import org.shanhe.kernel.DataFolder;
import org.springframework.stereotype.Component;

/** Payment files as they came, each under its hash (原始文件). */
@Component
class Originals {

    private final Path folder;

    Originals(DataFolder data) {
        this.folder = data.file("payment-files");
    }

    record Kept(String name, String sha256, long bytes) {
    }

    Kept keep(InputStream in, String name) throws IOException {
        Files.createDirectories(folder);
        var incoming = folder.resolve("incoming-" + UUID.randomUUID());
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            try (var digesting = new DigestInputStream(in, digest)) {
                Files.copy(digesting, incoming);
            }
            try (var channel = FileChannel.open(incoming, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            var kept = new Kept(name, HexFormat.of().formatHex(digest.digest()), Files.size(incoming));
            Files.move(incoming, path(kept.sha256()), StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            return kept;
        }
        catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        finally {
            Files.deleteIfExists(incoming);
        }
    }

    Path path(String sha256) {
        return folder.resolve(sha256);
    }

}
