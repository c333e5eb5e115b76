package org.shanhe.exchange.staging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shanhe.DatabaseTest;
import org.shanhe.exchange.sheet.TableFile;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Scope;
import org.shanhe.partner.NewPartner;
import org.shanhe.partner.Pairing;
import org.shanhe.partner.Pairings;
import org.shanhe.partner.PartnerKind;
import org.shanhe.partner.Partners;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class PairingFileTests {

    static final long VILLAGE = 540627100201L;

    static final Scope COUNTY = new Scope(81, List.of(PlaceRange.of(540627000000L)), null, Set.of("COUNTY_OFFICER"));

    static final String HEAD = "结对类型,帮扶单位,地区代码,受援方机构,名单,户编号,帮扶干部,开始日期,解除日期,依据\n";

    @Autowired
    StagedImports imports;

    @Autowired
    StagedFiles files;

    @Autowired
    StagedTemplate template;

    @Autowired
    StagedWords words;

    @Autowired
    List<StagedKind> kinds;

    @Autowired
    Partners partners;

    @Autowired
    Pairings pairings;

    @Autowired
    @Qualifier("owner")
    JdbcClient owner;

    String unit;

    String household;

    @BeforeEach
    void aUnitAndAHousehold() {
        unit = "帮扶公司" + UUID.randomUUID();
        household = "PF-" + UUID.randomUUID();
        Scope.system().run(() -> partners.add(new NewPartner(unit, unit + "简", PartnerKind.SUBSIDIARY, null, null)));
        owner
            .sql("""
                    insert into registry.household (household_no, village, head_name, members, status, status_since, identified_on, change)
                    values (:no, :village, '户主', 3, 'POOR', '2014-06-01', '2014-06-01', 0)
                    """)
            .param("no", household)
            .param("village", VILLAGE)
            .update();
    }

    @Test
    void linesOfEveryKindArePreviewedBegunTogetherAndTakenBackTogether() {
        COUNTY.run(() -> {
            var file = receive(line("企业帮村", "", "", "", "2018-03-01") + line("单位包村", "", "", "", "2018/3/1")
                    + line("结对认亲", household, "来人", "", "2018年3月1日") + line("党支部结对", "", "", "村党支部", "20180301"));
            assertThat(file.ready()).isEqualTo(4);
            assertThat(file.refused()).isZero();
            assertThat(begun(file.id())).isEmpty();

            assertThat(imports.apply(kind(), file.id(), 4).state()).isEqualTo("APPLIED");
            var begun = begun(file.id());
            assertThat(begun).hasSize(4)
                .allSatisfy(pairing -> assertThat(pairing.since()).isEqualTo(LocalDate.of(2018, 3, 1)));
            assertThat(begun).filteredOn(pairing -> pairing.household() != null)
                .singleElement()
                .satisfies(pairing -> assertThat(pairing.place()).isEqualTo(VILLAGE));

            assertThat(imports.undo(kind(), file.id(), "文件拿错了").state()).isEqualTo("UNDONE");
            assertThat(begun(file.id())).hasSize(4).allMatch(Pairing::withdrawn);
            // what held on no day is in nobody's way
            assertThat(receive(line("企业帮村", "", "", "", "2018-03-01")).ready()).isEqualTo(1);
        });
    }

    @Test
    void aRefusedLineSaysWhyBesideItsCellsAndTheOthersStand() {
        COUNTY.run(() -> {
            var file = receive(line("企业帮村", "", "", "", "2018-03-01") + line("企业帮村", "", "", "", "2018-03-01")
                    + line("帮扶", "", "", "", "三月") + line("结对认亲", "没有的户", "来人", "", "2018-03-01")
                    + line("企业帮村", "", "", "", "2018-03-01").replace(unit, "没有的单位")
                    + line("企业帮村", "", "", "", "2018-03-01").replace(String.valueOf(VILLAGE), "533122000000")
                    + line("党支部结对", "", "", "", "2018-03-01"));
            assertThat(file.ready()).isEqualTo(1);
            assertThat(problems(file.id())).containsExactly("PARTNER LINE_TWICE",
                    "KIND KIND_UNKNOWN, SINCE NOT_UNDERSTOOD", "HOUSEHOLD HOUSEHOLD_UNKNOWN", "PARTNER PARTNER_UNKNOWN",
                    "PLACE PLACE_OUT_OF_SCOPE", "COUNTERPART COUNTERPART_MISSING");
            for (var locale : List.of(Locale.CHINA, Locale.ENGLISH)) {
                assertThat(files.lines(file.id(), "REFUSED", 0, 100)).allSatisfy(
                        line -> assertThat(words.why(kind(), line, locale)).allMatch(why -> why.matches("[^_{]+")));
            }
            var out = new ByteArrayOutputStream();
            errors(file.id(), out);
            assertThat(rows(out.toByteArray())).hasSize(7).element(1).asString().contains("同一对");
        });
    }

    @Test
    void theSamePairIsKnownAndABatchThatHasGoneOnIsNotUndone() {
        COUNTY.run(() -> {
            var file = receive(line("企业帮村", "", "", "", "2018-03-01"));
            imports.apply(kind(), file.id(), 1);
            var again = receive(line("企业帮村", "", "", "", "2018-03-01") + line("企业帮村", "", "", "", "2019-03-01"));
            assertThat(again.known()).isEqualTo(1);
            // our own list of pairings names no reason where none was given
            assertThat(receive(line("企业帮村", "", "", "", "2018-03-01").replace("来人文〔2018〕1号", "")).known()).isEqualTo(1);
            assertThat(problems(again.id())).containsExactly("PARTNER PAIRING_STANDS");
            assertThat(problems(
                    receive(line("企业帮村", "", "", "", "2021-03-01").replace("来人文〔2018〕1号", "").replace(unit, unit + "简"))
                        .id()))
                .containsExactly("PARTNER PAIRING_STANDS");
            owner.sql("""
                    update partner.pairing set valid = daterange(lower(valid), '2020-01-01'), end_reason = '期满'
                     where key = :key
                    """).param("key", "pairing-file:%d:2".formatted(file.id())).update();
            assertThatThrownBy(() -> imports.undo(kind(), file.id(), "撤销")).isInstanceOfSatisfying(Refused.class,
                    refused -> assertThat(refused.code()).isEqualTo("PAIRINGS_GONE_ON"));
        });
    }

    @Test
    void theTemplateIsAWorkbookTheImportReads() throws IOException {
        var out = new ByteArrayOutputStream();
        template.write(kind(), Locale.CHINA, out);
        var path = Files.createTempFile("template", ".xlsx");
        Files.write(path, out.toByteArray());
        try (var table = TableFile.open(path, "template.xlsx")) {
            var header = new StagedSheet(kind()).header(table, 0);
            assertThat(header).isNotNull().satisfies(found -> assertThat(found.at()).hasSize(kind().columns().size()));
        }
        finally {
            Files.delete(path);
        }
    }

    private String line(String kind, String householdNo, String helper, String counterpart, String since) {
        return "%s,%s,%d,%s,,%s,%s,%s,,来人文〔2018〕1号\n".formatted(kind, unit, VILLAGE, counterpart, householdNo, helper,
                since);
    }

    private StagedFile receive(String lines) {
        try {
            return imports.receive(kind(), new ByteArrayInputStream((HEAD + lines).getBytes(StandardCharsets.UTF_8)),
                    "结对.csv");
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private StagedKind kind() {
        return kinds.stream().filter(kind -> kind.name().equals("pairing")).findFirst().orElseThrow();
    }

    private List<String> problems(long file) {
        return files.lines(file, "REFUSED", 0, 100)
            .stream()
            .map(line -> line.problems()
                .stream()
                .map(problem -> problem.column() + " " + problem.code())
                .collect(Collectors.joining(", ")))
            .toList();
    }

    private List<Pairing> begun(long file) {
        return files.lines(file, null, 0, 100)
            .stream()
            .map(StagedLine::became)
            .filter(Objects::nonNull)
            .map(pairings::get)
            .toList();
    }

    private void errors(long file, OutputStream out) {
        try {
            template.errors(kind(), file, Locale.CHINA, out);
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> rows(byte[] workbook) {
        var rows = new ArrayList<String>();
        try {
            var path = Files.write(Files.createTempFile("rows", ".xlsx"), workbook);
            try (var table = TableFile.open(path, "errors.xlsx")) {
                table.read(0, row -> {
                    rows.add(String.join("|", row.copy()));
                    return true;
                }, _ -> {
                });
            }
            Files.delete(path);
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

}
