package org.shanhe.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import java.util.Optional;
import org.shanhe.kernel.DataFolder;
import org.springframework.stereotype.Component;

/**
 * The last link, kept outside the database (链头文件): without it nobody would miss entries
 * cut off the end.
 */
@Component
class AuditHead {

    /** The number and the hash of the last link. */
    record Head(long seq, byte[] hash) {
    }

    private final Path file;

    AuditHead(DataFolder folder) {
        this.file = folder.file("audit-head");
    }

    Optional<Head> read() {
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            var parts = Files.readString(file).strip().split(" ");
            return Optional.of(new Head(Long.parseLong(parts[0]), HexFormat.of().parseHex(parts[1])));
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(Head head) {
        try {
            var next = file.resolveSibling("audit-head.next");
            Files.writeString(next, head.seq() + " " + HexFormat.of().formatHex(head.hash()) + "\n");
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

}
