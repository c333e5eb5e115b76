package org.shanhe.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shanhe.DatabaseTest;
import org.shanhe.kernel.DataFolder;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.kernel.Scope;
import org.shanhe.registry.PovertyStatus;
import org.shanhe.registry.Registration;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

@DatabaseTest
class ComparisonTests {

    private static final long VILLAGE = 540628100201L;

    private static final String NUMBER = "540628198501010012";

    private static final Scope COUNTY = new Scope(31, List.of(PlaceRange.of(540628000000L)), null,
            Set.of("COUNTY_OFFICER"));

    @Autowired
    Comparisons comparisons;

    @TempDir
    java.nio.file.Path temp;

    @Autowired
    ComparisonWorkbook workbook;

    @Autowired
    DataFolder data;

    @Autowired
    Uploads uploads;

    @Autowired
    Registration registration;

    @Autowired
    JsonMapper json;

    @Autowired
    @Qualifier("owner")
    JdbcClient owner;

    @Test
    void eachFieldAgreesDiffersOrIsMissingAndTheRegisterStaysAsItIs() throws Exception {
        var number = valid();
        var household = COUNTY.call(() -> registration.register(VILLAGE, PovertyStatus.EXITED, LocalDate.of(2018, 1, 1),
                json.valueToTree(Map.of("identifiedOn", "2015-01-01")),
                json.valueToTree(List.of(
                        Map.of("name", "达瓦", "relation", "HEAD", "sex", "MALE", "document", number, "medicalInsurance",
                                true),
                        Map.of("name", "白珍", "relation", "SPOUSE", "sex", "FEMALE", "birthOn", "1990-05-06"))),
                "x"))
            .id();
        var version = version(household);
        var list = "姓名,证件号码,出生日期,性别,基本医保说明,医疗保险,工作单位\n达瓦,%s,,女,,是,县医院\n白珍,,1990-5-6,女,,,\n无此人,540628198001010000,,男,,是,\n"
            .formatted(number);
        long id = COUNTY.call(() -> comparisons.compare("县医保局", LocalDate.of(2024, 6, 30), file(list)));
        var rows = COUNTY.call(() -> comparisons.rows(id, null, null, 100)).rows();
        assertThat(rows).extracting(row -> row.name() + " " + row.field() + " " + row.outcome())
            .contains("达瓦 sex DIFFERS", "达瓦 medical_insurance AGREES", "达瓦 employer MISSING", "达瓦 name AGREES",
                    "白珍 sex AGREES", "白珍 birth_on AGREES", "白珍 medical_insurance MISSING", "无此人 person MISSING");
        assertThat(COUNTY.call(() -> comparisons.list())).anySatisfy(one -> {
            assertThat(one.id()).isEqualTo(id);
            assertThat(one.dataOn()).isEqualTo("2024-06-30");
            assertThat(one.differs()).isEqualTo(1);
        });
        assertThat(version(household)).isEqualTo(version);
        var elsewhere = new Scope(32, List.of(PlaceRange.of(540629000000L)), null, Set.of("COUNTY_OFFICER"));
        assertThat(elsewhere.call(() -> comparisons.rows(id, null, null, 100)).rows()).isEmpty();
    }

    @Test
    void theListIsKeptAsItCameAndWhatWasFoundIsWrittenInWords() throws Exception {
        var number = valid(1);
        COUNTY.call(() -> registration.register(VILLAGE, PovertyStatus.EXITED, LocalDate.of(2018, 1, 1),
                json.valueToTree(Map.of("identifiedOn", "2015-01-01")),
                json.valueToTree(List.of(Map.of("name", "卓玛", "relation", "HEAD", "sex", "MALE", "document", number))),
                "x"));
        var list = "姓名,证件号码,性别\n卓玛,%s,女\n=无此人,540628198001010000,男\n".formatted(number);
        long id = COUNTY.call(() -> comparisons.compare("县公安局", LocalDate.of(2024, 6, 30), file(list)));
        var original = COUNTY.call(() -> comparisons.original(id));
        assertThat(original.name()).isEqualTo("list.csv");
        assertThat(data.kept(original.sha256())).hasContent(list);
        var response = new MockHttpServletResponse();
        COUNTY.run(() -> workbook.write(id, null, Locale.SIMPLIFIED_CHINESE, response));
        assertThat(cells(response.getContentAsByteArray())).contains(List.of("行号", "姓名", "地点", "项目", "部门", "名册", "结果"))
            .anyMatch(row -> row.containsAll(List.of("卓玛", "性别", "女", "男", "不一致")))
            .anyMatch(row -> row.containsAll(List.of("'=无此人", "名册中没有此人", "缺少")));
        var elsewhere = new Scope(32, List.of(PlaceRange.of(540629000000L)), null, Set.of("COUNTY_OFFICER"));
        assertThatThrownBy(() -> elsewhere.call(() -> comparisons.original(id)))
            .hasMessageContaining("COMPARISON_FILE_UNKNOWN");
    }

    private List<List<String>> cells(byte[] workbook) throws Exception {
        var path = java.nio.file.Files.write(temp.resolve("out.xlsx"), workbook);
        var rows = new java.util.ArrayList<List<String>>();
        try (var file = org.shanhe.exchange.sheet.TableFile.open(path, "out.xlsx")) {
            file.read(0, row -> rows.add(List.of(row.copy())), _ -> {
            });
        }
        return rows;
    }

    @Test
    void aListWithoutAKeyIsRefused() {
        assertThatThrownBy(
                () -> COUNTY.call(() -> comparisons.compare("民政局", LocalDate.of(2024, 6, 30), file("姓名,低保\n达瓦,是\n"))))
            .hasMessageContaining("COMPARISON_WITHOUT_KEY");
    }

    private Uploads.Received file(String text) throws java.io.IOException {
        return uploads.receive(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "list.csv");
    }

    private int version(long household) {
        return owner.sql("select version from registry.household where id = ?")
            .param(household)
            .query(Integer.class)
            .single();
    }

    private static String valid() {
        return valid(0);
    }

    private static String valid(int more) {
        var seventeen = NUMBER.substring(0, 16) + more;
        return "0123456789X".chars()
            .mapToObj(c -> seventeen + (char) c)
            .filter(n -> org.shanhe.registry.IdentityNumber.faultOf(n).isEmpty())
            .findFirst()
            .orElseThrow();
    }

}
