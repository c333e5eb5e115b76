package org.shanhe.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shanhe.DatabaseTest;
import org.shanhe.access.People;
import org.shanhe.access.Role;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.kernel.Scope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.HtmlUtils;

@DatabaseTest
class ImportTests {

    static final Scope SCOPE = new Scope(0, List.of(PlaceRange.of(540623000000L)), null);

    @Autowired
    ApplicationContext context;

    @Autowired
    Importer importer;

    @Autowired
    Imports imports;

    @Autowired
    ImportWork work;

    @Autowired
    ImportView view;

    @Autowired
    ErrorWorkbook errors;

    @Autowired
    Template template;

    @Autowired
    @Qualifier("owner")
    JdbcClient owner;

    long village;

    @BeforeEach
    void village() {
        village = owner
            .sql("select min(code) from place.division where code between 540623000000 and 540623999999 and level = 5")
            .query(Long.class)
            .single();
    }

    @Test
    void aRegisterIsPreviewedAppliedAndUndoneAsAWhole() throws Exception {
        var book = RegisterWorkbook.of("A", village, 5);
        var id = upload(book.bytes());
        var read = scoped(() -> importer.await(id));
        assertThat(read.state()).as(String.valueOf(read.refusal())).isEqualTo(ImportState.READY);
        assertThat(read.preview()).contains("\"households\": {\"add\": 5,");
        assertThat(households("A")).isZero();

        assertThat(apply(id).state()).isEqualTo(ImportState.APPLIED);
        assertThat(households("A")).isEqualTo(5);
        assertThat(owner.sql(
                "select count(*) from registry.person p join registry.household h on h.id = p.household where h.household_no like 'A0%'")
            .query(Long.class)
            .single()).isEqualTo(10);

        scoped(() -> {
            importer.undo(id);
            return importer.await(id);
        });
        assertThat(scoped(() -> importer.get(id)).state()).isEqualTo(ImportState.UNDONE);
        assertThat(households("A")).isZero();
    }

    @Test
    void furtherColumnsGoIntoTheRegisterByNameAndTheSecondTimeChangeNothing() throws Exception {
        var further = Map.of("是否易地搬迁户", "是", "监测对象类别", "边缘易致贫户", "致贫/返贫风险1", "因病", "致贫/返贫风险2", "缺劳动力", "识别监测时间",
                "202303", "低保金", "3600", "务工收入A1", "1000", "入户道路是否硬化", "是", "主要燃料类型", "煤炭", "识别时饮水是否安全", "否");
        var bytes = RegisterWorkbook.of("F", village, 1).also(sheet -> {
            int column = RegisterWorkbook.HOUSEHOLD.size();
            for (var cell : further.entrySet()) {
                sheet.value(2, column, cell.getKey());
                sheet.value(3, column++, cell.getValue());
            }
        }).bytes();
        var id = upload(bytes);
        assertThat(apply(id).state()).isEqualTo(ImportState.APPLIED);
        assertThat(owner
            .sql("""
                    select p.* from monitoring.household_profile p join registry.household h on h.id = p.id where h.household_no = 'F00001'
                    """)
            .query()
            .singleRow()).containsEntry("relocated", true)
            .containsEntry("monitor_category", "MARGINAL")
            .containsEntry("monitored_on", java.sql.Date.valueOf("2023-03-01"))
            .containsEntry("subsistence_fen", 360_000L)
            .containsEntry("transfer_fen", 360_000L)
            .containsEntry("wage_work_fen", 100_000L)
            .containsEntry("wage_fen", 120_050L)
            .containsEntry("road_paved", true)
            .containsEntry("fuel", "COAL")
            .containsEntry("entry_unsafe_water", true);
        assertThat(owner
            .sql("""
                    select array_to_string(risks, ' ') from registry.monitored m join registry.household h on h.id = m.household
                     where h.household_no = 'F00001'
                    """)
            .query(String.class)
            .single()).isEqualTo("ILLNESS LABOUR");
        assertThat(owner.sql("select count from exchange.tally where import = ? and rule = 'ITEMS_DIFFER'")
            .param(id)
            .query(Long.class)
            .single()).isEqualTo(1);
        var whole = whole(upload(bytes));
        assertThat(whole.households().get("same").asInt()).isEqualTo(1);
        assertThat(whole.persons().get("same").asInt()).isEqualTo(2);
    }

