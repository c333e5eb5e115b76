package org.shanhe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
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

    private static final Path PICTURES = Path.of("target/screenshots").toAbsolutePath();

    @LocalServerPort
    int port;

    @Autowired
    Workbook workbook;

    @Test
    void aNewcomerWalksFromSignInToAnImportAndBack() throws IOException, InterruptedException {
        BrowserScript.clear(PICTURES);
        var register = PICTURES.resolve("register.xlsx");
        try (var out = Files.newOutputStream(register)) {
            workbook.write(out);
        }
        BrowserScript.run("walk.mjs", port, PICTURES, Map.of("SHANHE_WORKBOOK", register.toString()));
        theErrorWorkbookSaysWhyAtTheCells(PICTURES.resolve("errors.xlsx"));
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
