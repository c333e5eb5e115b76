package org.shanhe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.shanhe.kernel.Command;
import org.shanhe.kernel.DataFolder;
import org.springframework.core.env.Environment;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** Makes an installation from a backup file (恢复) where there is none yet. */
@CommandLine.Command(name = "restore")
class Restore implements Command {

    private final List<String> settings;

    @Parameters(paramLabel = "FILE", descriptionKey = "FILE")
    Path file = Path.of("");

    @Option(names = "--json")
    boolean json;

    Restore(List<String> settings) {
        this.settings = settings;
    }

    @Override
    public Integer call() throws IOException, SQLException {
        var environment = Installation.environment(settings);
        var folder = Installation.folder(environment);
        CannotStart.unless(empty(folder), "restore-not-empty", folder.path());
        try (var backup = BackupReader.open(file.toAbsolutePath())) {
            try {
                restore(environment, backup);
            }
            catch (IOException | SQLException | RuntimeException e) {
                // nothing half restored is left to be taken for the whole
                PostgresBinaries.delete(folder.path());
                throw e;
            }
            report(folder, backup.manifest());
            return 0;
        }
    }

    private static void restore(Environment environment, BackupReader backup) throws IOException, SQLException {
        try (var installation = Installation.fresh(environment); var connection = installation.connect()) {
            CannotStart.unless(new Catalogue(connection).modules().isEmpty(), "restore-database-not-empty",
                    installation.url());
            backup.migrate(installation.flyway());
            backup.load(connection);
            backup.passTransactions(connection);
            Migrations.run(installation.flyway());
            count(connection);
            backup.unpackFiles(installation.folder());
        }
    }

    /** A database that has counted nothing yet plans its first answers badly. */
    private static void count(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("analyze");
        }
    }

    private void report(DataFolder folder, Manifest manifest) {
        var tables = manifest.tables().size();
        var files = manifest.parts().size() - tables;
        if (json) {
            System.out.println(JsonMapper.builder()
                .build()
                .writeValueAsString(Map.of("folder", folder.path().toString(), "madeAt", manifest.madeAt().toString(),
                        "tables", tables, "rows", manifest.rows(), "files", files, "lostFiles", manifest.lostFiles())));
            return;
        }
        System.out.println(Words.say("restore.done", folder.path(), manifest.madeAt(), tables, manifest.rows(), files));
        if (manifest.lostFiles() > 0) {
            System.out.println(Words.say("backup.lost", manifest.lostFiles(), manifest.lost()));
        }
        if (!Files.exists(folder.file("keys"))) {
            System.out.println(Words.say("restore.key-needed", folder.file("keys")));
        }
    }

    private static boolean empty(DataFolder folder) throws IOException {
        if (!Files.exists(folder.path())) {
            return true;
        }
        try (var files = Files.list(folder.path())) {
            return files.findAny().isEmpty();
        }
    }

}
