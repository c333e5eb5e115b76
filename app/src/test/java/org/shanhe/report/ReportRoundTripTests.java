package org.shanhe.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shanhe.DemoTest;
import org.shanhe.claims.Documents;
import org.shanhe.claims.ledger.Reconciliation;
import org.shanhe.claims.ledger.Verdict;
import org.shanhe.claims.ledger.Verdict.Note;
import org.shanhe.claims.reading.ClaimReader;
import org.shanhe.kernel.Scope;
import org.shanhe.print.FileKind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Every report of the demo world, read back by the check of claims. */
@DemoTest
class ReportRoundTripTests {

    private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

    /** Sentences, shares, tables with and without units, narrow cells. */
    private static final Set<String> IN_ENGLISH = Set.of("results-review", "bulletin", "county-statement",
            "self-assessment", "donation-statement");

    private static final Set<Note> LINKED = Set.of(Note.LINKED, Note.LINKED_CHANGE);

    @Autowired
    Composer composer;

    @Autowired
    ReportKinds kinds;

    @Autowired
    ReportFiles files;

    @Autowired
    Volumes volumes;

    @Autowired
    Reconciliation reconciliation;

    @Autowired
    @Qualifier("owner")
    JdbcClient owner;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @ParameterizedTest
    @ValueSource(strings = { "zh", "en" })
    void everyFigureOfEveryReportAgreesWhenTheFileIsReadBack(String language) {
        boolean english = language.equals("en");
        for (var kind : kinds.list()) {
            if (english && !IN_ENGLISH.contains(kind.kind())) {
                continue;
            }
            var report = composed(kind.kind(), Locale.of(language));
            for (var file : english ? List.of(FileKind.PDF) : List.of(FileKind.DOCX, FileKind.PDF)) {
                var verdicts = check(report, file, Locale.of(language));
                assertThat(verdicts).as(kind.kind() + " " + file)
                    .filteredOn(verdict -> !verdict.agrees())
                    .allMatch(verdict -> verdict.note() == Note.ROW, "a number of a list, no figure");
                // a piece that only names places is a link without a number; households
                // and persons are two in one; bars are no text in Word
                assertThat(verdicts.stream().filter(verdict -> LINKED.contains(verdict.note())).count())
                    .as(kind.kind() + " " + file)
                    .isGreaterThanOrEqualTo(report.blocks()
                        .stream()
                        .filter(block -> file == FileKind.PDF || !(block instanceof Composed.Chart))
                        .flatMap(Composed.Block::pieces)
                        .filter(piece -> piece.figure() != null && piece.text().matches(".*\\d.*"))
                        .count());
            }
        }
    }

    /** Ten thousand yuan more paid in 聂荣, undone when the test is over. */
    @Test
    void oneEntryMoreTurnsTheFiguresThatDependOnItAndNoOther() throws IOException {
        var read = read(composed("results-review", CHINESE), FileKind.DOCX, CHINESE);
        var turned = Scope.system().call(() -> transactions.execute(status -> {
            status.setRollbackOnly();
            var before = reconciliation.of(read.extraction, read.file.links(), LocalDate.of(2021, 2, 25));
            assertThat(jdbc
                .sql("""
                         insert into ledger.transfer (key, kind, grant_id, from_account, to_account, from_kind, to_kind, amount_fen,
                                                      purpose, partner, place, project, effective_on, source)
                         select 'round-trip', t.kind, t.grant_id, t.from_account, t.to_account, t.from_kind, t.to_kind, 1000000, t.purpose,
                                t.partner, t.place, t.project, t.effective_on, t.source
                           from ledger.transfer t
                          where t.kind = 'PAY' and t.place >= 540623000000 and t.place < 540624000000 and t.effective_on >= '2020-01-01'
                        and ledger.balance(t.from_account) >= 1000000
                          order by t.id
                          limit 1
                         """)
                .update()).isOne();
            var after = reconciliation.of(read.extraction, read.file.links(), LocalDate.of(2021, 2, 25));
            return IntStream.range(0, before.size())
                .filter(i -> before.get(i).kind() != after.get(i).kind())
                .mapToObj(after::get)
                .toList();
        }));
        assertThat(turned).isNotEmpty().allSatisfy(verdict -> {
            assertThat(verdict.disagrees()).isTrue();
            assertThat(verdict.answers().getFirst().query().figure()).isIn("fund.project.paid", "fund.paid",
                    "fund.progress", "fund.balance");
        });
        // 聂荣's row and the row of the sums
        assertThat(turned.stream().map(verdict -> verdict.answers().getFirst().query().places()))
            .containsExactlyInAnyOrder(List.of(540623000000L), List.of());
    }

