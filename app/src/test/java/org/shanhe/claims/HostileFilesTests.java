package org.shanhe.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

/** Files made to harm the reader cost it a sentence, and the next file is read. */
class HostileFilesTests {

    private static final String TEXT = "集团公司累计投入教育帮扶资金3.93亿元,实施项目113个,帮助五千名学生。";

    private static final String PART = "http://schemas.openxmlformats.org/package/2006/";

    private static final String TYPES = "<Types xmlns=\"" + PART + "content-types\"><Default Extension=\"rels\" "
            + "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"bmp\" ContentType=\"image/bmp\"/><Override PartName=\"/word/document.xml\" "
            + "ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>";

    private static final String RELATIONS = "<Relationships xmlns=\"" + PART
            + "relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" "
            + "Target=\"word/document.xml\"/></Relationships>";

    @TempDir
    Path folder;

    private Path in;

    @BeforeEach
    void anEmptyFolder() throws IOException {
        in = Files.createDirectories(folder.resolve("in"));
    }

    @Test
    void whatUnpacksIntoTooMuchIsLeftPacked() throws IOException {
        Files.write(in.resolve("301.docx"), word(paragraph(TEXT), 210_000_000));
        Files.write(in.resolve("302.pdf"), pages(" ".repeat(60_000_000)));
        Files.write(in.resolve("303.pdf"), pages("q ".repeat(100_000)));
        Files.write(in.resolve("304.docx"), manyParts());
        assertThat(lines()).hasSize(4).allSatisfy(line -> assertThat(line).contains("展开"));
    }

    @Test
    void whatIsTooLongIsSaidToBe() throws IOException {
        Files.write(in.resolve("311.txt"), "7".repeat(10_000_000).getBytes(StandardCharsets.US_ASCII));
        Files.write(in.resolve("312.txt"), TEXT.repeat(40_000).getBytes(StandardCharsets.UTF_8));
        Files.write(in.resolve("313.docx"), word(paragraph(noise(100_000)).repeat(12), 0));
        assertThat(lines()).hasSize(3).allSatisfy(line -> assertThat(line).containsAnyOf("超过 4 MB", "超过 1000000 字"));
    }

    @Test
    void nestingOfAnyDepthIsReadOrRefused() throws IOException {
        Files.writeString(in.resolve("321.html"),
                "<html><body>" + "<div>".repeat(100_000) + TEXT + "</div>".repeat(100_000));
        Files.writeString(in.resolve("322.html"), "<html><body>" + "<table><tr><td>".repeat(50_000) + TEXT);
        Files.write(in.resolve("323.docx"), word(
                "<w:tbl><w:tr><w:tc>".repeat(20_000) + paragraph(TEXT) + "</w:tc></w:tr></w:tbl>".repeat(20_000), 0));
        Files.write(in.resolve("324.pdf"), pages("[".repeat(1_000_000)));
        Files.writeString(in.resolve("325.txt"), "西藏聂荣县".repeat(60_000));
        assertThat(lines()).hasSize(5);
        assertThat(claims("321")).isEqualTo(3);
        assertThat(claims("322")).isEqualTo(3);
        Files.write(in.resolve("326.docx"), word(paragraph(TEXT), 1));
        lines();
        assertThat(claims("326")).isEqualTo(3);
    }

    @Test
    void brokenHalvesOfCharactersAndMarksOfDirectionChangeNothing() throws IOException {
        Files.writeString(in.resolve("331.txt"), "\u202e" + TEXT.replace("3.93", "\u200f3.93\u202c") + "\ud83d\ude00");
        Files.write(in.resolve("332.txt"), ("\ufeff\ud800" + TEXT + "\udc00").getBytes(StandardCharsets.UTF_16LE));
        lines();
        assertThat(claims("331")).isEqualTo(3);
        assertThat(claims("332")).isEqualTo(3);
    }

    @Test
    void piecesAndNoiseAreNamedAsDamaged() throws IOException {
        var random = new Random(1);
        for (var ending : new String[] { "txt", "html", "docx", "doc", "pdf" }) {
            var noise = new byte[50_000];
            random.nextBytes(noise);
            Files.write(in.resolve("noise." + ending), noise);
        }
        var whole = word(paragraph(TEXT), 0);
        for (int i = 1; i < 5; i++) {
            Files.write(in.resolve("piece" + i + ".docx"), Arrays.copyOf(whole, whole.length * i / 6));
        }
        assertThat(lines()).hasSize(9).allSatisfy(line -> assertThat(line).contains("损坏"));
    }

    @Test
    void twoFilesOfOneNameAreNotWrittenOverOneAnother() throws IOException {
        Files.writeString(Files.createDirectories(in.resolve("a")).resolve("341.txt"), TEXT);
        Files.writeString(Files.createDirectories(in.resolve("b")).resolve("341.txt"), "帮助7户。");
        assertThat(lines().getLast()).contains("同名", "a");
        assertThat(claims("341")).isEqualTo(3);
    }

    private List<String> lines() {
        var said = new StringWriter();
        var alone = new ClaimsCommand(() -> {
            throw new AssertionError("reading asked for the database");
        });
        var before = Locale.getDefault();
        Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
        try {
            new CommandLine(alone).setOut(new PrintWriter(said, true))
                .execute("extract", in.toString(), "--out", folder.resolve("out").toString());
        }
        finally {
            Locale.setDefault(before);
        }
        return said.toString().lines().toList();
    }

    private int claims(String id) {
        return new JsonMapper().readTree(folder.resolve("out").resolve(id + ".json").toFile()).path("claims").size();
    }

    private static String paragraph(String words) {
        return "<w:p><w:r><w:t>" + words + "</w:t></w:r></w:p>";
    }

    private static String noise(int length) {
        var random = new Random(2);
        var words = new StringBuilder();
        for (int i = 0; i < length; i++) {
            words.append((char) ('\u4e00' + random.nextInt(20_000)));
        }
        return words.toString();
    }

    private static byte[] word(String body, int padding) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.BEST_SPEED);
            part(zip, "[Content_Types].xml", TYPES);
            part(zip, "_rels/.rels", RELATIONS);
            part(zip, "word/document.xml",
                    "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                            + body + "</w:body></w:document>");
            zip.putNextEntry(new ZipEntry("word/media/image1.bmp"));
            for (int written = 0; written < padding; written += 1 << 20) {
                zip.write(new byte[1 << 20]);
            }
        }
        return out.toByteArray();
    }

    private static byte[] manyParts() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (int i = 0; i < 10_001; i++) {
                part(zip, "word/" + i + ".xml", "");
            }
        }
        return out.toByteArray();
    }

    private static void part(ZipOutputStream zip, String name, String words) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(words.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] pages(String content) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_SPEED))) {
            deflater.write(content.getBytes(StandardCharsets.US_ASCII));
        }
        var out = new ByteArrayOutputStream();
        out.writeBytes(("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R"
                + "/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj\n"
                + "5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n4 0 obj<</Filter/FlateDecode/Length "
                + packed.size() + ">>stream\n")
            .getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(packed.toByteArray());
        out.writeBytes("\nendstream endobj\ntrailer<</Size 6/Root 1 0 R>>\n%%EOF".getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

}
