package org.shanhe.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

/** Documents of every kind, and the command that reads a folder of them. */
class ClaimFilesTests {

    private static final String TEXT = "集团公司累计投入教育帮扶资金3.93亿元,实施项目113个,帮助五千名学生。";

    private static final String TRADITIONAL = "集團公司累計投入教育幫扶資金3.93億元,實施項目113個,幫助五千名學生。";

    @TempDir
    Path folder;

    @Test
    void linesThatAPageBrokeForWantOfRoomAreWholeAgain() {
        var wide = "集团公司全年在定点帮扶县组织各类技能培训班并帮助脱贫劳动力到东部地区实现";
        var next = "稳定就业12";
        assertThat(WrappedLines
            .joined(wide + "\n" + next + "\n一、资金投入\n" + wide + "。\n" + wide + " 2023-01-02 10:00\n正文\n" + wide + "\n"))
            .isEqualTo(wide + next + "\n一、资金投入\n" + wide + "。\n" + wide + " 2023-01-02 10:00\n正文\n" + wide + "\n");
        assertThat(WrappedLines.joined("物理网点\n493个\n覆盖率\n87.5%")).isEqualTo("物理网点\n493个\n覆盖率\n87.5%");
        assertThat(WrappedLines.joined(wide + "\n甲县 320 415\n乙县 120 96")).contains("甲县 320 415\n乙县");
    }

    @Test
    void readsAFolderOfDocumentsOfEveryKind() throws IOException {
        var in = Files.createDirectories(folder.resolve("in"));
        Files.writeString(in.resolve("101.txt"), TEXT);
        Files.write(in.resolve("102.txt"), TEXT.getBytes(Charset.forName("GBK")));
        Files.write(in.resolve("103.txt"), TRADITIONAL.getBytes(Charset.forName("Big5")));
        Files.write(in.resolve("104.txt"), TEXT.getBytes(Charset.forName("GB18030")));
        Files.write(in.resolve("105.txt"), ("\ufeff" + TEXT).getBytes(StandardCharsets.UTF_16LE));
        Files.writeString(in.resolve("106.html"),
                "<!DOCTYPE html><html><body><p>" + TEXT + "</p><p>7</p></body></html>");
        Files.write(in.resolve("107.docx"), word());
        Files.write(in.resolve("108.pdf"), portable());
        var out = folder.resolve("out");
        assertThat(run(in, out)).contains("106.html");
        for (var id : List.of("101", "102", "103", "104", "105", "106", "107")) {
            var claims = new JsonMapper().readTree(out.resolve(id + ".json").toFile()).path("claims");
            assertThat(claims.size()).as(id).isEqualTo(3);
            assertThat(claims.get(0).path("value").asDouble()).as(id).isEqualTo(393_000_000);
            assertThat(claims.get(2).path("value").asDouble()).as(id).isEqualTo(5000);
        }
        assertThat(new JsonMapper().readTree(out.resolve("108.json").toFile()).path("claims").size()).isOne();
    }

    @Test
    void saysWhatItCannotReadAndGoesOn() throws IOException {
        var in = Files.createDirectories(folder.resolve("in"));
        Files.write(in.resolve("201.docx"), Arrays.copyOf(word(), 900));
        var noise = new byte[20_000];
        new Random(1).nextBytes(noise);
        Files.write(in.resolve("202.pdf"), noise);
        Files.write(in.resolve("203.txt"), noise);
        Files.write(in.resolve("204.exe"), noise);
        Files.writeString(in.resolve("205.txt"), TEXT);
        var out = folder.resolve("out");
        assertThat(run(in, out)).contains("201.docx", "202.pdf", "203.txt", "204.exe");
        assertThat(out.resolve("205.json")).exists();
        for (var id : List.of("201", "202", "203", "204")) {
            assertThat(out.resolve(id + ".json")).doesNotExist();
        }
    }

    @Test
    void whatNobodyForesawInOneDocumentIsSaidOfItAndTheOthersGoOn() throws IOException {
        var in = Files.createDirectories(folder.resolve("in"));
        Files.writeString(in.resolve("301.txt"), TEXT);
        Files.writeString(in.resolve("302.txt"), TEXT.replace("113", "114"));
        var out = folder.resolve("out");
        // what is to be written for the first stands in the way as a folder
        Files.writeString(Files.createDirectories(out.resolve("301.json")).resolve("taken"), "");
        assertThat(run(in, out)).contains("301.txt", "FileSystemException");
        assertThat(out.resolve("302.json")).isRegularFile();
    }

    @Test
    void aNumberOfTheHeadlineThatTheTextRepeatsSaysSo() throws IOException {
        var in = Files.createDirectories(folder.resolve("in"));
        Files.writeString(in.resolve("303.txt"),
                "集团公司投入教育帮扶资金3.93亿元\n\n2020年12月1日\n\n" + TEXT + "全年另外投入医疗帮扶资金9259万元。\n");
        run(in, folder.resolve("out"));
        var claims = new JsonMapper().readTree(folder.resolve("out/303.json").toFile()).path("claims");
        assertThat(claims).first().satisfies(claim -> {
            assertThat(claim.path("surface").asString()).isEqualTo("3.93亿元");
            assertThat(claim.path("same_as").asString()).isEqualTo(claims.get(1).path("id").asString());
        });
        assertThat(claims).filteredOn(claim -> claim.has("same_as")).hasSize(1);
    }

    private static String run(Path in, Path out) {
        var said = new StringWriter();
        var alone = new ClaimsCommand(() -> {
            throw new AssertionError("reading asked for the database");
        });
        new CommandLine(alone).setOut(new PrintWriter(said, true))
            .execute("extract", in.toString(), "--out", out.toString(), "--json", "--why");
        return said.toString();
    }

    private static byte[] word() throws IOException {
        try (var document = new XWPFDocument(); var out = new ByteArrayOutputStream()) {
            document.createParagraph().createRun().setText(TEXT);
            document.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] portable() throws IOException {
        try (var document = new PDDocument(); var out = new ByteArrayOutputStream()) {
            var page = new PDPage();
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.showText("Road 8.5km built");
                content.endText();
            }
            document.save(out);
            return out.toByteArray();
        }
    }

}
