package org.shanhe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.shanhe.demo.Workbook;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Walks through the demo world in a real browser: sign in, dashboard, figure, household,
 * an import with ten bad rows, the figure changed, undo, the figure back; looks at every
 * screen at two sizes and in both languages.
 */
@DemoTest
class BrowserWalkTests {

    private static final Path WEB = Path.of("../web").toAbsolutePath().normalize();

    private static final Path CHROMIUM = Path.of(System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium"));

    private static final Path PICTURES = Path.of("target/screenshots").toAbsolutePath();

    @LocalServerPort
    int port;

    @Autowired
    Workbook workbook;

    @Test
    void aNewcomerWalksFromSignInToAnImportAndBack() throws IOException, InterruptedException {
        assumeThat(Boolean.getBoolean("web.skip")).as("built without the web application").isFalse();
        assertThat(CHROMIUM)
            .as("The walk needs a browser: install the Debian package 'chromium', or name one by the variable CHROMIUM,"
                    + " or leave the web application out with -Dweb.skip=true")
            .exists();
        assertThat(getClass().getResource("/static/index.html")).as("the built web application").isNotNull();
        PostgresBinaries.delete(PICTURES);
        Files.createDirectories(PICTURES);
        var register = PICTURES.resolve("register.xlsx");
        try (var out = Files.newOutputStream(register)) {
            workbook.write(out);
        }
        walk(register);
        theErrorWorkbookSaysWhyAtTheCells(PICTURES.resolve("errors.xlsx"));
    }

    private void walk(Path register) throws IOException, InterruptedException {
        var log = PICTURES.resolve("walk.log");
        var walk = new ProcessBuilder("node", "e2e/walk.mjs").directory(WEB.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
        walk.environment().put("SHANHE_URL", "http://localhost:" + port);
        walk.environment().put("SHANHE_PICTURES", PICTURES.toString());
        walk.environment().put("SHANHE_WORKBOOK", register.toString());
        walk.environment().put("CHROMIUM", CHROMIUM.toString());
        var process = walk.start();
        try {
            assertThat(process.waitFor(15, TimeUnit.MINUTES)).as("the walk ends").isTrue();
        }
        finally {
            process.destroy();
        }
        assertThat(process.exitValue()).as(Files.readString(log)).isZero();
    }

    /** Opens as a workbook, and each of the ten bad rows has its reason in a comment. */
    private static void theErrorWorkbookSaysWhyAtTheCells(Path file) throws IOException {
        try (var book = new ReadableWorkbook(file.toFile())) {
            assertThat(book.getSheets()).hasSizeGreaterThanOrEqualTo(2);
        }
        int comments = 0;
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : zip.stream()
                .filter(e -> e.getName().toLowerCase(Locale.ROOT).contains("comment"))
                .toList()) {
                var text = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                comments += Pattern.compile("<comment ").matcher(text).results().count();
            }
        }
        assertThat(comments).as("comments in the error workbook").isGreaterThanOrEqualTo(10);
    }

}
