package org.shanhe.exchange.staging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shanhe.DatabaseTest;
import org.shanhe.SettableClock;
import org.shanhe.exchange.sheet.TableFile;
import org.shanhe.indicator.Answers;
import org.shanhe.indicator.Asked;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Scope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class StagedFileTests {

    static final long VILLAGE = 540627100201L;

    static final Scope COUNTY = new Scope(82, List.of(PlaceRange.of(540627000000L)), null, Set.of("COUNTY_OFFICER"));

    static final String PROJECTS = "项目名称,申报主体,行政区划代码,项目类型,项目用途,建设内容,实施单位,责任人,开工日期,完工日期,绩效目标,联农带农机制,受益户数,受益人数,帮扶单位,省级财政常态化帮扶资金\n";

    static final String YIELDS = "资产编号,月份,发电量,结算金额,凭证号\n";

    @Autowired
    StagedImports imports;

    @Autowired
    StagedFiles files;

    @Autowired
    StagedTemplate template;

    @Autowired
    StagedWords words;

    @Autowired
    Answers answers;

    @Autowired
    List<StagedKind> kinds;

    @Autowired
    SettableClock clock;

    @Autowired
    @Qualifier("owner")
    JdbcClient owner;

    String name;

    String station;

    @BeforeEach
    void aDayAndAStation() {
        clock.set(LocalDate.of(2026, 3, 2));
        name = "圈舍" + UUID.randomUUID();
        station = "GF-" + UUID.randomUUID().toString().substring(0, 8);
        owner.sql("""
                insert into project.asset (asset_no, key, name, class, place, original_value_fen, built_on, capacity_kw)
                values (:no, :no, '村级光伏电站', 'OPERATING', :place, 100000000, '2018-06-01', 300)
                """).param("no", station).param("place", VILLAGE).update();
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    @Test
    void projectsOfAWorkbookArePreviewedProposedTogetherAndWithdrawnTogether() {
        COUNTY.run(() -> {
            var kind = kind("project");
            var file = receive(kind, PROJECTS + project(name, "县申报", "120.5", "") + project(name + "二", "县级", "", ""));
            assertThat(why(kind, file)).isEmpty();
            assertThat(file.unread()).isNull();
            assertThat(file.ready()).isEqualTo(2);
            assertThat(proposed()).isEmpty();

            assertThat(imports.apply(kind, file.id(), 2).state()).isEqualTo("APPLIED");
            assertThat(imports.apply(kind, file.id(), 2).state()).isEqualTo("APPLIED");
            assertThat(proposed()).containsExactly("PROPOSED 120500000", "PROPOSED null");
            assertThat(receive(kind, PROJECTS + project(name, "县申报", "120.5", "")).known()).isEqualTo(1);

            assertThat(imports.undo(kind, file.id(), "文件拿错了").state()).isEqualTo("UNDONE");
            assertThat(proposed()).containsExactly("WITHDRAWN 120500000", "WITHDRAWN null");
            assertThat(receive(kind, PROJECTS + project(name, "县申报", "120.5", "")).ready()).isEqualTo(1);
        });
    }

    @Test
    void aLineOfAWorkbookThatStandsAlreadyWasAskedAgain() {
        var clerk = new Scope(83, List.of(PlaceRange.of(VILLAGE / 1_000 * 1_000)), null, Set.of("TOWN_OFFICER"));
        clerk.run(() -> {
            var kind = kind("yield");
            var lines = YIELDS + month("2019-05", "30000", "") + month("2019-06", "31000", "");
            imports.apply(kind, receive(kind, lines).id(), 2);
            assertThat(repeated()).isEqualByComparingTo("0");
            var again = receive(kind, lines + month("2019-07", "1", "") + month("2019-07", "2", ""));
            assertThat(repeated()).as("two of five; a line that is refused is none").isEqualByComparingTo("0.4");
            imports.discard(kind, again.id());
            assertThat(repeated()).isEqualByComparingTo("0");
        });
    }

    @Test
    void aProjectThatHasGoneOnKeepsItsWholeFile() {
        COUNTY.run(() -> {
            var kind = kind("project");
            var file = receive(kind, PROJECTS + project(name, "县申报", "1", "") + project(name + "二", "县申报", "1", ""));
            imports.apply(kind, file.id(), 2);
            owner.sql("update project.project set stage = 'COUNTY_NOTICE' where name = :name")
                .param("name", name)
                .update();
            assertThatThrownBy(() -> imports.undo(kind, file.id(), "撤销")).isInstanceOfSatisfying(Refused.class,
                    refused -> assertThat(refused.code()).isEqualTo("PROPOSALS_GONE_ON"));
            assertThat(proposed()).containsExactly("COUNTY_NOTICE 1000000", "PROPOSED 1000000");
        });
    }

    @Test
    void aRefusedLineSaysWhyInBothLanguagesBesideItsCells() throws IOException {
        var file = COUNTY.call(() -> receive(kind("project"),
                PROJECTS.replace("联农带农机制", "某列") + project(name, "县申报", "1", "") + project(name, "县申报", "1", "")
                        + project(name + "三", "国家", "-1", "") + project(name + "四", "县申报", "0.0000005", "没有的单位")
                        + project(name + "五", "村申报", "1", "")
                        + project(name + "六", "县申报", "1", "").replace(String.valueOf(VILLAGE), "533122000000")
                        + project(name + "七", "县申报", "1", "").replace("2026-10-30", "2026-03-30")
                        + project(name + "八", "县申报", "1", "").replace(",12,40,", ",40,12,")
                        + project(name + "九", "县申报", "1", "").replace("INDUSTRY", "飞机")));
        var kind = kind("project");
        COUNTY.run(() -> {
            assertThat(file.unread()).isEqualTo("某列");
            assertThat(file.ready()).isEqualTo(1);
            assertThat(codes(file)).containsExactly("LINE_TWICE", "NOT_UNDERSTOOD AMOUNT_WRONG",
                    "PARTNER_UNKNOWN AMOUNT_WRONG", "STEP_OF_ANOTHER_LEVEL", "PLACE_OUT_OF_SCOPE", "PROJECT_ENDS_EARLY",
                    "BENEFIT_NOT_SOUND", "NOT_UNDERSTOOD");
            for (var locale : List.of(Locale.CHINA, Locale.ENGLISH)) {
                assertThat(files.lines(file.id(), "REFUSED", 0, 99))
                    .allSatisfy(line -> assertThat(words.why(kind, line, locale))
                        .allMatch(why -> why.length() > 8 && !why.contains("staged.") && !why.contains("{")));
            }
        });
        var out = new ByteArrayOutputStream();
        COUNTY.run(() -> errors(kind, file.id(), out));
        assertThat(rows(out.toByteArray())).hasSize(9).element(1).asString().contains("同名项目");
    }

    @Test
    void yieldsOfStationsAreStatedTogetherAndTakenBackTogether() {
        COUNTY.run(() -> {
            var kind = kind("yield");
            var file = receive(kind, YIELDS + month("2019-05", "30000", "22500.5") + month("2019年6月", "31000", ""));
            assertThat(why(kind, file)).isEmpty();
            imports.apply(kind, file.id(), 2);
            assertThat(stated()).containsExactly("2019-05-01 30000.00 2250050", "2019-06-01 31000.00 null");

            var again = receive(kind, YIELDS + month("2019-05", "30000", "22500.5") + month("2019-06", "32000", "")
                    + month("2019-07", "1", "") + month("2019-07", "2", ""));
            assertThat(again.known()).isEqualTo(1);
            assertThat(codes(again)).containsExactly("MONTH_STANDS", "LINE_TWICE");
            imports.discard(kind, again.id());

            imports.undo(kind, file.id(), "单位不对");
            assertThat(stated()).isEmpty();
        });
    }

    @Test
    void aYieldNoStationCanHaveIsRefusedByTheRuleOfThePage() {
        COUNTY.run(() -> {
            var kind = kind("yield");
            var file = receive(kind,
                    YIELDS + month("2019-05", "-1", "") + month("2018-05", "1", "") + month("2026-04", "1", "")
                            + month("2019-06", "9000000", "") + month("五月", "1", "") + month("2019-08", "1", "0.005")
                            + month("2019-09", "1", "").replace(station, "没有的电站"));
            assertThat(codes(file)).containsExactly("ASSET_YIELD_NEGATIVE", "ASSET_MONTH_BEFORE_BUILT",
                    "ASSET_MONTH_TO_COME", "ASSET_YIELD_BEYOND_CAPACITY", "NOT_UNDERSTOOD", "AMOUNT_WRONG",
                    "STATION_UNKNOWN");
            assertThatThrownBy(() -> imports.apply(kind, file.id(), 1)).isInstanceOfSatisfying(Refused.class,
                    refused -> assertThat(refused.code()).isEqualTo("STAGED_FILE_CHANGED"));
        });
    }

    @Test
    void aMonthStatedOtherwiseSinceKeepsItsWholeFile() {
        COUNTY.run(() -> {
            var kind = kind("yield");
            var file = receive(kind, YIELDS + month("2019-05", "30000", "") + month("2019-06", "31000", ""));
            imports.apply(kind, file.id(), 2);
            owner.sql("""
                    update project.asset_yield set kwh = 1, version = 2
                     where month = '2019-05-01' and asset = (select id from project.asset where asset_no = :no)
                    """).param("no", station).update();
            assertThatThrownBy(() -> imports.undo(kind, file.id(), "撤销")).isInstanceOfSatisfying(Refused.class,
                    refused -> assertThat(refused.code()).isEqualTo("YIELDS_GONE_ON"));
            assertThat(stated()).hasSize(2);
        });
    }

    @Test
    void everyTemplateIsAWorkbookTheImportReadsInBothLanguages() throws IOException {
        for (var kind : kinds) {
            for (var locale : List.of(Locale.CHINA, Locale.ENGLISH)) {
                var out = new ByteArrayOutputStream();
                template.write(kind, locale, out);
                var path = Files.write(Files.createTempFile("template", ".xlsx"), out.toByteArray());
                try (var table = TableFile.open(path, "template.xlsx")) {
                    assertThat(Objects.requireNonNull(new StagedSheet(kind).header(table, 0)).at())
                        .hasSize(kind.columns().size());
                }
                finally {
                    Files.delete(path);
                }
            }
        }
    }

    private @Nullable BigDecimal repeated() {
        return answers.value("import.repeat_share", Asked.ALL, Locale.ENGLISH).value();
    }

    private StagedKind kind(String called) {
        return kinds.stream().filter(kind -> kind.name().equals(called)).findFirst().orElseThrow();
    }

    private static String project(String name, String origin, String budget, String partner) {
        return "%s,%s,%d,产业发展,INDUSTRY,新建圈舍一座,乡人民政府,来人,2026-04-01,2026-10-30,带动增收,务工就业、入股分红,12,40,%s,%s\n"
            .formatted(name, origin, VILLAGE, partner, budget);
    }

    private String month(String month, String kwh, String settled) {
        return "%s,%s,%s,%s,结〔2019〕1号\n".formatted(station, month, kwh, settled);
    }

    private StagedFile receive(StagedKind kind, String lines) {
        try {
            return imports.receive(kind, new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)), "清单.csv");
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> codes(StagedFile file) {
        return files.lines(file.id(), "REFUSED", 0, 99)
            .stream()
            .map(line -> String.join(" ", line.problems().stream().map(StagedProblem::code).toList()))
            .toList();
    }

    private List<String> why(StagedKind kind, StagedFile file) {
        return files.lines(file.id(), "REFUSED", 0, 99)
            .stream()
            .flatMap(line -> words.why(kind, line, Locale.CHINA).stream())
            .toList();
    }

    private List<String> proposed() {
        return owner.sql("""
                select p.stage || ' ' || coalesce(sum(b.amount_fen)::text, 'null')
                  from project.project p left join project.budget b on b.project = p.id
                 where p.name like :name || '%' group by p.id order by p.id
                """).param("name", name).query(String.class).list().stream().map(Objects::requireNonNull).toList();
    }

    private List<String> stated() {
        return owner
            .sql("""
                    select y.month || ' ' || y.kwh || ' ' || coalesce(y.settled_fen::text, 'null')
                      from project.asset_yield y join project.asset a on a.id = y.asset where a.asset_no = :no order by y.month
                    """)
            .param("no", station)
            .query(String.class)
            .list()
            .stream()
            .map(Objects::requireNonNull)
            .toList();
    }

    private void errors(StagedKind kind, long file, ByteArrayOutputStream out) {
        try {
            template.errors(kind, file, Locale.CHINA, out);
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> rows(byte[] workbook) throws IOException {
        var rows = new ArrayList<String>();
        var path = Files.write(Files.createTempFile("rows", ".xlsx"), workbook);
        try (var table = TableFile.open(path, "errors.xlsx")) {
            table.read(0, row -> {
                rows.add(String.join("|", row.copy()));
                return true;
            }, _ -> {
            });
        }
        Files.delete(path);
        return rows;
    }

}
