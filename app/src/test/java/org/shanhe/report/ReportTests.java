package org.shanhe.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shanhe.DemoTest;
import org.shanhe.indicator.Answers;
import org.shanhe.indicator.Asked;
import org.shanhe.kernel.Messages;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Scope;
import org.shanhe.print.FileKind;
import org.shanhe.report.Composed.Piece;
import org.shanhe.report.Template.Phrase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

@DemoTest
class ReportTests {

    private static final Path GOLDEN = Path.of("src/test/resources/org/shanhe/report");

    private static final ReportAsked NYAINRONG = new ReportAsked(null, "聂荣县", null, LocalDate.of(2018, 7, 28));

    @Autowired
    Composer composer;

    @Autowired
    ReportKinds kinds;

    @Autowired
    Templates templates;

    @Autowired
    Numbers numbers;

    @Autowired
    ReportFiles files;

    @Autowired
    Answers answers;

    @Autowired
    Messages messages;

    @Autowired
    @Qualifier("owner")
    JdbcClient owner;

    /** A person judges the text: {@code -Dgolden=write} writes it anew. */
    @ParameterizedTest
    @CsvSource({ "results-review, zh", "results-review, en", "bulletin, zh", "bulletin, en", "county-statement, zh",
            "county-statement, en", "annual-report, zh", "annual-report, en", "consumption-statistics, zh",
            "consumption-statistics, en", "annual-work-report, zh", "annual-work-report, en", "half-year-review, zh",
            "half-year-review, en", "plan-batch, zh", "plan-batch, en", "self-assessment, zh", "self-assessment, en",
            "rectification, zh", "rectification, en", "cadre-roster, zh", "cadre-roster, en", "donation-statement, zh",
            "donation-statement, en", "village-plan, zh", "village-plan, en", "handbook, zh", "handbook, en",
            "notice, zh", "notice, en" })
    void theTextOfEachReportOverTheDemoWorldIsAsJudged(String kind, String language) throws IOException {
        var asked = switch (kind) {
            case "results-review" -> new ReportAsked(group(), null, null, LocalDate.of(2021, 2, 25));
            case "bulletin" -> new ReportAsked(null, "540600000000", null, LocalDate.of(2018, 9, 30));
            case "rectification" -> new ReportAsked(null, "513429000000", null, LocalDate.of(2020, 12, 31));
            case "half-year-review" -> new ReportAsked(group(), null, null, LocalDate.of(2018, 6, 30));
            case "annual-report", "consumption-statistics", "plan-batch", "self-assessment", "cadre-roster",
                    "donation-statement" ->
                new ReportAsked(group(), null, null, LocalDate.of(2020, 12, 31));
            case "annual-work-report", "notice" ->
                new ReportAsked(null, "540623000000", null, LocalDate.of(2018, 12, 31));
            default -> NYAINRONG;
        };
        var text = text(composed(kind, asked, Locale.of(language)));
        var file = GOLDEN.resolve(kind + "." + language + ".golden.txt");
        if ("write".equals(System.getProperty("golden"))) {
            Files.writeString(file, text);
        }
        assertThat(text).isEqualTo(Files.readString(file));
    }

    @Test
    void aPlaceOrAPartnerWithoutDataHasReportsThatSaySoAndNothingElse() throws IOException {
        var asked = new ReportAsked(null, "110101000000", null, LocalDate.of(2018, 7, 28));
        var nobody = owner.sql(
                "insert into partner.partner (name, short_name, kind) values ('空白公司', '空白', 'ENTERPRISE') returning id")
            .query(Long.class)
            .single();
        try {
            var told = new StringBuilder();
            for (var kind : kinds.list()) {
                for (var language : kind.kind().equals("bulletin") ? List.of("zh", "en") : List.of("zh")) {
                    var report = composed(kind.kind(), kind.about() == ReportKind.About.PLACE ? asked
                            : new ReportAsked(nobody, null, null, asked.on()), Locale.of(language));
                    assertThat(report.figures()).as(kind.kind()).isZero();
                    told.append(text(report)).append(String.join("\n", report.closing())).append("\n\n");
                }
            }
            var file = GOLDEN.resolve("nothing.golden.txt");
            if ("write".equals(System.getProperty("golden"))) {
                Files.writeString(file, told);
            }
            assertThat(told.toString()).isEqualTo(Files.readString(file));
        }
        finally {
            owner.sql("delete from partner.partner where id = :id").param("id", nobody).update();
        }
    }