    @Test
    void theSameFileTwiceChangesNothing() throws Exception {
        var bytes = RegisterWorkbook.of("B", village, 3).bytes();
        apply(upload(bytes));
        var again = upload(bytes);
        var whole = whole(again);
        assertThat(whole.households().get("same").asInt()).isEqualTo(3);
        assertThat(whole.households().get("add").asInt() + whole.households().get("change").asInt()).isZero();
        assertThat(whole.persons().get("same").asInt()).isEqualTo(6);
    }

    @Test
    void tenBadRowsComeBackInAnErrorWorkbookThatIsMendedAndTakenAsItIs() throws Exception {
        var book = RegisterWorkbook.of("C", village, 12);
        var good = book.persons.get(0)[3];
        book.person(0, "证件号码", good.substring(0, 17) + (good.endsWith("1") ? "2" : "1")) // check
                                                                                         // digit
            .person(2, "证件号码", "12345")
            .person(4, "与户主关系", "")
            .person(6, "性别", "女")
            .person(9, "与户主关系", "户主")
            .person(10, "健康状况", "挺好的")
            .person(12, "务工时间(月)", "13")
            .household(7, "行政村代码", "540623999999")
            .household(8, "识别时间", "明年")
            .household(9, "家庭人口数", "5");
        var id = upload(book.bytes());
        var whole = whole(id);
        assertThat(whole.state()).isEqualTo(ImportState.READY);
        assertThat(whole.households().get("add").asInt()).isEqualTo(2);
        assertThat(whole.households().get("refuse").asInt()).isEqualTo(10);
        assertThat(whole.persons().get("refuse").asInt()).isEqualTo(20);
        assertThat(whole.problems()).extracting(ImportView.Problem::rule)
            .contains("1_01_003", "1_01_002", "3_01_001", "SEX_DIFFERS", "3_02_012", "BAD_CODE", "WORK_MONTHS_RANGE",
                    "VILLAGE_UNKNOWN", "BAD_DATE", "MEMBERS_DIFFER");
        assertThat(whole.problems()).allSatisfy(problem -> {
            assertThat(problem.message()).isNotBlank().doesNotContain("exchange.rule");
            assertThat(problem.mend()).isNotBlank();
            assertThat(problem.row()).isGreaterThan(3);
        });

        var workbook = errorWorkbook(id);
        assertThat(comments(workbook)).contains("身份证号码校验不通过", "540623999999", "有不止一名户主");
        // mended in place, the error workbook is a register like any other
        var sheets = sheets(workbook);
        assertThat(sheets).contains("错误汇总").contains("户表").contains("人表");
        var mended = mended(workbook, Map.of("明年", "2014-01-01", "挺好的", "健康", "540623999999", String.valueOf(village),
                "12345", RegisterWorkbook.identity(300, "C", true)));
        var second = whole(upload(mended));
        assertThat(second.state()).isEqualTo(ImportState.READY);
        assertThat(second.households().get("add").asInt()).as(second.problems().toString()).isEqualTo(4);
        assertThat(second.households().get("refuse").asInt()).isEqualTo(6);
        assertThat(second.persons().get("refuse").asInt()).isEqualTo(12);
    }

    @Test
    void numbersInTheEthnicityColumnAreAskedAboutAndNeverGuessed() throws Exception {
        var book = RegisterWorkbook.of("D", village, 2).person(0, "民族", "05").person(1, "民族", "05");
        var id = upload(book.bytes());
        var asked = whole(id);
        assertThat(asked.state()).isEqualTo(ImportState.QUESTION);
        assertThat(asked.question().code()).isEqualTo("ETHNIC_CODES");
        assertThat(asked.question().numbers().get("05").asInt()).isEqualTo(2);
        scoped(() -> {
            importer.answer(id, EthnicCodes.NATIONAL_FORM);
            return importer.await(id);
        });
        apply(id);
        assertThat(owner.sql(
                "select distinct p.ethnicity from registry.person p join registry.household h on h.id = p.household where h.household_no = 'D00001'")
            .query(String.class)
            .list()).containsExactly("04");
    }

    @Test
    void aFileThatIsNoRegisterIsRefusedWithAClearSentenceAndNothingIsKept() throws Exception {
        refused("IMPORT_NOT_EXCEL", "not a workbook".getBytes(StandardCharsets.UTF_8));
        var whole = RegisterWorkbook.of("E", village, 50).bytes();
        refused("IMPORT_CUT_OFF", java.util.Arrays.copyOf(whole, whole.length / 2));
        refused("IMPORT_MERGED_CELLS",
                RegisterWorkbook.of("E", village, 3).also(sheet -> sheet.range(4, 1, 5, 1).merge()).bytes());
        var lacking = new RegisterWorkbook();
        lacking.households.add(new String[] { "E1" });
        refused("IMPORT_NO_ROWS", lacking.bytes());
        assertThat(households("E")).isZero();
    }

