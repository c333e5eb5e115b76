package org.shanhe;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.shanhe.kernel.Command;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes everything an installation keeps into one file (备份), the platform running or
 * not.
 */
@CommandLine.Command(name = "backup")
class Backup implements Command {

    private final List<String> settings;

    @Parameters(paramLabel = "FILE", descriptionKey = "FILE")
    Path file = Path.of("");

    @Option(names = "--with-key")
    boolean withKey;

    @Option(names = "--json")
    boolean json;

    Backup(List<String> settings) {
        this.settings = settings;
    }

    @Override
    public Integer call() throws IOException, SQLException {
        var target = file.toAbsolutePath();
        CannotStart.unless(!Files.exists(target), "backup-exists", target);
        CannotStart.unless(Files.isWritable(target.getParent()), "backup-not-writable", target);
        Manifest manifest;
        var unfinished = target.resolveSibling(target.getFileName() + ".part");
        try (var installation = Installation.existing(Installation.environment(settings));
                var connection = installation.connect()) {
            Files.deleteIfExists(unfinished);
            // personal data: for nobody else's eyes
            var mode = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            try (var channel = FileChannel.open(unfinished,
                    EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), mode)) {
                var out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
                manifest = new BackupWriter(out).write(connection, installation.folder(), withKey);
                out.flush();
                channel.force(true);
            }
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        }
        finally {
            Files.deleteIfExists(unfinished);
        }
        report(target, manifest);
        return 0;
    }

    private void report(Path target, Manifest manifest) throws IOException {
        var tables = manifest.tables().size();
        var files = manifest.parts().size() - tables;
        if (json) {
            System.out.println(JsonMapper.builder()
                .build()
                .writeValueAsString(Map.of("file", target.toString(), "bytes", Files.size(target), "tables", tables,
                        "rows", manifest.rows(), "files", files, "withKey", withKey, "lostFiles",
                        manifest.lostFiles())));
            return;
        }
        System.out.println(Words.say("backup.done", target, tables, manifest.rows(), files));
        if (manifest.lostFiles() > 0) {
            System.out.println(Words.say("backup.lost", manifest.lostFiles(), manifest.lost()));
        }
        if (!withKey) {
            System.out.println(Words.say("backup.without-key"));
        }
    }

}
