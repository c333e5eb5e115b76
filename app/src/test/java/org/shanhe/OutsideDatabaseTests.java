package org.shanhe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.shanhe.kernel.DataFolder;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A server of its own, made ready by the very statements of the documentation, with an
 * owner who is no superuser.
 */
class OutsideDatabaseTests {

    private static final String PASSWORD = "a long mountain road";

    private static final Path DOCUMENT = Path.of("../docs/outside-postgresql.md");

    @Test
    void thePlatformRunsOnAnotherServerAndRefusesOneThatIsNotReady() throws Exception {
        var folder = Path.of("target", "outside-data");
        PostgresBinaries.delete(folder);
        Files.createDirectories(folder.resolve("server"));
        try (var server = EmbeddedPostgres.start(new DataFolder(folder.resolve("server")))) {
            bare(server.roles());
            assertThatThrownBy(() -> check(server.roles(), "shanhe_app", "shanhe_owner"))
                .hasMessageContaining("shanhe");
            documented(server.roles());
            check(server.roles(), "shanhe_app", "shanhe_owner");
            refusals(server.roles());
            serve(folder, server.roles());
        }
    }

    /** A cluster as its administrator finds it. */
    private static void bare(DatabaseRoles roles) throws SQLException {
        try (var c = roles.superuser("postgres")) {
            execute(c, "drop database shanhe", "drop role shanhe_owner", "drop role shanhe_app",
                    "drop role shanhe_analyst");
        }
    }

    private static void documented(DatabaseRoles roles) throws Exception {
        var block = Pattern.compile("```sql\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(DOCUMENT));
        assertThat(block.find()).isTrue();
        var parts = block.group(1).replace("'...'", "'" + PASSWORD + "'").split("\\\\connect shanhe");
        var databases = List.of("postgres", "shanhe");
        for (int i = 0; i < parts.length; i++) {
            try (var c = roles.superuser(databases.get(i))) {
                execute(c, Stream.of(parts[i].split(";")).filter(s -> !s.isBlank()).toArray(String[]::new));
            }
        }
    }

    private static void refusals(DatabaseRoles roles) throws SQLException {
        try (var c = roles.superuser("shanhe")) {
            refused(roles, c, "role-too-strong", "alter role shanhe_app superuser",
                    "alter role shanhe_app nosuperuser");
            refused(roles, c, "role-too-strong", "alter role shanhe_app bypassrls",
                    "alter role shanhe_app nobypassrls");
            refused(roles, c, "roles-missing", "alter role shanhe_analyst rename to reader",
                    "alter role reader rename to shanhe_analyst");
            refused(roles, c, "extensions-missing", "drop extension pg_trgm", "create extension pg_trgm");
            refused(roles, c, "owner-is-application", "grant shanhe_owner to shanhe_app",
                    "revoke shanhe_owner from shanhe_app");
        }
        assertThatThrownBy(() -> check(roles, "shanhe_owner", "shanhe_owner"))
            .hasMessage(Words.say("cannot-start.owner-is-application", "shanhe_owner"));
        assertThatThrownBy(() -> check(roles, "shanhe_app", "shanhe_analyst"))
            .hasMessage(Words.say("cannot-start.owner-does-not-own", "shanhe_analyst"));
        assertThatThrownBy(() -> check(roles, "nobody_here", "shanhe_owner")).hasMessageContaining(roles.url("shanhe"));
        assertThatThrownBy(
                () -> new DatabaseCheck.Facts("shanhe_app", false, false, true, 15, null, null, true).checkDatabase())
            .hasMessage(Words.say("cannot-start.database-too-old", 15, 18));
    }

    private static void refused(DatabaseRoles roles, Connection superuser, String code, String wrong, String right)
            throws SQLException {
        execute(superuser, wrong);
        try {
            assertThatThrownBy(() -> check(roles, "shanhe_app", "shanhe_owner")).as(wrong)
                .isInstanceOf(CannotStart.class)
                .hasMessageStartingWith(Words.say("cannot-start." + code, "\u0000").split("\u0000")[0]);
        }
        finally {
            execute(superuser, right);
        }
    }

    private static void serve(Path folder, DatabaseRoles roles) throws Exception {
        var settings = new String[] { "--spring.datasource.url=" + roles.url("shanhe"),
                "--spring.datasource.username=shanhe_app", "--spring.datasource.password=" + PASSWORD,
                "--spring.flyway.user=shanhe_owner", "--spring.flyway.password=" + PASSWORD };
        var data = Files.createDirectories(folder.resolve("platform"));
        var platform = Platform.serve(data, settings);
        try {
            assertThat(data.resolve("database")).doesNotExist();
            var browser = platform.browser();
            browser.get("/api/session");
            var officers = Map.of("system", officer("system"), "security", officer("security"), "auditor",
                    officer("auditor"));
            assertThat(browser.post("/api" + platform.setupLink(), officers).status()).isEqualTo(204);
            assertThat(browser.signIn("system", PASSWORD).status()).isEqualTo(200);

            var households = Files.writeString(folder.resolve("户.csv"),
                    "户编号,行政村代码,脱贫标志,识别时间\nO1,540623203218,0,201401");
            var persons = Files.writeString(folder.resolve("人.csv"),
                    "户编号,姓名,性别,证件号码,与户主关系\nO1,甲,1,540623199001010010,01");
            var said = folder.resolve("import.out");
            var words = Stream.concat(Stream.of("import", households.toString(), persons.toString(), "--apply",
                    "--data", data.toString(), "--lang", "en"), Stream.of(settings));
            assertThat(Platform.run(said, words.toArray(String[]::new)).exitValue()).as(Files.readString(said))
                .isZero();
            try (var c = roles.superuser("shanhe");
                    var row = c.createStatement().executeQuery("select count(*) from registry.household")) {
                row.next();
                assertThat(row.getInt(1)).isEqualTo(1);
            }
        }
        finally {
            platform.stop();
        }
        assertThat(Files.readString(platform.output())).doesNotContain("Exception", "ERROR");
    }

    private static void check(DatabaseRoles roles, String application, String owner) {
        Locale.setDefault(Locale.ENGLISH);
        DatabaseCheck.check(new Connected(roles.url("shanhe"), application, PASSWORD),
                new DriverManagerDataSource(roles.url("shanhe"), owner, PASSWORD));
    }

    private record Connected(String getJdbcUrl, String getUsername,
            String getPassword) implements JdbcConnectionDetails {
    }

    private static Map<String, String> officer(String name) {
        return Map.of("name", name, "display", name, "password", PASSWORD);
    }

    private static void execute(Connection c, String... statements) throws SQLException {
        try (var s = c.createStatement()) {
            for (var statement : statements) {
                s.execute(statement);
            }
        }
    }

}
