package org.shanhe.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shanhe.DatabaseTest;
import org.shanhe.exchange.sheet.TableFile;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.kernel.Scope;
import org.shanhe.registry.PovertyStatus;
import org.shanhe.registry.Registration;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@DatabaseTest
class VillageImportTests {

    private static final Scope COUNTY = new Scope(0, List.of(PlaceRange.of(540627000000L)), null);

    private static final String HEADING = "行政村代码,年度,是否贫困村,耕地面积（亩）,总户数,总人口,低保户数,村级集体经济收入（万元）,是否通客运班车,经度,卫生室个数\n";

    @TempDir
    Path temp;

    @Autowired
    Importer importer;

    @Autowired
    ImportRows rows;

    @Autowired
    Registration registration;

    @Autowired
    Template template;

    @Autowired
    JsonMapper json;

    @Autowired
    @Qualifier("owner")
    JdbcClient owner;

    private List<Long> villages;

    @BeforeEach
    void villages() {
        villages = owner.sql(
                "select code from place.division where code between 540627000000 and 540627999999 and level = 5 order by code limit 3")
            .query(Long.class)
            .list();
        owner.sql("delete from registry.village_fact where village = any (:villages)")
            .param("villages", villages.toArray(Long[]::new))
            .update();
    }

    @Test
    void aVillageTableIsPreviewedAppliedAndUndoneLikeARegister() throws IOException {
        var first = applied(HEADING + villages.get(0) + ",2022,是,1200.5,120,480,12,3.5,否,90.2,1\n" + villages.get(1)
                + ",2022,否,,80,300,,,,,\n");
        assertThat(first.preview()).contains("\"villages\": {\"add\": 2, \"same\": 0, \"change\": 0, \"refuse\": 0}");
        assertThat(fact(villages.get(0), 2022)).containsEntry("arable_mu", 1200.5)
            .containsEntry("households", 120)
            .containsEntry("collective_income_fen", 3_500_000L)
            .containsEntry("bus", false)
            .containsEntry("poor_village", true)
            .containsEntry("version", 1);

        var second = applied(HEADING + villages.get(0) + ",2022,是,1200.5,125,480,12,3.5,是,90.2,1\n" + villages.get(1)
                + ",2022,否,,80,300,,,,,\n");
        assertThat(second.preview()).contains("\"add\": 0").contains("\"villages\": {").contains("\"change\": 1");
        assertThat(fact(villages.get(0), 2022)).containsEntry("households", 125).containsEntry("clinics", 1);
        assertThat(COUNTY.call(() -> rows.list(second, "CHANGE", "VILLAGE", 0, 10, Locale.CHINA))).singleElement()
            .satisfies(row -> assertThat(row.fields()).extracting(ImportRows.Difference::field)
                .containsExactlyInAnyOrder("households", "bus"));

        undone(second.id());
        assertThat(fact(villages.get(0), 2022)).containsEntry("households", 120).containsEntry("bus", false);
        undone(first.id());
        assertThat(owner.sql("select count(*) from registry.village_fact where village = any (:villages)")
            .param("villages", villages.toArray(Long[]::new))
            .query(Long.class)
            .single()).isZero();
    }

    @Test
    void aRowThatIsWrongSaysWhyAndTheOthersAreTaken() throws IOException {
        var read = read(HEADING + "540627999999,2022,是,1,1,1,,,,,\n" + villages.get(0) + ",2022,是,1,120,480,,,,8.5,\n"
                + villages.get(1) + ",2022,是,x,120,480,,,,,\n" + villages.get(2) + ",2022,是,1,120,480,,,,,\n"
                + "540623100201,2022,是,1,1,1,,,,,\n");
        assertThat(COUNTY.call(() -> rows.list(read, "REFUSE", "VILLAGE", 0, 10, Locale.ENGLISH)))
            .extracting(row -> row.row() + " " + row.problems().getFirst().rule())
            .containsExactly("2 VILLAGE_UNKNOWN", "3 BAD_NUMBER", "4 BAD_NUMBER", "6 VILLAGE_OUT_OF_SCOPE");
        assertThat(read.preview()).contains("\"villages\": {\"add\": 1,");
        COUNTY.run(() -> importer.discard(read.id()));
    }

    @Test
    void aVillageChangedSinceIsNotTakenBack() throws IOException {
        var done = applied(HEADING + villages.get(0) + ",2021,是,1,120,480,,,,,\n");
        owner
            .sql("update registry.village_fact set change = nextval('registry.change_id_seq') where village = :village")
            .param("village", villages.get(0))
            .update();
        COUNTY.run(() -> {
            importer.undo(done.id());
            assertThat(importer.await(done.id()).refusalCode()).isEqualTo("INTAKE_CHANGED_SINCE");
        });
    }