    @Test
    void aFormulaIsTakenWithItsSavedValueAndAWarning() throws Exception {
        var id = upload(RegisterWorkbook.of("F", village, 2).also(sheet -> sheet.formula(3, 10, "1000+200")).bytes());
        var whole = whole(id);
        assertThat(whole.state()).isEqualTo(ImportState.READY);
    }

    @Test
    void aHouseholdOutsideTheScopeOrTwiceInTheFileIsRefused() throws Exception {
        var book = RegisterWorkbook.of("G", village, 4).household(0, "行政村代码", "513428101203");
        book.households.add(book.households.get(1).clone());
        var whole = whole(upload(book.bytes()));
        assertThat(whole.problems()).extracting(ImportView.Problem::rule)
            .contains("VILLAGE_OUT_OF_SCOPE", "HOUSEHOLD_TWICE");
        assertThat(whole.households().get("add").asInt()).isEqualTo(2);
    }

    @Test
    void villagesAreFoundByNames() throws Exception {
        var csv = "户编号,县,乡镇,行政村,脱贫标志,脱贫年度,识别时间\n";
        var names = owner
            .sql("""
                    select c.name || ',' || t.name || ',' || v.name from place.division v
                      join place.division t on t.code = v.code / 1000 * 1000 join place.division c on c.code = v.code / 1000000 * 1000000
                     where v.code = :code
                    """)
            .param("code", village)
            .query(String.class)
            .single();
        var households = csv + "H1," + names + ",已脱贫,2016,201401\n";
        var persons = "户编号,姓名,性别,证件号码,与户主关系\nH1,甲,1," + RegisterWorkbook.identity(9, "H", true) + ",01\n";
        var id = scoped(
                () -> importer.upload(List.of(
                        new Importer.Upload("户.csv",
                                new ByteArrayInputStream(
                                        households.getBytes(java.nio.charset.Charset.forName("GB18030")))),
                        new Importer.Upload("人.csv",
                                new ByteArrayInputStream(persons.getBytes(StandardCharsets.UTF_8)))),
                        null));
        var whole = whole(id);
        assertThat(whole.problems()).isEmpty();
        assertThat(whole.households().get("add").asInt()).isEqualTo(1);
        apply(id);
        assertThat(owner.sql("select village from registry.household where household_no = 'H1'")
            .query(Long.class)
            .single()).isEqualTo(village);
    }

    @Test
    void whatAStopBrokeOffIsTakenUpAtTheNextStart() throws Exception {
        var id = upload(RegisterWorkbook.of("I", village, 3).bytes());
        scoped(() -> importer.await(id));
        owner.sql("update exchange.import set state = 'READING' where id = :id").param("id", id).update();
        work.resume();
        assertThat(scoped(() -> importer.await(id)).state()).isEqualTo(ImportState.READY);
        assertThat(whole(id).households().get("add").asInt()).isEqualTo(3);
        // the database's crash empties the staged rows: they are read again first
        owner.sql("delete from registry.intake_household").update();
        owner.sql("delete from registry.intake_person").update();
        owner.sql("delete from registry.intake_condition").update();
        owner.sql("update exchange.import set state = 'APPLYING' where id = :id").param("id", id).update();
        work.resume();
        assertThat(scoped(() -> importer.await(id)).state()).isEqualTo(ImportState.APPLIED);
        assertThat(households("I")).isEqualTo(3);
        owner.sql("update exchange.import set state = 'UNDOING' where id = :id").param("id", id).update();
        work.resume();
        assertThat(scoped(() -> importer.await(id)).state()).isEqualTo(ImportState.UNDONE);
        assertThat(households("I")).isZero();
    }

    @Test
    void whatWasAskedForByAnAccountThatMayNoLongerIsNotTakenUp() throws Exception {
        var id = upload(RegisterWorkbook.of("Q", village, 3).bytes());
        scoped(() -> importer.await(id));
        var people = new People(context);
        people.named(Role.VILLAGE_OFFICER, village);
        owner
            .sql("""
                    update exchange.import set state = 'APPLYING', acting = (select max(id) from access.account) where id = :id
                    """)
            .param("id", id)
            .update();
        work.resume();
        var job = scoped(() -> importer.await(id));
        assertThat(job.state()).isEqualTo(ImportState.READY);
        assertThat(job.refusalCode()).isEqualTo("NOT_ALLOWED");
        assertThat(households("Q")).isZero();
    }

