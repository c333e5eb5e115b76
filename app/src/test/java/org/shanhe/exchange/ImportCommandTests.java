package org.shanhe.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shanhe.DatabaseTest;
import org.shanhe.access.People;
import org.shanhe.access.Role;
import org.shanhe.kernel.Scope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine;

@DatabaseTest
class ImportCommandTests {

    private static final long OURS = 540623203218L;

    private static final long THEIRS = 540623203219L;

    @TempDir
    Path temp;

    @Autowired
    ApplicationContext context;

    @Autowired
    @Qualifier("owner")
    JdbcClient owner;

    @Test
    void anImportInAnAccountsNameIsBoundToItsPlacesAndRoles() throws Exception {
        var people = new People(context);
        var officer = people.named(Role.TOWN_OFFICER, OURS);
        assertThat(run(Files.write(temp.resolve("a.xlsx"), RegisterWorkbook.of("R", OURS, 2).bytes()), officer))
            .isZero();
        assertThat(owner.sql("""
                select a.name from exchange.import i join access.account a on a.id = i.account
                 where i.id = (select max(id) from exchange.import)
                """).query(String.class).single()).isEqualTo(officer);

        var foreign = Files.write(temp.resolve("b.xlsx"), RegisterWorkbook.of("S", THEIRS, 2).bytes());
        assertThat(run(foreign, officer)).as("rows are refused").isEqualTo(2);
        assertThat(owner.sql("select count(*) from registry.household where household_no like 'S0%'")
            .query(Long.class)
            .single()).isZero();

        assertThatThrownBy(() -> run(foreign, people.named(Role.VILLAGE_OFFICER, THEIRS)))
            .hasMessageContaining("NOT_ALLOWED");
        assertThatThrownBy(() -> run(foreign, "nobody-here")).hasMessageContaining("NO_SUCH_ACCOUNT");
    }

    private int run(Path file, String account) throws Exception {
        var command = context.getBean(ImportCommand.class);
        new CommandLine(command).parseArgs(file.toString(), "--apply", "--json", "--as", account);
        return Scope.system().call(command::call);
    }

}