    @Test
    void aVolumeBeginsEachReportOnThePageItsContentsName() throws IOException {
        var asked = new ReportAsked(null, "540623000000", null, LocalDate.of(2018, 7, 28));
        var volume = Scope.system()
            .call(() -> volumes.bind(
                    volumes.parts(List.of("county-statement", "village-plan"), asked, false, Locale.SIMPLIFIED_CHINESE),
                    Locale.SIMPLIFIED_CHINESE, _ -> {
                    }));
        assertThat(volume.parts()).hasSize(2);
        var out = new ByteArrayOutputStream();
        files.write(volume, FileKind.PDF, Locale.SIMPLIFIED_CHINESE, "https://shanhe.example", out);
        try (var pdf = Loader.loadPDF(out.toByteArray())) {
            var contents = page(pdf, 1);
            for (var part : volume.parts()) {
                var named = Pattern.compile(Pattern.quote(part.title()) + "[…·.]*(\\d+)").matcher(contents);
                assertThat(named.find()).as(contents).isTrue();
                assertThat(page(pdf, Integer.parseInt(named.group(1))).replaceFirst("^—\\d+—", ""))
                    .startsWith(part.title());
            }
        }
        var word = new ByteArrayOutputStream();
        files.write(volume, FileKind.DOCX, Locale.SIMPLIFIED_CHINESE, "https://shanhe.example", word);
        var read = Documents.read("volume.docx", word.toByteArray());
        assertThat(Scope.system()
            .call(() -> reconciliation.of(ClaimReader.read(read.chars(), read.page()), read.links(),
                    LocalDate.of(2018, 7, 28))))
            .isNotEmpty()
            .noneMatch(Verdict::disagrees);
    }

    private static String page(PDDocument pdf, int number) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(number);
        stripper.setEndPage(number);
        return stripper.getText(pdf).replaceAll("\\s", "");
    }

    private record Read(Documents.Document file, org.shanhe.claims.reading.Extraction extraction) {
    }

    private List<Verdict> check(Composed report, FileKind kind, Locale locale) {
        try {
            var read = read(report, kind, locale);
            return Scope.system()
                .call(() -> reconciliation.of(read.extraction, read.file.links(), LocalDate.of(2021, 2, 25)));
        }
        catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Read read(Composed report, FileKind kind, Locale locale) throws IOException {
        var out = new ByteArrayOutputStream();
        files.write(report, kind, locale, "https://shanhe.example", out);
        var file = Documents.read("report." + kind.ending(), out.toByteArray());
        return new Read(file, ClaimReader.read(file.chars(), file.page()));
    }

    private Composed composed(String kind, Locale locale) {
        return Scope.system().call(() -> composer.compose(kind, asked(kind), locale));
    }

    private ReportAsked asked(String kind) {
        var group = owner.sql("select id from partner.partner where name = '国家能源集团'").query(Long.class).single();
        return switch (kind) {
            case "results-review" -> new ReportAsked(group, null, null, LocalDate.of(2021, 2, 25));
            case "half-year-review" -> new ReportAsked(group, null, null, LocalDate.of(2018, 6, 30));
            case "bulletin" -> new ReportAsked(null, "540600000000", null, LocalDate.of(2018, 9, 30));
            case "rectification" -> new ReportAsked(null, "513429000000", null, LocalDate.of(2020, 12, 31));
            default -> kinds.get(kind).about() == ReportKind.About.PARTNER
                    ? new ReportAsked(group, null, null, LocalDate.of(2020, 12, 31))
                    : new ReportAsked(null, "540623000000", null, LocalDate.of(2018, 7, 28));
        };
    }

}
