package org.shanhe;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Every workbench of every role of the demo world, at a laptop and on a phone, in Chinese
 * and in English.
 */
@DemoTest
class ScreensTests {

    private static final Path PICTURES = Path.of("target/screens").toAbsolutePath();

    @LocalServerPort
    int port;

    @Test
    void everyEntryOfEveryMenuFitsIsTranslatedAndCanBeReadAloud() throws Exception {
        BrowserScript.clear(PICTURES);
        BrowserScript.run("matrix.mjs", port, PICTURES, Map.of());
    }

}
