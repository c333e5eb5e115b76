package org.shanhe;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.postgresql.PGConnection;
import org.shanhe.kernel.DataFolder;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a backup file, first to see that it is whole, then into an empty installation.
 */
record BackupReader(Path file, ZipFile zip, Manifest manifest) implements AutoCloseable {

    /** About ten minutes' worth. */
    private static final long MOST_PASSED = 40_000_000;

    static BackupReader open(Path file) throws IOException {
        CannotStart.unless(Files.isReadable(file), "backup-missing", file);
        try {
            var zip = new ZipFile(file.toFile());
            try {
                var reader = new BackupReader(file, zip, manifest(file, zip));
                reader.verify();
                return reader;
            }
            catch (RuntimeException | IOException e) {
                zip.close();
                throw e;
            }
        }
        catch (ZipException | JacksonException e) {
            throw new CannotStart(e, "backup-damaged", file);
        }
    }

    private static Manifest manifest(Path file, ZipFile zip) throws IOException {
        var entry = zip.getEntry(Manifest.NAME);
        CannotStart.unless(entry != null, "backup-damaged", file);
        try (var in = zip.getInputStream(entry)) {
            var manifest = JsonMapper.builder().build().readValue(in.readAllBytes(), Manifest.class);
            CannotStart.unless(manifest.format() <= Manifest.FORMAT, "backup-newer", file);
            return manifest;
        }
    }

    private void verify() throws IOException {
        var names = new HashSet<>(Set.of(Manifest.NAME));
        for (var part : manifest.parts()) {
            names.add(part.name());
            try (var in = new DigestInputStream(content(part), BackupWriter.sha256())) {
                in.transferTo(OutputStream.nullOutputStream());
                var hash = HexFormat.of().formatHex(in.getMessageDigest().digest());
                CannotStart.unless(hash.equals(part.sha256()), "backup-damaged", file);
            }
        }
        var present = zip.stream().map(Object::toString).collect(Collectors.toSet());
        CannotStart.unless(present.equals(names), "backup-damaged", file);
    }

    /** Brings the schemas to where they stood when the backup was made. */
    void migrate(Flyway flyway) {
        var order = Migrations.inOrder();
        CannotStart.unless(order.containsAll(manifest.modules().keySet()), "backup-newer", file);
        for (var module : order) {
            var had = manifest.modules().get(module);
            if (had != null && !had.isEmpty()) {
                var migrations = Migrations.of(flyway, module);
                var known = migrations.info().all();
                for (var migration : had) {
                    var found = Arrays.stream(known)
                        .filter(each -> each.getVersion() != null
                                && each.getVersion().equals(MigrationVersion.fromVersion(migration.version())))
                        .findFirst();
                    CannotStart.unless(found.isPresent(), "backup-newer", file);
                    CannotStart.unless(Objects.equals(found.get().getChecksum(), migration.checksum()), "backup-other",
                            file, module, migration.version());
                }
                Flyway.configure()
                    .configuration(migrations.getConfiguration())
                    .target(had.getLast().version())
                    .load()
                    .migrate();
            }
        }
    }

    /**
     * Puts the rows in, all or none. Foreign keys are laid again when all rows are in.
     */
    void load(Connection connection) throws SQLException, IOException {
        connection.setAutoCommit(false);
        var catalogue = new Catalogue(connection);
        var keys = catalogue.foreignKeys();
        var tables = catalogue.tables().stream().map(Catalogue.Table::name).toList();
        var copy = connection.unwrap(PGConnection.class).getCopyAPI();
        try (var s = connection.createStatement()) {
            for (var key : keys) {
                s.addBatch("alter table %s drop constraint %s".formatted(key.table(), key.name()));
            }
            tables.forEach(table -> addTo(s, "alter table %s disable trigger user".formatted(table)));
            if (!tables.isEmpty()) {
                s.addBatch("truncate " + String.join(", ", tables));
            }
            s.executeBatch();
            for (var part : manifest.tables()) {
                try (var in = content(part)) {
                    var rows = copy.copyIn("copy %s (%s) from stdin".formatted(part.table(), part.columns()), in);
                    CannotStart.unless(rows == part.rows(), "backup-damaged", file);
                }
            }
            for (var key : keys) {
                s.addBatch("alter table %s add constraint %s %s".formatted(key.table(), key.name(), key.definition()));
            }
            tables.forEach(table -> addTo(s, "alter table %s enable trigger user".formatted(table)));
            s.executeBatch();
        }
        try (var set = connection.prepareStatement("select setval(cast(? as regclass), ?)")) {
            for (var sequence : manifest.sequences().entrySet()) {
                set.setString(1, sequence.getKey());
                set.setLong(2, sequence.getValue());
                set.addBatch();
            }
            set.executeBatch();
        }
        connection.commit();
        connection.setAutoCommit(true);
        try (var s = connection.createStatement()) {
            s.execute("analyze");
        }
    }

    /**
     * Uses up transaction numbers until the next is above those of the backup: the audit
     * log is ordered by them and goes on from there.
     */
    void passTransactions(Connection connection) throws SQLException {
        var behind = Math.min(manifest.nextTransaction() - new Catalogue(connection).nextTransaction(), MOST_PASSED);
        try (var s = connection.createStatement()) {
            s.execute("set synchronous_commit = off");
            s.execute("""
                    do $$ begin
                        for i in 1..%d loop perform pg_current_xact_id(); commit; end loop;
                    end $$""".formatted(behind));
            s.execute("reset synchronous_commit");
        }
    }

    void unpackFiles(DataFolder folder) throws IOException {
        for (var part : manifest.parts()) {
            if (part.table() == null) {
                var target = folder.path().resolve(part.name().substring("files/".length())).normalize();
                CannotStart.unless(target.startsWith(folder.path()), "backup-damaged", file);
                Files.createDirectories(target.getParent(),
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
                Files.createFile(target,
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                try (var in = content(part); var out = Files.newOutputStream(target)) {
                    in.transferTo(out);
                }
            }
        }
    }

    private InputStream content(Manifest.Part part) throws IOException {
        var entry = zip.getEntry(part.name());
        CannotStart.unless(entry != null, "backup-damaged", file);
        return zip.getInputStream(entry);
    }

    private static void addTo(Statement statement, String command) {
        try {
            statement.addBatch(command);
        }
        catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

}
