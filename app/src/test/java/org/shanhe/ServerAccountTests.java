package org.shanhe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shanhe.kernel.DataFolder;

class ServerAccountTests {

    @TempDir
    Path temp;

    @Test
    void filesOfAnotherAccountInAFolderOnlyRootMayEnterAreRefusedInOneSentence() throws Exception {
        assumeTrue(System.getProperty("user.name").equals("root"));
        Files.setPosixFilePermissions(temp, PosixFilePermissions.fromString("rwx------"));
        var folder = new DataFolder(Files.createDirectory(temp.resolve("data")));
        var binaries = PostgresBinaries.in(folder);
        var database = Files.createDirectory(folder.file("database"));
        Files.setOwner(database,
                database.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody"));
        assertThatThrownBy(() -> ServerAccount.choose(binaries, database)).isInstanceOf(CannotStart.class)
            .hasMessage(Words.say("cannot-start.folder-for-root-only", folder.path()));
        assertThat(Files.getOwner(database).getName()).isEqualTo("nobody");
    }

}
