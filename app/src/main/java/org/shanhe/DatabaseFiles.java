package org.shanhe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.shanhe.kernel.DataFolder;

/**
 * The files of the embedded database: their creation and the mark of a running server.
 */
record DatabaseFiles(Path path) {

    private static final List<String> SETTINGS = List.of("listen_addresses = '127.0.0.1'",
            "unix_socket_directories = ''", "max_connections = 40", "shared_buffers = 128MB", "max_wal_size = 2GB",
            "recovery_init_sync_method = syncfs", "log_timezone = 'UTC'", "timezone = 'Asia/Shanghai'");

    static DatabaseFiles in(DataFolder folder) {
        return new DatabaseFiles(folder.file("database"));
    }

    /** Creates the database unless it is there; a half-made one is thrown away. */
    void create(PostgresBinaries binaries, ServerAccount account, String password)
            throws IOException, InterruptedException {
        if (Files.exists(path)) {
            var version = Files.readString(path.resolve("PG_VERSION")).strip();
            CannotStart.unless(version.equals(PostgresBinaries.MAJOR), "database-version", version,
                    PostgresBinaries.MAJOR);
            return;
        }
        var unfinished = path.resolveSibling("database.new");
        PostgresBinaries.delete(unfinished);
        Files.createDirectory(unfinished);
        account.give(unfinished);
        var passwordFile = Files.createTempFile(path.getParent(), "initdb", "");
        try {
            Files.writeString(passwordFile, password);
            account.give(passwordFile);
            initialise(account.run(binaries.program("initdb"), "-D", unfinished.toString(), "-U", "postgres", "-E",
                    "UTF8", "--locale-provider=icu", "--icu-locale=zh-Hans-CN", "--locale=C.UTF-8", "-A",
                    "scram-sha-256", "--pwfile=" + passwordFile, "--sync-method=syncfs"));
        }
        finally {
            Files.delete(passwordFile);
        }
        Files.write(unfinished.resolve("postgresql.conf"), SETTINGS, StandardOpenOption.APPEND);
        Files.move(unfinished, path);
    }

    private void initialise(List<String> command) throws IOException, InterruptedException {
        var initdb = new ProcessBuilder(command).redirectErrorStream(true).start();
        initdb.getOutputStream().close();
        var output = new String(initdb.getInputStream().readAllBytes());
        CannotStart.unless(initdb.waitFor() == 0, "database-init", output.strip());
    }

    /** The port of the server that is ready on these files, or zero. */
    int runningPort() throws IOException {
        var mark = path.resolve("postmaster.pid");
        if (!Files.exists(mark)) {
            return 0;
        }
        var lines = Files.readAllLines(mark);
        return lines.size() > 7 && lines.get(7).startsWith("ready") ? Integer.parseInt(lines.get(3).strip()) : 0;
    }

    /**
     * Removes the mark of a server that was killed. One that is still going down after
     * its parent's death gets ten seconds, then the signal again.
     */
    void clearMark() throws IOException, InterruptedException {
        var mark = path.resolve("postmaster.pid");
        for (var attempt = 0; Files.exists(mark); attempt++) {
            var lines = Files.readAllLines(mark);
            var pid = lines.isEmpty() ? 0 : Long.parseLong(lines.getFirst().strip());
            if (!serves(pid)) {
                Files.deleteIfExists(mark);
                return;
            }
            if (attempt == 100) {
                ProcessHandle.of(pid).ifPresent(ProcessHandle::destroy);
            }
            CannotStart.unless(attempt < 600, "database-start", path, "PID " + pid);
            Thread.sleep(100);
        }
    }

    private boolean serves(long pid) throws IOException {
        var process = Path.of("/proc", Long.toString(pid));
        try {
            var zombie = Files.readString(process.resolve("stat")).contains(") Z ");
            return !zombie && Files.readString(process.resolve("cmdline")).contains(path.toString());
        }
        catch (NoSuchFileException e) {
            return false;
        }
    }

}
