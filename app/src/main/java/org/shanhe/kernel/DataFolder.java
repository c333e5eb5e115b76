package org.shanhe.kernel;

import java.nio.file.Path;

/**
 * The one folder that holds everything an installation keeps (数据目录): database, uploads
 * and keys.
 */
public record DataFolder(Path path) {

    public DataFolder {
        path = path.toAbsolutePath().normalize();
    }

    public Path file(String name) {
        return path.resolve(name);
    }

}
