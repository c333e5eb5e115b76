package org.shanhe;

import static org.assertj.core.api.Assertions.*;

import java.nio.charset.StandardCharsets;
import java.nio.file.*;
import java.util.*;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.*;
import org.junit.jupiter.api.io.TempDir;
import org.shanhe.kernel.*;
import org.springframework.beans.factory.annotation.*;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine;

@DatabaseTest
class BackupTests {

    @TempDir
    static Path temp;

    @Autowired
    DataFolder folder;

    @Autowired
    @Qualifier("owner")
    JdbcClient owner;

    @Test
    void aBackupOfTheRunningPlatformIsRestoredByteForByte() throws Exception {
        var before = manifest(backup());
        var target = temp.resolve("restored");
        assertThat(run(new Restore(settings(target)), backup().toString())).isZero();
        assertThat(target.resolve("uploads/登记.txt")).hasContent("原件");
        assertThat(target.resolve("keys")).doesNotExist();
        try (var there = Installation.existing(Installation.environment(settings(target)));
                var connection = there.connect()) {
            var catalogue = new Catalogue(connection);
            assertThat(catalogue.foreignKeys()).isNotEmpty();
            assertThat(catalogue.nextTransaction()).isGreaterThanOrEqualTo(before.nextTransaction());
        }

        var again = temp.resolve("again.zip");
        assertThat(run(new Backup(settings(target)), again.toString())).isZero();
        assertThat(manifest(again).parts()).isEqualTo(before.parts());
        assertThat(manifest(again).sequences()).isEqualTo(before.sequences()).containsKey("kernel.audit_id_seq");
        assertThat(manifest(again).modules()).isEqualTo(before.modules());

        assertThatThrownBy(() -> run(new Restore(settings(target)), backup().toString()))
            .hasMessage(Words.say("cannot-start.restore-not-empty", target));
    }

    @Test
    void aCutOrAlteredFileIsRefusedAndLeavesNothing() throws Exception {
        var bytes = Files.readAllBytes(backup());
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

    @Test
    void evidenceIsInTheBackupAndWhatIsMissingOrAlteredIsNamed() throws Exception {
        var whole = evidence("证明", "证明");
        var altered = evidence("原来的证明", "改过的证明");
        var missing = evidence("丢失的证明", null);
        var file = temp.resolve("evidence.zip");
        assertThat(run(new Backup(settings(folder.path())), file.toString())).isZero();
        assertThat(manifest(file).lost()).contains(altered, missing).doesNotContain(whole);
        var target = temp.resolve("with-evidence");
        assertThat(run(new Restore(settings(target)), file.toString())).isZero();
        assertThat(target.resolve("evidence/" + whole.substring(0, 2) + "/" + whole)).hasContent("证明");
        owner.sql("delete from registry.evidence where name = 'backup'").update();
    }

    @Test
    void everyTableThatNamesAFileByItsHashIsAskedWhatItNames() {
        var naming = owner.sql("""
                select table_schema || '.' || table_name from information_schema.columns
                 where column_name in ('sha256', 'hash') and table_schema !~ '^(pg_|information_schema)'
                """).query(String.class).list();
        assertThat(naming).filteredOn(table -> !Catalogue.EVIDENCE.contains(" from " + table))
            .as("not yet in a request; kept with its import; of rows, of an address, of the log, not of a file")
            .containsExactlyInAnyOrder("registry.kept_file", "exchange.file", "registry.frozen_register",
                    "access.audit_link", "pledge.input", "exchange.calendar_link");
    }

    /**
     * A file that a request names, with what stands in the data folder under its hash.
     */
    private String evidence(String content, @Nullable String kept) throws Exception {
        var hash = HexFormat.of().formatHex(BackupWriter.sha256().digest(content.getBytes(StandardCharsets.UTF_8)));
        owner.sql("""
                with request as (
                    insert into registry.change_request (kind, state, village, content, reason)
                    values ('UNDO', 'WITHDRAWN', 1, '{}', 'backup') returning id
                )
                insert into registry.evidence (request, hash, name) select id, :hash, 'backup' from request
                """).param("hash", hash).update();
        if (kept != null) {
            var home = Files.createDirectories(folder.file("evidence").resolve(hash.substring(0, 2)));
            Files.writeString(home.resolve(hash), kept);
        }
        return hash;
    }

    /** One backup serves both tests. */
    private Path backup() throws Exception {
        var file = temp.resolve("all.zip");
        if (!Files.exists(file)) {
            Files.createDirectories(folder.file("uploads"));
            Files.writeString(folder.file("uploads/登记.txt"), "原件");
            owner.sql("insert into kernel.audit (action, subject) values ('test.backup', 'row/1')").update();
            assertThat(run(new Backup(settings(folder.path())), file.toString())).isZero();
            assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
        }
        return file;
    }

    private static Manifest manifest(Path file) throws Exception {
        try (var reader = BackupReader.open(file)) {
            return reader.manifest();
        }
    }

    private static Integer run(Command command, String... words) throws Exception {
        new CommandLine(command).parseArgs(words);
        return command.call();
    }

    private static List<String> settings(Path data) {
        return List.of("--shanhe.data=" + data);
    }

}