    @Test
    void anotherAccountDoesNotSeeTheImport() throws Exception {
        var id = upload(RegisterWorkbook.of("J", village, 1).bytes());
        scoped(() -> importer.await(id));
        var neighbour = new Scope(4711, List.of(PlaceRange.of(village)), null);
        assertThat(neighbour.call(() -> imports.find(id))).isEmpty();
        assertThat(neighbour.call(() -> imports.list(null, Long.MAX_VALUE, 10))).isEmpty();
    }

    @Test
    void ourTemplatesAreRecognisedByOurOwnReader() throws Exception {
        for (var kind : List.of(Template.Kind.PLAIN, Template.Kind.NATIONAL)) {
            var bytes = new ByteArrayOutputStream();
            template.write(kind, Locale.SIMPLIFIED_CHINESE, bytes);
            var file = Files.createTempFile("template", ".xlsx");
            Files.write(file, bytes.toByteArray());
            try (var table = org.shanhe.exchange.sheet.TableFile.open(file, "t.xlsx")) {
                assertThat(table.sheets()).hasSize(2);
                assertThat(HeaderSearch.in(Columns.load(), table, 0, "0").kind()).isEqualTo(SheetKind.HOUSEHOLD);
                assertThat(HeaderSearch.in(Columns.load(), table, 1, "1").kind()).isEqualTo(SheetKind.PERSON);
            }
        }
    }

    private void refused(String code, byte[] bytes) throws Exception {
        var id = upload(bytes);
        var whole = whole(id);
        assertThat(whole.state()).isEqualTo(ImportState.REFUSED);
        assertThat(whole.refusal().code()).isEqualTo(code);
        assertThat(whole.refusal().detail()).doesNotContain("{").doesNotContain("IMPORT_");
    }

    private long upload(byte[] bytes) throws Exception {
        return scoped(() -> importer.upload(List.of(RegisterWorkbook.upload(bytes)), null));
    }

    private Import apply(long id) throws Exception {
        return scoped(() -> {
            importer.await(id);
            importer.apply(id);
            return importer.await(id);
        });
    }

    private ImportView.Whole whole(long id) throws Exception {
        return scoped(() -> view.whole(importer.await(id), Locale.SIMPLIFIED_CHINESE));
    }

    private long households(String prefix) {
        return owner.sql("select count(*) from registry.household where household_no ~ ('^' || :prefix || '[0-9]')")
            .param("prefix", prefix)
            .query(Long.class)
            .single();
    }

    private byte[] errorWorkbook(long id) throws Exception {
        return scoped(() -> {
            var bytes = new ByteArrayOutputStream();
            errors.write(importer.get(id), false, Locale.SIMPLIFIED_CHINESE, bytes);
            return bytes.toByteArray();
        });
    }

    private static String comments(byte[] workbook) throws IOException {
        return parts(workbook, "comments");
    }

    private static String sheets(byte[] workbook) throws IOException {
        return parts(workbook, "xl/workbook.xml");
    }

    private static String parts(byte[] workbook, String name) throws IOException {
        var text = new StringBuilder();
        var file = Files.write(Files.createTempFile("errors", ".xlsx"), workbook);
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : zip.stream().filter(one -> one.getName().contains(name)).toList()) {
                text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        Files.delete(file);
        return HtmlUtils.htmlUnescape(text.toString());
    }

    /** What a person does who types over the marked cells and saves. */
    private static byte[] mended(byte[] workbook, Map<String, String> changes) throws IOException {
        var file = Files.write(Files.createTempFile("errors", ".xlsx"), workbook);
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipFile(file.toFile()); var out = new ZipOutputStream(bytes)) {
            for (var entry : zip.stream().toList()) {
                var content = zip.getInputStream(entry).readAllBytes();
                if (entry.getName().endsWith("sharedStrings.xml")) {
                    var text = new String(content, StandardCharsets.UTF_8);
                    for (var change : changes.entrySet()) {
                        text = text.replace(">" + escaped(change.getKey()) + "<",
                                ">" + escaped(change.getValue()) + "<");
                    }
                    content = text.getBytes(StandardCharsets.UTF_8);
                }
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(content);
            }
        }
        Files.delete(file);
        return bytes.toByteArray();
    }

    private static String escaped(String text) {
        return text.chars()
            .mapToObj(c -> c < 128 ? String.valueOf((char) c) : "&#x" + Integer.toHexString(c) + ";")
            .collect(Collectors.joining());
    }

    private static <T> T scoped(Callable<T> task) throws Exception {
        return SCOPE.call(task::call);
    }

}
