package org.shanhe;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The platform as a newcomer starts it: one process on a folder that does not exist. */
class ServeTests {

    @TempDir
    Path temp;

    @Test
    void aFreshFolderServesTheSignInPageAndATerminationLeavesNothingRunning() throws Exception {
        var data = temp.resolve("data");
        var platform = Platform.serve(data);
        var children = platform.process().descendants().toList();
        try {
            assertThat(children).isNotEmpty();
            var browser = platform.browser();
            assertThat(browser.get("/api/places/tree").status()).isEqualTo(401);
            assertThat(browser.get(platform.setupLink().replace("/setup", "/api/setup")).status()).isEqualTo(204);
            // built without its pages when web.skip is set
            if (Path.of("target/classes/static/index.html").toFile().exists()) {
                var page = browser.get("/");
                assertThat(page.status()).isEqualTo(200);
                assertThat(page.body()).contains("<title>");
            }
        }
        finally {
            assertThat(platform.stop()).as("exit code").isEqualTo(143);
        }
        assertThat(children).noneMatch(ProcessHandle::isAlive);
        assertThat(data.resolve("database/postmaster.pid")).doesNotExist();
        assertThat(Files.readString(platform.output())).doesNotContain("Exception", "ERROR");
    }

}
