package org.shanhe.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shanhe.DatabaseTest;
import org.shanhe.kernel.Scope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class IntakeStagingTests {

    @Autowired
    Intake intake;

    @Autowired
    SensitiveValues sensitive;

    @Autowired
    @Qualifier("owner")
    JdbcClient owner;

    @Test
    void rowsAreStagedAsWrittenAndSensitiveValuesUnreadable() {
        Scope.system().run(() -> {
            long batch = intake.open("rows.csv");
            try (var writer = intake.writer(batch)) {
                writer.household(new IntakeHousehold(3, "5406230001", 540623100201L, "一组", PovertyStatus.POOR, null,
                        LocalDate.of(2014, 6, 1), null, "NATIONAL", "GENERAL", "ILLNESS",
                        List.of("SCHOOLING", "DISASTER"), null, true, null, null, false, null, true, "13900000000",
                        "银行", "6222020000000000000", null, null, null, null));
                writer.person(new IntakePerson(4, "5406230001", null, "扎西", "HEAD", Sex.MALE, LocalDate.of(1970, 2, 3),
                        DocumentKind.IDENTITY_CARD, "11010519491231002X", "04", null, null, null, List.of("HEALTHY"),
                        null, 3.5, null, null, null, null, null, null, true, null, null, null, null, null, null, null));
                writer.condition(new IntakeCondition(3, "5406230001", 2018, 100L, null, null, null, null, 3, 1.25, null,
                        null, null, "A", null, null, true, null, null, null));
                writer.finish();
            }
            assertThat(intake.staged(batch)).isTrue();
            var household = owner.sql("select * from registry.intake_household where batch = ?")
                .param(batch)
                .query()
                .singleRow();
            assertThat(household).containsEntry("village_group", "一组").containsEntry("status", "POOR");
            assertThat(household.get("identified_on")).hasToString("2014-06-01");
            assertThat(household.get("causes_other")).hasToString("{SCHOOLING,DISASTER}");
            assertThat(sensitive.decrypt(SensitiveField.PHONE, (byte[]) household.get("phone")))
                .isEqualTo("13900000000");
            var person = owner.sql("select * from registry.intake_person where batch = ?")
                .param(batch)
                .query()
                .singleRow();
            assertThat(person).containsEntry("work_months", 3.5).containsEntry("medical_insurance", true);
            assertThat((byte[]) person.get("document_index"))
                .isEqualTo(sensitive.token(SensitiveField.DOCUMENT, "11010519491231002X"));
            intake.discard(batch);
            assertThat(intake.staged(batch)).isFalse();
        });
    }

    @Test
    void anUnfinishedWriterStagesNothing() {
        Scope.system().run(() -> {
            long batch = intake.open("rows.csv");
            try (var writer = intake.writer(batch)) {
                writer.condition(new IntakeCondition(3, "5406230001", 2018, 100L, null, null, null, null, 3, null, null,
                        null, null, "A", null, null, true, null, null, null));
            }
            assertThat(intake.staged(batch)).isFalse();
        });
    }

}
