package org.shanhe.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.shanhe.kernel.DataFolder;
import org.springframework.stereotype.Component;

/**
 * Where prints lie for a week (打印文件): they may hold persons' data, so they do not stay.
 */
@Component
class PrintFolder {

    private static final Duration KEPT = Duration.ofDays(7);

    private final DataFolder data;

    PrintFolder(DataFolder data) {
        this.data = data;
    }

    Path of(long print) {
        return folder().resolve("print-" + print);
    }

    void sweep() {
        try (var files = Files.list(folder())) {
            for (var file : files.toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(Instant.now().minus(KEPT))) {
                    Files.deleteIfExists(file);
                }
            }
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path folder() {
        try {
            return Files.createDirectories(data.file("prints"));
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

}
