package org.shanhe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.shanhe.kernel.DataFolder;

/** An import is killed, and its database with it, while it writes into the registry. */
class KilledImportTests {

    private static final int HOUSEHOLDS = 4000;

    @Test
    void anImportKilledWhileItIsAppliedIsAppliedByTheNextStartAndOnce() throws Exception {
        // not a temporary folder: the divisions in it belong to the account of the
        // database
        var data = Path.of("target", "killed-import");
        PostgresBinaries.delete(data);
        Files.createDirectories(data);
        FreshDataFolder.fill(data);
        var text = new StringBuilder("户编号,行政村代码,脱贫标志,识别时间\n");
        for (int i = 0; i < HOUSEHOLDS; i++) {
            text.append("K%05d,540623203218,0,201401\n".formatted(i));
        }
        var file = Files.writeString(data.resolveSibling("killed-import.csv"), text);
        var persons = new StringBuilder("户编号,姓名,性别,证件号码,与户主关系\n");
        for (int i = 0; i < HOUSEHOLDS; i++) {
            persons.append("K%05d,甲,1,%s,01\n".formatted(i, identity(i)));
        }
        var members = Files.writeString(data.resolveSibling("killed-import-persons.csv"), persons);
        var said = data.resolveSibling("killed-import.out");
        var command = Platform.begin(said, "import", file.toString(), members.toString(), "--apply", "--data",
                data.toString());
        await(data, "APPLYING", command);
        command.kill();
        assertThat(Files.readString(said)).isEmpty();

        var platform = Platform.serve(data);
        try {
            await(data, "APPLIED", platform);
            assertThat(count(data, "select count(*) from registry.household")).isEqualTo(HOUSEHOLDS);
            assertThat(count(data, "select count(*) from registry.person")).isEqualTo(HOUSEHOLDS);
            assertThat(count(data, "select count(*) from kernel.audit where action = 'exchange.import.apply'")).isOne();
        }
        finally {
            platform.stop();
        }
    }

    private static String identity(int number) {
        var seventeen = "540623" + LocalDate.of(1960, 1, 1).plusDays(number).toString().replace("-", "") + "101";
        int[] weights = { 7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2 };
        var sum = IntStream.range(0, 17).map(i -> (seventeen.charAt(i) - '0') * weights[i]).sum();
        return seventeen + "10X98765432".charAt(sum % 11);
    }

    private static void await(Path data, String state, Platform platform) throws Exception {
        var until = Instant.now().plus(Duration.ofMinutes(2));
        while (true) {
            try {
                if (count(data, "select count(*) from exchange.import where state = '" + state + "'") == 1) {
                    return;
                }
            }
            catch (SQLException | IOException e) {
                // not started yet, or not migrated
            }
            assertThat(Instant.now()).as("%s, the output is %s", state, Files.readString(platform.output()))
                .isBefore(until);
            assertThat(platform.process().isAlive()).as(Files.readString(platform.output())).isTrue();
            Thread.sleep(20);
        }
    }

    private static long count(Path data, String query) throws SQLException, IOException {
        var folder = new DataFolder(data);
        var roles = new DatabaseRoles(DatabaseFiles.in(folder).runningPort(), DatabasePasswords.in(folder));
        try (var c = DriverManager.getConnection(roles.url("shanhe"), "postgres", roles.passwords().superuser());
                var row = c.createStatement().executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

}
