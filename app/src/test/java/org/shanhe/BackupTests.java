package org.shanhe;

import static org.assertj.core.api.Assertions.*;

import java.io.*;
import java.nio.file.*;
import java.sql.Connection;
import java.util.*;
import org.junit.jupiter.api.*;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;
import org.shanhe.kernel.*;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import picocli.CommandLine;

@DatabaseTest
class BackupTests {

    @Autowired
    DataFolder folder;

    @TempDir
    Path temp;

    @Test
    void aBackupOfTheRunningPlatformIsRestoredRowForRow() throws Exception {
        Files.createDirectories(folder.file("uploads"));
        Files.writeString(folder.file("uploads/登记.txt"), "原件");
        var file = temp.resolve("all.zip");
        // the owner adds a row while nothing else writes, so that both sides can be
        // compared
        Map<String, Integer> before;
        long transactions;
        try (var here = Installation.existing(environment(folder.path())); var connection = here.connect()) {
            connection.createStatement()
                .execute("insert into kernel.audit (action, subject) values ('test.backup', 'row/1')");
            connection.createStatement()
                .execute("do $$ begin for i in 1..3000 loop perform pg_current_xact_id(); commit; end loop; end $$");
            before = contents(connection);
            transactions = new Catalogue(connection).nextTransaction();
        }
        assertThat(run(new Backup(settings(folder.path())), file.toString())).isZero();
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);

        var target = temp.resolve("restored");
        assertThat(run(new Restore(settings(target)), file.toString())).isZero();
        try (var there = Installation.existing(environment(target)); var connection = there.connect()) {
            assertThat(contents(connection)).isEqualTo(before);
            assertThat(new Catalogue(connection).nextTransaction()).isGreaterThanOrEqualTo(transactions);
            // the sequence goes on where it stood
            connection.createStatement()
                .execute("insert into kernel.audit (action, subject) values ('test.restore', 'row/2')");
            assertThat(new Catalogue(connection).foreignKeys()).isNotEmpty();
        }
        assertThat(target.resolve("uploads/登记.txt")).hasContent("原件");
        assertThat(target.resolve("keys")).doesNotExist();

        assertThatThrownBy(() -> run(new Restore(settings(target)), file.toString())).isInstanceOf(CannotStart.class)
            .hasMessage(Words.say("cannot-start.restore-not-empty", target));
    }

    @Test
    void aCutOrAlteredFileIsRefusedAndLeavesNothing() throws Exception {
        var file = temp.resolve("whole.zip");
        assertThat(run(new Backup(settings(folder.path())), file.toString(), "--with-key")).isZero();
        var bytes = Files.readAllBytes(file);
        var altered = bytes.clone();
        altered[bytes.length / 2] ^= 1;
        var damaged = new LinkedHashMap<String, byte[]>();
        damaged.put("cut", Arrays.copyOf(bytes, bytes.length * 2 / 3));
        damaged.put("altered", altered);
        damaged.put("other", "not a zip".getBytes());
        for (var each : damaged.entrySet()) {
            var path = Files.write(temp.resolve(each.getKey()), each.getValue());
            assertThatThrownBy(() -> run(new Restore(settings(temp.resolve("into"))), path.toString()))
                .as(each.getKey())
                .hasMessage(Words.say("cannot-start.backup-damaged", path));
            assertThat(temp.resolve("into")).doesNotExist();
        }
    }

    private static Integer run(Command command, String... words) throws Exception {
        new CommandLine(command).parseArgs(words);
        return command.call();
    }

    private static List<String> settings(Path data) {
        return List.of("--shanhe.data=" + data);
    }

    private static Environment environment(Path data) {
        return Installation.environment(settings(data));
    }

    /** Each table's rows in order, as one number; the migrations too. */
    private static Map<String, Integer> contents(Connection connection) throws Exception {
        var catalogue = new Catalogue(connection);
        var contents = new TreeMap<String, Integer>();
        for (var table : catalogue.tables()) {
            var out = new ByteArrayOutputStream();
            connection.unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("copy (select * from %s t order by t::text) to stdout".formatted(table.name()), out);
            contents.put(table.name(), Arrays.hashCode(out.toByteArray()));
        }
        contents.put("migrations", catalogue.modules().hashCode());
        return contents;
    }

}