    @Test
    void everyNumberOfAReportIsALinkThatAsksTheSameFigureForTheSameNumber() {
        var report = composed("county-statement", NYAINRONG, Locale.SIMPLIFIED_CHINESE);
        var paid = report.blocks()
            .stream()
            .flatMap(Composed.Block::pieces)
            .filter(piece -> "project.count".equals(piece.figure()))
            .toList();
        assertThat(paid).isNotEmpty().allSatisfy(piece -> {
            var asked = asked(String.valueOf(piece.address()));
            var value = Scope.system().call(() -> answers.value("project.count", asked, Locale.SIMPLIFIED_CHINESE));
            assertThat(piece.text()).startsWith(String.valueOf(value.value()));
        });
    }

    @Test
    void theWordFileOpensWithItsLinksDefinitionsAndAChartThatWordCanEdit() throws Exception {
        var report = composed("results-review", new ReportAsked(group(), null, null, LocalDate.of(2021, 2, 25)),
                Locale.SIMPLIFIED_CHINESE);
        var out = new ByteArrayOutputStream();
        OfficialWord.write(report, messages, Locale.SIMPLIFIED_CHINESE, "https://shanhe.example", out);
        try (var document = new XWPFDocument(new ByteArrayInputStream(out.toByteArray()))) {
            var links = document.getParagraphs()
                .stream()
                .flatMap(paragraph -> paragraph.getRuns().stream())
                .filter(XWPFHyperlinkRun.class::isInstance)
                .map(run -> ((XWPFHyperlinkRun) run).getHyperlink(document).getURL())
                .toList();
            assertThat(links).hasSizeGreaterThan(40)
                .allMatch(link -> link.startsWith("https://shanhe.example/figures/"));
            assertThat(document.getCharts()).hasSize(2)
                .allSatisfy(chart -> assertThat(chart.getWorkbook().getSheetAt(0).getPhysicalNumberOfRows())
                    .isGreaterThan(7));
            assertThat(document.getTables().getLast().getNumberOfRows()).isEqualTo(report.definitions().size() + 1);
            var feet = document.getHeaderFooterPolicy();
            assertThat(feet.getDefaultFooter().getParagraphs().getFirst().getAlignment())
                .as("the number of an odd page stands on the right")
                .isEqualTo(ParagraphAlignment.RIGHT);
            assertThat(feet.getEvenPageFooter().getParagraphs().getFirst().getAlignment())
                .isEqualTo(ParagraphAlignment.LEFT);
        }
    }