    @Test
    void certificatesAddToThosePersonsHaveAndAreNotEnteredTwice() throws IOException {
        long household = COUNTY
            .call(() -> registration
                .register(villages.get(0), PovertyStatus.POOR, LocalDate.of(2018, 1, 1),
                        json.valueToTree(Map.of("identifiedOn",
                                "2018-01-01")),
                        json.valueToTree(List.of(
                                Map.of("name", "洛桑", "relation", "HEAD", "sex", "MALE", "certificates",
                                        List.of(Map.of("kind", "CERTIFICATE", "name", "焊工证", "number", "A1"))),
                                Map.of("name", "央宗", "relation", "SPOUSE", "sex", "FEMALE"))),
                        "x"))
            .id();
        var number = owner.sql("select household_no from registry.household where id = ?")
            .param(household)
            .query(String.class)
            .single();
        var list = "户编号,姓名,类别,证书名称,证书编号,发证机关,发证日期\n%s,洛桑,证书,焊工证,A1,,\n%s,洛桑,证书,驾驶证,B2,公安局,2021-05-01\n%s,央宗,技能,藏毯编织,,,\n%s,陌生人,证书,厨师证,,,\n"
            .formatted(number, number, number, number);
        var read = read(list);
        assertThat(COUNTY.call(() -> rows.list(read, "REFUSE", "PERSON", 0, 10, Locale.ENGLISH)))
            .extracting(ImportRows.Verdict::name)
            .contains("陌生人");
        COUNTY.run(() -> importer.discard(read.id()));

        var done = applied(list.substring(0, list.lastIndexOf(number)));
        assertThat(certificates(household)).containsExactlyInAnyOrder("央宗 SKILL 藏毯编织", "洛桑 CERTIFICATE 焊工证",
                "洛桑 CERTIFICATE 驾驶证");
        var again = read(list.substring(0, list.lastIndexOf(number)));
        assertThat(again.preview()).contains("\"persons\": {\"add\": 0, \"same\": 2, \"change\": 0, \"refuse\": 0}");
        COUNTY.run(() -> importer.discard(again.id()));
        undone(done.id());
        assertThat(certificates(household)).containsExactly("洛桑 CERTIFICATE 焊工证");
    }

    @Test
    void theTemplatesAreReadAsWhatTheyAre() throws IOException {
        for (var kind : List.of(Template.Kind.VILLAGE, Template.Kind.CERTIFICATE)) {
            var out = new ByteArrayOutputStream();
            template.write(kind, Locale.CHINA, out);
            var file = Files.write(temp.resolve("template.xlsx"), out.toByteArray());
            try (var table = TableFile.open(file, "template.xlsx")) {
                var header = HeaderSearch.in(Columns.load(), table, 0, "sheet");
                assertThat(header).isNotNull();
                assertThat(header.kind().name()).isEqualTo(kind.name());
            }
        }
    }

    private Import read(String text) throws IOException {
        return COUNTY.call(() -> {
            long id = importer.upload(List
                .of(new Importer.Upload("村.csv", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))),
                    null);
            var read = importer.await(id);
            assertThat(read.state()).as(read.refusalCode() + " " + read.refusal()).isEqualTo(ImportState.READY);
            return read;
        });
    }

    private Import applied(String text) throws IOException {
        var read = read(text);
        return COUNTY.call(() -> {
            importer.apply(read.id());
            var done = importer.await(read.id());
            assertThat(done.state()).as(done.refusalCode()).isEqualTo(ImportState.APPLIED);
            return done;
        });
    }

    private void undone(long id) {
        COUNTY.run(() -> {
            importer.undo(id);
            var done = importer.await(id);
            assertThat(done.state()).as(done.refusalCode()).isEqualTo(ImportState.UNDONE);
        });
    }

    private Map<String, Object> fact(long village, int year) {
        return owner.sql("select * from registry.village_fact where village = :village and year = :year")
            .param("village", village)
            .param("year", year)
            .query()
            .singleRow();
    }

    private List<String> certificates(long household) {
        return owner
            .sql("""
                    select p.name || ' ' || c.kind || ' ' || c.name from registry.certificate c join registry.person p on p.id = c.person
                     where c.household = ? order by 1
                    """)
            .param(household)
            .query(String.class)
            .list();
    }

}
