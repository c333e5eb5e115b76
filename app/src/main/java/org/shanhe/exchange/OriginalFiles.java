package org.shanhe.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.shanhe.kernel.DataFolder;
import org.springframework.stereotype.Repository;

/**
 * Files handed in, kept under the hash of their content beside the evidence (原始文件): a
 * backup finds and checks them there.
 */
@Repository
class OriginalFiles {

    private final Path folder;

    OriginalFiles(DataFolder data) {
        this.folder = data.file("evidence");
    }

    /** A kept file under the name it came with. */
    record Original(String name, String sha256) {
    }

    void keep(Uploads.Received received) throws IOException {
        var home = path(received.sha256());
        Files.createDirectories(home.getParent());
        Files.move(received.path(), home, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    Path path(Original original) {
        return path(original.sha256());
    }

    private Path path(String sha256) {
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

}