    @Test
    void everyFileOfAReportSaysTheSameAndAWorkbookHasNumbersThatAreLinks() throws Exception {
        var report = composed("county-statement", NYAINRONG, Locale.SIMPLIFIED_CHINESE);
        try (var pdf = Loader.loadPDF(written(report, FileKind.PDF))) {
            var said = new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
            report.blocks()
                .stream()
                .filter(Composed.Heading.class::isInstance)
                .forEach(heading -> assertThat(said).contains(said(((Composed.Heading) heading).words())));
            assertThat(said).contains("聂荣县帮扶工作情况汇报", "色庆乡", "指标说明");
            int links = 0;
            for (var page : pdf.getPages()) {
                links += page.getAnnotations().size();
            }
            assertThat(links).isGreaterThanOrEqualTo((int) report.figures());
        }
        assertThat(written(report, FileKind.OFD)).startsWith('P', 'K');
        try (var book = WorkbookFactory.create(new ByteArrayInputStream(written(report, FileKind.XLSX)))) {
            var table = book.getSheet("各地建档立卡和脱贫情况");
            assertThat(table.getRow(1).getCell(2).getNumericCellValue()).isGreaterThan(100);
            assertThat(table.getRow(1).getCell(2).getHyperlink().getAddress())
                .startsWith("https://shanhe.example/figures/household.registered?");
            assertThat(book.getSheet("指标说明").getLastRowNum()).isEqualTo(report.definitions().size());
            assertThat(book.getSheetAt(0).getRow(book.getSheetAt(0).getLastRowNum()).getCell(0).getStringCellValue())
                .isEqualTo("2018年7月28日");
            assertThat(book.getSheet("文中数字").getRow(1).getCell(1).getCellType()).isEqualTo(CellType.NUMERIC);
        }
    }

    private byte[] written(Composed report, FileKind kind) throws IOException {
        var out = new ByteArrayOutputStream();
        files.write(report, kind, Locale.SIMPLIFIED_CHINESE, "https://shanhe.example", out);
        return out.toByteArray();
    }

    /** So that no report has a phrase that is empty or about nothing. */
    @Test
    void everyFigureOfAShippedTemplateStandsInAPhraseThatCanBeLeftUnsaid() {
        for (var kind : kinds.list()) {
            for (var language : List.of("zh", "en")) {
                var bare = numbers.read(kinds.shipped(kind, Locale.of(language)))
                    .lines()
                    .stream()
                    .filter(Template.Words.class::isInstance)
                    .flatMap(line -> ((Template.Words) line).parts().stream())
                    .filter(Template.Stated.class::isInstance)
                    .toList();
                assertThat(bare).as(kind.kind() + "." + language).isEmpty();
            }
        }
    }

    @Test
    void aTemplateThatCannotBeReadIsRefusedWithItsLine() {
        var reader = new TemplateReader("fund.invested"::equals, "cadre.roster"::equals,
                text -> text.equals("投入帮扶资金") || text.equals("fund.investet") ? "fund.invested" : null);
        assertThat(reader.read(List.of("[[投入{{fund.invested ever|元}}]]。")).lines()).hasSize(1)
            .allSatisfy(line -> assertThat(((Template.Words) line).parts().getFirst()).isInstanceOf(Phrase.class));
        Stream.of("一{{fund.wrong}}=REPORT_FIGURE_UNKNOWN", "一{{fund.invested=REPORT_PLACEHOLDER_OPEN",
                "一[[{{fund.invested}}=REPORT_PHRASE_OPEN", "一{{Fund!}}=REPORT_PLACEHOLDER_UNREADABLE",
                "一{{fund.investet}}=REPORT_FIGURE_MISTYPED", "一{{投入帮扶资金}}=REPORT_FIGURE_MISTYPED",
                "一{fund.invested}=REPORT_MARK_ALONE", "一｛｛fund.invested｝｝=REPORT_MARK_ALONE",
                "投入{{fund.invested}}]]。=REPORT_MARK_ALONE", "一{{names fund.invested}}=REPORT_PLACEHOLDER_UNREADABLE",
                "table county: 题|fund.none=REPORT_FIGURE_UNKNOWN", "rows cadre.none: 题=REPORT_ROWS_UNKNOWN",
                "table county 题|fund.invested=REPORT_LINE_SHAPE", "chart county: 题=REPORT_LINE_SHAPE")
            .forEach(given -> {
                int end = given.lastIndexOf('=');
                assertThatThrownBy(() -> reader.read(List.of("", given.substring(0, end))))
                    .isInstanceOfSatisfying(Refused.class, refused -> {
                        assertThat(refused.code()).isEqualTo(given.substring(end + 1));
                        assertThat(refused.details()).containsEntry("line", "2")
                            .containsEntry("near", given.substring(0, end));
                    });
            });
    }

