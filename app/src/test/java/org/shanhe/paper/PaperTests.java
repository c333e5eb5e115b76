package org.shanhe.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.shanhe.paper.Block.Cell;
import org.shanhe.paper.Block.Span;

class PaperTests {

    @Test
    void wordsStandOnThePageAndOpenWhereTheyLead() throws IOException {
        try (var document = pdf(new Block.Title("聂荣县帮扶工作情况汇报"), new Block.Text(
                List.of(Span.of("累计投入"), new Span("2亿元", "https://shanhe.example/figures/a?b=1&c=2"), Span.of("。"))))) {
            assertThat(said(document)).contains("聂荣县帮扶工作情况汇报", "累计投入2亿元。", "— 1 —");
            var link = (PDAnnotationLink) document.getPage(0).getAnnotations().getFirst();
            assertThat(((PDActionURI) link.getAction()).getURI()).isEqualTo("https://shanhe.example/figures/a?b=1&c=2");
        }
    }

    @Test
    void noMarkStandsWhereALineMustNotBeginOrEndAndNoNumberIsCut() throws IOException {
        try (var letters = new Letters()) {
            var lines = new Lines(letters).of(List.of(Span.of("投入（一）帮扶资金，共计12345.67万元，“十三五”期间。")),
                    new Format.Type(Face.SONG, 10, 16, 0), 60, 0);
            var said = lines.stream()
                .map(line -> line.letters()
                    .stream()
                    .map(one -> Character.toString(one.letter().code()))
                    .collect(Collectors.joining()))
                .toList();
            assertThat(String.join("", said)).isEqualTo("投入（一）帮扶资金，共计12345.67万元，“十三五”期间。");
            assertThat(said).noneMatch(line -> "，。）”".indexOf(line.charAt(0)) >= 0)
                .noneMatch(line -> line.endsWith("（") || line.endsWith("“"))
                .anyMatch(line -> line.contains("12345.67"));
        }
    }

    @Test
    void aLetterThatOnlyTheSecondFaceHasIsSetInItAndOneThatNoneHasIsMarked() throws IOException {
        try (var document = pdf(new Block.Text(List.of(Span.of("龢犇喆镕བོད"))))) {
            assertThat(said(document)).contains("龢犇喆镕〓").doesNotContain("#");
        }
    }

    @Test
    void aLongTableRepeatsItsHeadAndSaysThatItGoesOn() throws IOException {
        var rows = new ArrayList<List<Cell>>();
        rows.add(List.of(cell("县", true), cell("户", true)));
        IntStream.range(0, 120).forEach(n -> rows.add(List.of(cell("第" + n + "县", false), cell("1", false))));
        rows.add(List.of(cell("很长".repeat(2_000), false), cell("完", false)));
        try (var document = pdf(new Block.Grid("表一", "续表一", 1, rows, List.of(1, 3)))) {
            assertThat(document.getNumberOfPages()).isGreaterThan(3);
            var stripper = new PDFTextStripper();
            stripper.setStartPage(2);
            assertThat(stripper.getText(document)).contains("续表一", "第119县", "完");
            assertThat(said(document).chars().filter(letter -> letter == '长').count()).isEqualTo(2_000);
        }
    }

    @Test
    void anOfdFileIsReadableXmlWithTheLettersThatItUses() throws Exception {
        var out = new ByteArrayOutputStream();
        try (var paper = Paper.ofd("标题<&>", Format.OFFICIAL, out)) {
            paper.add(new Block.Heading(1, List.of(Span.of("一、资金"))));
            paper.add(new Block.Text(List.of(new Span("2亿元", "https://shanhe.example/?a=1&b=2"))));
            paper.add(new Block.NewPage());
            paper.add(new Block.Bars("图", List.of(new Block.Bar("聂荣县", 3, Span.of("3")))));
        }
        var parts = parts(out.toByteArray());
        assertThat(parts.keySet()).contains("OFD.xml", "Doc_0/Document.xml", "Doc_0/PublicRes.xml",
                "Doc_0/Pages/Page_0/Content.xml", "Doc_0/Pages/Page_1/Content.xml", "Doc_0/Res/song.ttf");
        for (var part : parts.entrySet()) {
            if (part.getKey().endsWith(".xml")) {
                DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(part.getValue()));
            }
        }
        assertThat(
                new String(parts.getOrDefault("Doc_0/Pages/Page_0/Content.xml", new byte[0]), StandardCharsets.UTF_8))
            .contains("一、资金", "URI=\"https://shanhe.example/?a=1&amp;b=2\"");
        try (var font = new TTFParser(true)
            .parse(new RandomAccessReadBuffer(parts.getOrDefault("Doc_0/Res/song.ttf", new byte[0])))) {
            assertThat(font.getUnicodeCmapLookup().getGlyphId('亿')).isPositive();
            assertThat(font.getNumberOfGlyphs()).isLessThan(50);
        }
    }

    private static Cell cell(String text, boolean head) {
        return new Cell(Span.of(text), head, false);
    }

    private static PDDocument pdf(Block... blocks) throws IOException {
        OutputStream out = new ByteArrayOutputStream();
        try (var paper = Paper.pdf("试", Format.OFFICIAL, out)) {
            for (var block : blocks) {
                paper.add(block);
            }
        }
        return Loader.loadPDF(((ByteArrayOutputStream) out).toByteArray());
    }

    private static String said(PDDocument document) throws IOException {
        return new PDFTextStripper().getText(document);
    }

    private static Map<String, byte[]> parts(byte[] zip) throws IOException {
        var parts = new LinkedHashMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        }
        return parts;
    }

}
