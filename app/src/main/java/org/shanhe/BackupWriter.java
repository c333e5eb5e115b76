package org.shanhe;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.shanhe.kernel.DataFolder;
import tools.jackson.databind.json.JsonMapper;

/** Writes one snapshot of the database and the kept files into a zip. */
class BackupWriter {

    /** Not kept: what the program makes anew in every folder. */
    private static final Set<String> MADE_ANEW = Set.of("database", "database.new", "database-passwords", "postgres",
            "postgres.new", "lock", "postgres.log", "postgres.log.1", "command.log", "prints");

    private final ZipOutputStream zip;

    private final List<Manifest.Part> parts = new ArrayList<>();

    BackupWriter(OutputStream out) {
        zip = new ZipOutputStream(out);
        zip.setLevel(Deflater.BEST_SPEED);
    }

    /** The connection is the owner's; what is written while this runs is not in it. */
    Manifest write(Connection connection, DataFolder folder, boolean withKey) throws SQLException, IOException {
        connection.setAutoCommit(false);
        try (var s = connection.createStatement()) {
            s.execute("set transaction isolation level repeatable read read only");
            // better no backup than one with rows missing
            s.execute("set local row_security = off");
        }
        var catalogue = new Catalogue(connection);
        var modules = catalogue.modules();
        var nextTransaction = catalogue.nextTransaction();
        var copy = connection.unwrap(PGConnection.class).getCopyAPI();
        for (var table : catalogue.tables()) {
            part("tables/" + table.name().replace("\"", ""), table.name(), table.columns(),
                    out -> copy.copyOut("copy %s (%s) to stdout".formatted(table.name(), table.columns()), out));
        }
        var sequences = catalogue.sequences();
        var evidence = catalogue.evidence();
        connection.rollback();
        keptFiles(folder.path(), withKey);
        var manifest = new Manifest(Manifest.FORMAT, Instant.now(), modules, sequences, nextTransaction,
                List.copyOf(parts), lost(evidence));
        zip.putNextEntry(new ZipEntry(Manifest.NAME));
        zip.write(JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
        zip.closeEntry();
        zip.finish();
        return manifest;
    }

    /** An evidence file is called by the hash of its content. */
    private List<String> lost(List<String> evidence) {
        var whole = parts.stream()
            .filter(part -> part.name()
                .equals("files/evidence/%s/%s".formatted(part.sha256().substring(0, 2), part.sha256())))
            .map(Manifest.Part::sha256)
            .collect(Collectors.toSet());
        return evidence.stream().filter(hash -> !whole.contains(hash)).toList();
    }

    private void keptFiles(Path root, boolean withKey) throws IOException {
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return left(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!left(file) && attributes.isRegularFile()) {
                    keep(root, file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                // a temporary file may go while we look
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }

            private boolean left(Path path) {
                var top = root.relativize(path).getName(0).toString();
                return MADE_ANEW.contains(top) || top.equals("keys") && !withKey;
            }
        });
    }

    private void keep(Path root, Path file) throws IOException {
        try {
            part("files/" + root.relativize(file), null, null, out -> {
                Files.copy(file, out);
                return 0;
            });
        }
        catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void part(String name, @Nullable String table, @Nullable String columns, Content content)
            throws IOException, SQLException {
        zip.putNextEntry(new ZipEntry(name));
        var counted = new Counted(zip, sha256());
        var rows = content.writeTo(counted);
        zip.closeEntry();
        parts.add(new Manifest.Part(name, table, columns, rows, counted.bytes, counted.hash()));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        }
        catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Content {

        long writeTo(OutputStream out) throws IOException, SQLException;

    }

    private static final class Counted extends DigestOutputStream {

        private long bytes;

        Counted(OutputStream out, MessageDigest digest) {
            super(out, digest);
        }

        @Override
        public void write(byte[] b, int from, int length) throws IOException {
            super.write(b, from, length);
            bytes += length;
        }

        @Override
        public void write(int b) throws IOException {
            super.write(b);
            bytes++;
        }

        String hash() {
            return HexFormat.of().formatHex(digest.digest());
        }

    }

}