    @Test
    void aTableMayBeWrittenWithTheMarksOfChineseText() {
        var reader = new TemplateReader("fund.invested"::equals, "cadre.roster"::equals, _ -> null);
        assertThat(reader.read(List.of("table county：各县｜fund.invested；fund.invested", "rows cadre.roster：名册")).lines())
            .satisfiesExactly(table -> assertThat(((Template.Rows) table).columns()).hasSize(2),
                    rows -> assertThat(((Template.Listed) rows).caption()).isEqualTo("名册"));
    }

    /** Its subsidiary in Tibet assists one county: 聂荣县, and not 聂荣县等1个县. */
    @Test
    void aListOfOneNameHasNoNumberAndWhatThereIsOneOfIsNamedInTheSingular() {
        var asked = new ReportAsked(null, null, null, LocalDate.of(2021, 2, 25));
        var one = owner.sql("select id from partner.partner where name = '西藏公司'").query(Long.class).single();
        var of = new ReportAsked(one, asked.place(), asked.from(), asked.on());
        assertThat(text(composed("results-review", of, Locale.SIMPLIFIED_CHINESE))).contains("西藏公司承担聂荣县的定点帮扶")
            .doesNotContain("等1个");
        assertThat(text(composed("results-review", of, Locale.ENGLISH))).contains("assists 1 county (聂荣县)");
        assertThat(text(composed("results-review", new ReportAsked(group(), null, null, asked.on()),
                Locale.SIMPLIFIED_CHINESE)))
            .contains("曲麻莱县等9个县的定点帮扶");
    }

    @Test
    void theReviewOfTheFirstHalfEndsWithJuneWheneverItIsAskedFor() {
        var late = composed("half-year-review", new ReportAsked(group(), null, null, LocalDate.of(2018, 11, 23)),
                Locale.SIMPLIFIED_CHINESE);
        assertThat(late.closing()).containsExactly("国家能源集团", "2018年6月30日");
    }

    /**
     * Of a report of one year, too, what has come together since the beginning is all of
     * it.
     */
    @Test
    void whatAnAnnualReportCallsCumulativeIsNotBoundedByItsYear() {
        var report = composed("annual-work-report",
                new ReportAsked(null, "540623000000", null, LocalDate.of(2018, 12, 31)), Locale.SIMPLIFIED_CHINESE);
        var said = Scope.system()
            .call(() -> answers.value("household.exited",
                    new Asked("540623000000", null, LocalDate.of(2018, 12, 31), null, null, null),
                    Locale.SIMPLIFIED_CHINESE));
        assertThat(text(report)).contains("累计脱贫" + said.display());
    }

    @Test
    void aTemplateEditedInWordHoldsUntilTheShippedOneIsRestored() throws IOException {
        var kind = kinds.get("county-statement");
        var lines = new ArrayList<>(templates.of(kind, Locale.SIMPLIFIED_CHINESE).lines());
        lines.replaceAll(line -> line.startsWith("title ") ? "title {{place}}一页纸" : line);
        Scope.system()
            .call(() -> templates.replace(kind, Locale.SIMPLIFIED_CHINESE, "一页纸.docx",
                    new ByteArrayInputStream(word(lines))));
        assertThat(composed("county-statement", NYAINRONG, Locale.SIMPLIFIED_CHINESE).title()).isEqualTo("聂荣县一页纸");
        assertThat(composed("county-statement", NYAINRONG, Locale.ENGLISH).title()).isEqualTo("Assistance in 聂荣县");
        assertThat(templates.of(kind, Locale.SIMPLIFIED_CHINESE).lines()).isEqualTo(lines);
        Scope.system().call(() -> templates.restore(kind, Locale.SIMPLIFIED_CHINESE));
        assertThat(composed("county-statement", NYAINRONG, Locale.SIMPLIFIED_CHINESE).title()).isEqualTo("聂荣县帮扶工作情况汇报");
    }

