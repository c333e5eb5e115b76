package org.shanhe;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import org.shanhe.kernel.DataFolder;

/** The random passwords of the embedded database's roles, readable by its owner only. */
record DatabasePasswords(String superuser, String owner, String app, String analyst) {

    static final String FILE = "database-passwords";

    static DatabasePasswords in(DataFolder folder) throws IOException {
        var file = folder.file(FILE);
        return Files.exists(file) ? read(file) : create(file);
    }

    private static DatabasePasswords read(Path file) throws IOException {
        var lines = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            lines.load(in);
        }
        return new DatabasePasswords(lines.getProperty("postgres"), lines.getProperty("shanhe_owner"),
                lines.getProperty("shanhe_app"), lines.getProperty("shanhe_analyst"));
    }

    private static DatabasePasswords create(Path file) throws IOException {
        var fresh = new DatabasePasswords(random(), random(), random(), random());
        var lines = List.of("postgres=" + fresh.superuser, "shanhe_owner=" + fresh.owner, "shanhe_app=" + fresh.app,
                "shanhe_analyst=" + fresh.analyst);
        var unfinished = file.resolveSibling(FILE + ".new");
        Files.deleteIfExists(unfinished);
        try (var channel = Files.newByteChannel(unfinished,
                EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                var out = Channels.newWriter(channel, StandardCharsets.UTF_8)) {
            out.write(String.join("\n", lines) + "\n");
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        return fresh;
    }

    private static String random() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

}
