package org.shanhe.exchange.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.shanhe.DatabaseTest;
import org.shanhe.exchange.sheet.TableFile;
import org.shanhe.measure.training.Classes;
import org.shanhe.measure.training.Completion;
import org.shanhe.measure.training.Trainees;
import org.shanhe.registry.SensitiveValues;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class DeliveryFileTests {

    static final String HEAD = "身份证号、户编号或地区代码*,姓名,落实日期*,数量（人）*,金额（元）,备注\n";

    static final String LIST = "身份证号*,姓名,证书名称,证书编号,发证单位,发证日期\n";

    @Autowired
    DeliveryBatches batches;

    @Autowired
    DeliveryFiles files;

    @Autowired
    DeliveryPapers papers;

    @Autowired
    SaidRows said;

    @Autowired
    Kinds kinds;

    @Autowired
    Classes classes;

    @Autowired
    Completion completion;

    @Autowired
    SensitiveValues sensitive;

    @Autowired
    @Qualifier("owner")
    JdbcClient owner;

    @Test
    void aWorkbookIsJudgedRowByRowAcceptedOnceAndTakenBackAsAWhole() {
        var people = Trainees.settle(owner, sensitive, 2);
        Trainees.OFFICER.run(() -> {
            var text = HEAD + row(people.get(0), "2019-05-06", "1", "300") + row(people.get(1), "2019-05-06", "1", "");
            var file = receive(text, "TRAVEL_SUBSIDY", null);
            assertThat(file).extracting(DeliveryFile::ready, DeliveryFile::refused).containsExactly(2, 0);
            assertThat(recorded(people)).isZero();
            var accepted = batches.accept(file.id(), 2, null);
            assertThat(accepted.state()).isEqualTo("ACCEPTED");
            assertThat(recorded(people)).isEqualTo(2);
            batches.accept(file.id(), 2, null);
            assertThat(receive(text, "TRAVEL_SUBSIDY", null).id()).isEqualTo(file.id());
            assertThat(recorded(people)).isEqualTo(2);
            batches.undo(file.id(), "表报错了");
            assertThat(recorded(people)).isZero();
        });
    }

    @Test
    void eachFaultIsToldInItsCellOfTheErrorWorkbook() {
        var people = Trainees.settle(owner, sensitive, 3);
        var child = Trainees.settle(owner, sensitive, 1, 2010).getFirst();
        Trainees.OFFICER.run(() -> {
            var file = receive(
                    HEAD + row(people.get(0), "2019-05-06", "1", "") + row(people.get(0), "2019-05-06", "1", "")
                            + row(people.get(1), "去年", "1", "") + row(people.get(1), "2019-05-06", "一", "1.234")
                            + "54062819800203" + "9999,某人,2019-05-06,1,,\n" + people.get(2).document()
                            + ",别人,2019-05-06,1,,\n" + row(people.get(2), "2999-01-01", "1", "")
                            + row(child, "2019-05-06", "1", "") + row(people.get(2), "2019-05-06", "-1", ""),
                    "TRAVEL_SUBSIDY", null);
            assertThat(file).extracting(DeliveryFile::ready, DeliveryFile::refused).containsExactly(1, 8);
            assertGolden("delivery-errors", errors(file.id(), people, child));
        });
    }

    @Test
    void aStrangerIsNotEnteredButOfferedForMatching() {
        var people = Trainees.settle(owner, sensitive, 1);
        Trainees.OFFICER.run(() -> {
            var file = receive(HEAD + "HH-" + UUID.randomUUID() + ",,2019-05-06,1,,\n", "TRAVEL_SUBSIDY", null);
            assertThat(file.unknown()).isEqualTo(1);
            assertThatThrownBy(() -> batches.accept(file.id(), 0, null))
                .hasMessageContaining("DELIVERY_FILE_NOTHING_READY");
            var line = files.lines(file.id(), "UNKNOWN", 0, 1).getFirst();
            assertThat(batches.match(file.id(), line.id(), people.getFirst().person()).ready()).isEqualTo(1);
            batches.accept(file.id(), 1, null);
            assertThat(recorded(people)).isEqualTo(1);
        });
    }

    @Test
    void fiveHundredAttendeesAreEnteredInOneStepAndCompletedAndTheFigureTellsPersons() {
        var people = Trainees.settle(owner, sensitive, 500);
        Trainees.OFFICER.run(() -> {
            long id = classes.add(UUID.randomUUID().toString(),
                    Trainees.aClass("SKILL_TRAINING", LocalDate.of(2019, 5, 6)));
            var run = UUID.randomUUID().toString().substring(0, 8);
            var text = LIST
                    + IntStream.range(0, 500)
                        .mapToObj(n -> "%s,%s,缝纫工,%s-%d,县人社局,2019-06-01\n".formatted(people.get(n).document(),
                                people.get(n).name(), run, n))
                        .collect(Collectors.joining())
                    + "540628198002039999,册外人,,,,\n" + people.getFirst().document() + ",,,,,\n";
            long began = System.nanoTime();
            var file = receive(text, "SKILL_TRAINING", id);
            assertThat(file).as("neither a stranger nor the same person twice")
                .extracting(DeliveryFile::ready, DeliveryFile::refused)
                .containsExactly(500, 2);
            batches.accept(file.id(), 500, null);
            completion.complete(id, 1);
            System.out.printf("500 attendees: %d ms%n", (System.nanoTime() - began) / 1_000_000);
            assertThat(classes.get(id)).extracting("registered", "certificates").containsExactly(500, 500);
            assertThat(recorded(people)).isEqualTo(500);
        });
    }

    @Test
    void peopleNotInTheRegisterAreCountedByNumberOnlyWhereSomebodySaysSo() {
        var people = Trainees.settle(owner, sensitive, 1);
        Trainees.OFFICER.run(() -> {
            long id = classes.add(UUID.randomUUID().toString(),
                    Trainees.aClass("TRAINING_CADRE", LocalDate.of(2019, 5, 6)));
            var stranger = unregistered();
            var file = receive(LIST + people.getFirst().document() + ",,,,,\n" + stranger + ",,,,,\n", "TRAINING_CADRE",
                    id);
            assertThat(file).extracting(DeliveryFile::ready, DeliveryFile::unknown).containsExactly(1, 1);
            batches.accept(file.id(), 1, "县直干部");
            assertThat(classes.get(id)).extracting("registered", "others").containsExactly(1, 1L);
            batches.undo(file.id(), "名单报错");
            assertThat(classes.get(id)).extracting("registered", "others").containsExactly(0, 0L);
        });
    }

    @Test
    void aCertificateNumberTakenByAnotherIsToldBeforeTheListIsAccepted() {
        var people = Trainees.settle(owner, sensitive, 2);
        Trainees.OFFICER.run(() -> {
            long id = classes.add(UUID.randomUUID().toString(),
                    Trainees.aClass("SKILL_TRAINING", LocalDate.of(2019, 5, 6)));
            var number = UUID.randomUUID().toString();
            var file = receive(
                    LIST + people.get(0).document() + ",,缝纫工," + number + ",县人社局,2019-06-01\n"
                            + people.get(1).document() + ",,缝纫工," + number + ",县人社局,2019-06-01\n",
                    "SKILL_TRAINING", id);
            assertThat(file).extracting(DeliveryFile::ready, DeliveryFile::refused).containsExactly(0, 2);
        });
    }

    private static String row(Trainees.Trainee one, String on, String quantity, String amount) {
        return "%s,%s,%s,%s,%s,\n".formatted(one.document(), one.name(), on, quantity, amount);
    }

    private static String unregistered() {
        return "0123456789X".chars()
            .mapToObj(c -> "54062819610411001" + (char) c)
            .filter(number -> org.shanhe.registry.IdentityNumber.fault(number).isEmpty())
            .findFirst()
            .orElseThrow();
    }

    private int recorded(List<Trainees.Trainee> people) {
        return owner.sql("select count(*) from measure.delivery where person = any (:ids)")
            .param("ids", people.stream().map(Trainees.Trainee::person).toArray(Long[]::new))
            .query(Integer.class)
            .single();
    }

    private DeliveryFile receive(String text, String kind, @Nullable Long aClass) {
        try {
            return batches.receive(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "表.csv",
                    new DeliveryFiles.About(kind, aClass, null));
        }
        catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Every cell of the workbook, numbers of identity by who they are. */
    private String errors(long id, List<Trainees.Trainee> people, Trainees.Trainee child) {
        try {
            var out = new ByteArrayOutputStream();
            papers.errors(id, Locale.SIMPLIFIED_CHINESE, out);
            var path = Files.createTempFile("errors", ".xlsx");
            Files.write(path, out.toByteArray());
            var lines = new ArrayList<String>();
            try (var table = TableFile.open(path, "errors.xlsx")) {
                table.read(0, row -> {
                    lines.add(String.join("|", row.copy()));
                    return true;
                }, _ -> {
                });
            }
            Files.delete(path);
            var all = String.join("\n", lines) + "\n";
            for (int n = 0; n < people.size(); n++) {
                all = all.replace(people.get(n).document(), "«person " + (n + 1) + "»");
            }
            return all.replace(child.document(), "«child»");
        }
        catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void assertGolden(String name, String actual) {
        var path = Path.of("src/test/resources/org/shanhe/exchange/delivery/" + name + ".golden");
        try {
            if ("write".equals(System.getProperty("golden"))) {
                Files.createDirectories(path.getParent());
                Files.writeString(path, actual);
            }
            assertThat(actual).isEqualTo(Files.readString(path));
        }
        catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

}
