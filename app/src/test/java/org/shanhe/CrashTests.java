package org.shanhe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.*;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.*;
import java.util.*;
import java.util.concurrent.*;
import org.junit.jupiter.api.*;
import org.junit.jupiter.api.io.TempDir;
import org.shanhe.kernel.DataFolder;

/**
 * A process is killed twenty times while four threads save, on one data folder, every
 * other time together with its database.
 */
class CrashTests {

    private static final int ROUNDS = 20;

    @TempDir
    Path temp;

    @Test
    void whatWasAcknowledgedBeforeAKillIsThereAndNothingIsHalfThere() throws Exception {
        var acknowledged = new TreeSet<Long>();
        var random = new Random(20);
        for (int round = 0; round < ROUNDS; round++) {
            var child = start();
            try (var out = child.inputReader(StandardCharsets.UTF_8)) {
                var first = out.readLine();
                assertThat(first).as("round %d writes", round).isNotNull();
                acknowledged.add(number(first));
                var database = child.descendants().toList();
                var killed = CompletableFuture.delayedExecutor(random.nextInt(20, 400), TimeUnit.MILLISECONDS);
                var withDatabase = round % 2 == 1;
                CompletableFuture.runAsync(() -> {
                    child.toHandle().destroyForcibly();
                    if (withDatabase) {
                        database.forEach(ProcessHandle::destroyForcibly);
                    }
                }, killed);
                out.lines().filter(line -> line.endsWith(".")).forEach(line -> acknowledged.add(number(line)));
            }
            child.waitFor();
        }
        try (var postgres = EmbeddedPostgres.start(new DataFolder(temp));
                var connection = postgres.roles().superuser("shanhe")) {
            assertThat(numbers(connection, "select n from crash.save")).containsAll(acknowledged);
            assertThat(numbers(connection, """
                    select n from crash.save full join crash.audit using (n)
                     group by n having count(save.of) <> 1 or count(audit.at) <> 1""")).isEmpty();
        }
        System.out.printf("%d kills, %d acknowledged saves, all there%n", ROUNDS, acknowledged.size());
    }

    private Process start() throws IOException {
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-Xmx128m", "-cp", System.getProperty("java.class.path"),
                Saving.class.getName(), temp.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    }

    private static Long number(String line) {
        return Long.valueOf(line.substring(0, line.length() - 1));
    }

    private static Set<Long> numbers(Connection connection, String query) throws SQLException {
        var numbers = new TreeSet<Long>();
        try (var row = connection.createStatement().executeQuery(query)) {
            while (row.next()) {
                numbers.add(row.getLong(1));
            }
        }
        return numbers;
    }

    /** The process that is killed: prints each number once it is committed. */
    static class Saving {

        public static void main(String[] args) throws Exception {
            var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
            System.setOut(System.err);
            var roles = EmbeddedPostgres.start(new DataFolder(Path.of(args[0]))).roles();
            try (var c = roles.superuser("shanhe"); var s = c.createStatement()) {
                s.execute("create schema if not exists crash");
                s.execute("create table if not exists crash.save (n bigint primary key, of text not null)");
                s.execute("create table if not exists crash.audit (n bigint primary key, at timestamptz not null)");
                s.execute("create sequence if not exists crash.numbers");
            }
            for (int i = 0; i < 4; i++) {
                Thread.ofPlatform().start(() -> save(roles, out));
            }
        }

        private static void save(DatabaseRoles roles, PrintStream out) {
            try (var c = roles.superuser("shanhe"); var s = c.createStatement()) {
                c.setAutoCommit(false);
                while (true) {
                    var row = s.executeQuery(
                            "insert into crash.save values (nextval('crash.numbers'), 'household') returning n");
                    row.next();
                    var n = row.getLong(1);
                    s.execute("insert into crash.audit values (%d, clock_timestamp())".formatted(n));
                    c.commit();
                    out.print(n + ".\n");
                }
            }
            catch (SQLException e) {
                // killed, or its database was
            }
        }

    }

}
