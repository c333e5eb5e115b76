package org.shanhe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.DataFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** PostgreSQL 18 as a child of this process, its files in the data folder. */
final class EmbeddedPostgres implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);

    /** A server killed a moment ago holds its memory until it is reaped. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final FolderLock lock;

    private final DatabaseFiles files;

    private final List<String> run;

    private final List<String> stop;

    private final Path logFile;

    private final DatabaseRoles roles;

    private final Thread keeper;

    private volatile @Nullable Process server;

    private volatile int ends;

    private volatile boolean stopping;

    static EmbeddedPostgres start(DataFolder folder) {
        try {
            var lock = FolderLock.take(folder);
            try {
                return started(folder, lock);
            }
            catch (Exception e) {
                lock.close();
                throw e;
            }
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static EmbeddedPostgres started(DataFolder folder, FolderLock lock)
            throws IOException, SQLException, InterruptedException {
        var began = System.nanoTime();
        var files = DatabaseFiles.in(folder);
        CannotStart.unless(!Files.exists(files.path()) || Files.exists(folder.file(DatabasePasswords.FILE)),
                "passwords-missing", folder.path(), DatabasePasswords.FILE);
        var passwords = DatabasePasswords.in(folder);
        var binaries = PostgresBinaries.in(folder);
        var account = ServerAccount.choose(binaries, files.path());
        files.create(binaries, account, passwords.superuser());
        files.clearMark();
        var roles = new DatabaseRoles(freePort(), passwords);
        var postgres = new EmbeddedPostgres(folder, lock, files, binaries, account, roles);
        try {
            postgres.awaitReady();
            roles.establish();
        }
        catch (Exception e) {
            postgres.close();
            throw e;
        }
        log.info("PostgreSQL {} on port {}, files in {}, ready in {} ms", PostgresBinaries.MAJOR, roles.port(),
                files.path(), TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
        return postgres;
    }

    private EmbeddedPostgres(DataFolder folder, FolderLock lock, DatabaseFiles files, PostgresBinaries binaries,
            ServerAccount account, DatabaseRoles roles) {
        this.lock = lock;
        this.files = files;
        this.roles = roles;
        this.logFile = folder.file("postgres.log");
        this.run = account.run(binaries.program("postgres"), "-D", files.path().toString(), "-p",
                Integer.toString(roles.port()));
        this.stop = account.run(binaries.program("pg_ctl"), "stop", "-D", files.path().toString(), "-m", "fast", "-W");
        // a platform thread, because the server gets its signal when this very thread
        // ends
        this.keeper = Thread.ofPlatform().name("pg-keeper").daemon().unstarted(this::keep);
        keeper.start();
    }

    DatabaseRoles roles() {
        return roles;
    }

    /** Fast shutdown: open transactions are rolled back, everything committed is kept. */
    @Override
    public void close() {
        stopping = true;
        var running = server;
        try {
            if (running != null && running.isAlive()) {
                new ProcessBuilder(stop).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
                if (!running.waitFor(60, TimeUnit.SECONDS)) {
                    log.warn("PostgreSQL did not stop within a minute; it recovers at the next start");
                    running.destroyForcibly();
                }
            }
            keeper.join();
            lock.close();
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void keep() {
        while (!stopping) {
            try {
                var exit = serve();
                if (stopping) {
                    return;
                }
                ends++;
                log.warn("PostgreSQL ended with {}, starting it again; its log is {}", exit, logFile);
                Thread.sleep(1000);
                files.clearMark();
            }
            catch (IOException | CannotStart e) {
                log.error("PostgreSQL cannot be started", e);
                return;
            }
            catch (InterruptedException e) {
                return;
            }
        }
    }

    private int serve() throws IOException, InterruptedException {
        if (Files.exists(logFile) && Files.size(logFile) > 10_000_000) {
            Files.move(logFile, logFile.resolveSibling("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        var process = new ProcessBuilder(run).redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(logFile.toFile()))
            .start();
        process.getOutputStream().close();
        server = process;
        return process.waitFor();
    }

    private void awaitReady() throws IOException, InterruptedException {
        var began = System.nanoTime();
        while (true) {
            try (var _ = roles.superuser("postgres")) {
                return;
            }
            catch (SQLException e) {
                // starting, or recovering for as long as that takes
            }
            var waited = Duration.ofNanos(System.nanoTime() - began);
            CannotStart.unless(keeper.isAlive() && (ends == 0 || waited.compareTo(PATIENCE) < 0), "database-start",
                    logFile, lastLines());
            Thread.sleep(50);
        }
    }

    private String lastLines() throws IOException {
        if (!Files.exists(logFile)) {
            return "";
        }
        var lines = Files.readAllLines(logFile);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 3), lines.size()));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

}
