package org.shanhe.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shanhe.DatabaseTest;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.Scope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/** Packs edited in a folder come into force on command, all or none. */
@DatabaseTest
class PackLoadsTests {

    @Autowired
    PackLoads shipped;

    @Autowired
    Packs inForce;

    @Autowired
    LineTable lines;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    Audit audit;

    @Autowired
    JsonMapper json;

    @TempDir
    Path folder;

    @AfterEach
    void shippedAgain() {
        Scope.system().run(shipped::reload);
    }

    @Test
    void anEditedPackIsLoadedWithoutRestartAndABadOneLeavesTheOldInForce() throws IOException {
        for (var pack : PackFolder.read("classpath:policy").entrySet()) {
            for (var file : pack.getValue().entrySet()) {
                var path = folder.resolve(pack.getKey()).resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.getValue());
            }
        }
        var packs = new Packs(folder.toString(), FileKinds.all());
        var loads = new PackLoads(jdbc, packs, List.of(lines), transaction, audit, json);
        var before = packs.current();
        var file = folder.resolve("2026-/lines.yaml");
        Files.writeString(file,
                "lines:\n  - {kind: MONITORING, place: national, year: 2026, yuan: 9000, source: a decree}\n");
        Scope.system().run(loads::reload);
        var edited = packs.current().named("2026-");
        assertThat(edited.version()).isNotEqualTo(before.named("2026-").version());
        assertThat(packs.current().named("2021-2025").version()).isEqualTo(before.named("2021-2025").version());
        assertThat(jdbc.sql("select fen from policy.line where pack = '2026-' and kind = 'MONITORING'")
            .query(Long.class)
            .list()).containsExactly(900_000L);
        assertThat(jdbc.sql("select count(*) from policy.pack where name = '2026-'").query(Long.class).single())
            .isGreaterThanOrEqualTo(2);
        Files.writeString(file, "lines:\n  - {kind: MONITRING, place: nowhere, year: x, source: a}\n");
        assertThatThrownBy(() -> Scope.system().run(loads::reload)).isInstanceOf(BadPacks.class);
        assertThat(packs.current().named("2026-")).isEqualTo(edited);
    }

    @Test
    void whatTheCommandLineLoadedIsTakenOverByTheRunningPlatform() throws IOException {
        anEditedPackIsLoadedWithoutRestartAndABadOneLeavesTheOldInForce();
        Scope.system().run(shipped::follow);
        var lines = new Lines(new LineFiles()).all(inForce.current().named("2026-"));
        assertThat(lines).extracting(Line::yuan).containsExactly(9000);
    }

    @Test
    void thePacksOfTheJarAreKeptWithTheirFilesAtTheFirstStart() {
        for (var pack : inForce.current().packs()) {
            assertThat(
                    jdbc.sql("select files ->> 'pack.yaml' from policy.pack where name = :name and version = :version")
                        .param("name", pack.name())
                        .param("version", pack.version())
                        .query(String.class)
                        .single())
                .contains("pack: " + pack.name());
        }
    }

}
