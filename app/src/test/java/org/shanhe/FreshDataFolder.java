package org.shanhe;

import java.io.*;
import java.nio.file.*;
import org.shanhe.kernel.DataFolder;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.*;

/**
 * Gives the context target/test-data, emptied but for the unpacked programs. It stays for
 * a look after a failure.
 */
class FreshDataFolder implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var folder = new DataFolder(Path.of("target", "test-data"));
        try (var lock = FolderLock.take(folder); var files = Files.list(folder.path())) {
            for (var file : files.filter(f -> !f.endsWith("postgres") && !f.endsWith("lock")).toList()) {
                PostgresBinaries.delete(file);
            }
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        TestPropertyValues.of("shanhe.data=" + folder.path()).applyTo(context);
    }

}