    /** What only the figure knows is found before somebody wants the report. */
    @Test
    void aLineThatNoReportOfItsKindCouldSayIsRefusedWhenTheTemplateIsHandedIn() {
        for (var bad : List.of("table village: 各村|fund.invested", "table county sort=paid: 县|fund.invested",
                "投入{{fund.invested purpose=EDUCATIO}}", "{{partner}}投入")) {
            assertThatThrownBy(() -> Scope.system()
                .call(() -> templates.replace(kinds.get("bulletin"), Locale.SIMPLIFIED_CHINESE, "坏.docx",
                        new ByteArrayInputStream(word(List.of("title 通报", bad))))))
                .isInstanceOfSatisfying(Refused.class,
                        refused -> assertThat(refused.details()).containsEntry("line", "2").containsEntry("near", bad));
        }
    }

    @Test
    void anUnreadableTemplateIsNotTakenAndTheOldOneHolds() throws IOException {
        var kind = kinds.get("bulletin");
        var before = templates.of(kind, Locale.SIMPLIFIED_CHINESE);
        for (var bad : List.of(word(List.of("title 通报", "投入{{fund.wrong}}")), word(List.of("没有标题")),
                "not a Word file".getBytes(java.nio.charset.StandardCharsets.UTF_8))) {
            assertThatThrownBy(() -> Scope.system()
                .call(() -> templates.replace(kind, Locale.SIMPLIFIED_CHINESE, "坏.docx",
                        new ByteArrayInputStream(bad))))
                .isInstanceOf(Refused.class);
        }
        assertThat(templates.of(kind, Locale.SIMPLIFIED_CHINESE)).isEqualTo(before);
    }

    private static byte[] word(List<String> lines) throws IOException {
        var out = new ByteArrayOutputStream();
        TemplateWord.write(lines, out);
        return out.toByteArray();
    }

    @Test
    void aPartnersReportRefusesAFigureThatHasNoPartner() {
        assertThatThrownBy(() -> composed("results-review", new ReportAsked(null, "聂荣县", null, null), Locale.ENGLISH))
            .isInstanceOfSatisfying(Refused.class,
                    refused -> assertThat(refused.code()).isEqualTo("REPORT_PARTNER_MISSING"));
    }

    private Composed composed(String kind, ReportAsked asked, Locale locale) {
        return Scope.system().call(() -> composer.compose(kind, asked, locale));
    }

    private long group() {
        return owner.sql("select id from partner.partner where name = '国家能源集团'").query(Long.class).single();
    }

    private static Asked asked(String address) {
        var query = Stream.of(address.substring(address.indexOf('?') + 1).split("&"))
            .map(pair -> pair.split("="))
            .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        return new Asked(query.get("place"), null, LocalDate.parse(query.getOrDefault("on", "")), null, null,
                query.get("purpose"));
    }

    private static String text(Composed report) {
        var lines = new ArrayList<String>(List.of(report.title()));
        report.blocks().forEach(block -> {
            switch (block) {
                case Composed.Heading heading -> lines.add("\n" + said(heading.words()));
                case Composed.Paragraph words -> lines.add(said(words.words()));
                case Composed.Table table -> {
                    lines.add(table.caption());
                    table.rows()
                        .forEach(row -> lines
                            .add("  " + row.stream().map(Piece::text).collect(Collectors.joining(" | "))));
                }
                case Composed.Chart chart -> lines.add(chart.caption() + " (" + chart.unit() + "): "
                        + chart.bars()
                            .stream()
                            .map(bar -> bar.label() + " " + bar.value())
                            .collect(Collectors.joining(", ")));
            }
        });
        return String.join("\n", lines) + "\n";
    }

    private static String said(List<Piece> words) {
        return words.stream().map(Piece::text).collect(Collectors.joining());
    }

}
