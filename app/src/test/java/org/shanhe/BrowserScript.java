package org.shanhe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A script of web/e2e that drives a real browser through the running application. */
final class BrowserScript {

    private static final Path WEB = Path.of("../web").toAbsolutePath().normalize();

    private static final Path CHROMIUM = Path.of(System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium"));

    private BrowserScript() {
    }

    /** Makes room for pictures, if there is a web application to look at. */
    static void clear(Path pictures) throws IOException {
        assumeThat(Boolean.getBoolean("web.skip")).as("built without the web application").isFalse();
        assertThat(CHROMIUM)
            .as("The walk needs a browser: install the Debian package 'chromium', or name one by the variable CHROMIUM,"
                    + " or leave the web application out with -Dweb.skip=true")
            .exists();
        assertThat(BrowserScript.class.getResource("/static/index.html")).as("the built web application").isNotNull();
        PostgresBinaries.delete(pictures);
        Files.createDirectories(pictures);
    }

    /** Runs it to its end; what it found wrong is the failure's text. */
    static void run(String script, int port, Path pictures, Map<String, String> settings)
            throws IOException, InterruptedException {
        var log = pictures.resolve(script.replace(".mjs", ".log"));
        var builder = new ProcessBuilder("node", "e2e/" + script).directory(WEB.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
        builder.environment().put("SHANHE_URL", "http://localhost:" + port);
        builder.environment().put("SHANHE_PICTURES", pictures.toString());
        builder.environment().put("CHROMIUM", CHROMIUM.toString());
        builder.environment().putAll(settings);
        var process = builder.start();
        try {
            assertThat(process.waitFor(20, TimeUnit.MINUTES)).as("%s ends", script).isTrue();
        }
        finally {
            process.destroy();
        }
        assertThat(process.exitValue()).as(Files.readString(log)).isZero();
    }

}
