package org.shanhe.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shanhe.registry.Samples.ONE;
import static org.shanhe.registry.Samples.OTHER;
import static org.shanhe.registry.Samples.condition;
import static org.shanhe.registry.Samples.document;
import static org.shanhe.registry.Samples.household;
import static org.shanhe.registry.Samples.person;
import static org.shanhe.registry.Samples.stage;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shanhe.DatabaseTest;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Scope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class ReadingTests {

    private static final Scope OFFICER = new Scope(9, List.of(PlaceRange.of(ONE)), null, Set.of("VILLAGE_OFFICER"));

    private static final Scope LEADER = new Scope(10, List.of(PlaceRange.of(540000000000L)), null,
            Set.of("REGION_LEADER"));

    @Autowired
    Intake intake;

    @Autowired
    Households households;

    @Autowired
    HouseholdPages pages;

    @Autowired
    HouseholdWorkbook workbook;

    @Autowired
    @Qualifier("owner")
    JdbcClient owner;

    private final List<Long> batches = new ArrayList<>();

    private OffsetDateTime before = OffsetDateTime.now();

    @BeforeEach
    void twoVillages() {
        apply(file -> {
            for (int i = 0; i < 7; i++) {
                file.household(household(i, "R10" + i, ONE, PovertyStatus.POOR));
                file.person(person(i, "R10" + i, i == 3 ? "=多吉" : "扎西" + i, "HEAD", document(600 + i)));
            }
            file.household(household(20, "R200", OTHER, PovertyStatus.POOR));
            file.person(person(20, "R200", "次仁", "HEAD", document(700)));
            file.condition(condition(0, "R100", 2018, 100_000));
        });
        before = owner.sql("select clock_timestamp()").query(OffsetDateTime.class).single();
        apply(file -> file
            .household(household(0, "R100", ONE, PovertyStatus.EXITED, LocalDate.of(2019, 12, 1), "DISASTER")));
    }

    @AfterEach
    void back() {
        Scope.system().run(() -> batches.reversed().forEach(batch -> intake.undo(batch, "test", share -> {
        })));
    }

    @Test
    void aVillageOfficerFindsNothingOfAnotherVillage() {
        long other = id("R200");
        long person = owner.sql("select id from registry.person where household = ?")
            .param(other)
            .query(Long.class)
            .single();
        OFFICER.run(() -> {
            assertThat(households.list(filter(null), null, 200).rows()).isNotEmpty()
                .allMatch(row -> row.village().equals(Long.toString(ONE)));
            assertThat(households.list(filter("R200"), null, 10).rows()).isEmpty();
            assertThat(households.list(filter(document(700)), null, 10).rows()).isEmpty();
            assertThat(households.list(filter("次仁"), null, 10).rows()).isEmpty();
            assertThat(households.list(filter("13900000020"), null, 10).rows()).isEmpty();
            assertThat(households.list(filter("R200"), null, 10).total()).isZero();
            assertThatThrownBy(() -> pages.page(other)).isInstanceOf(Refused.class);
            assertThatThrownBy(() -> pages.asKnown(other, OffsetDateTime.now(), null)).isInstanceOf(Refused.class);
            assertThatThrownBy(() -> pages.asKnown(other, before, null)).isInstanceOf(Refused.class);
            assertThatThrownBy(() -> pages.revealPerson(person, SensitiveField.DOCUMENT, "x"))
                .isInstanceOf(Refused.class);
            assertThatThrownBy(() -> pages.revealHousehold(other, SensitiveField.PHONE, "x"))
                .isInstanceOf(Refused.class);
        });
        new Scope(11, List.of(), null).run(() -> assertThat(households.list(filter(null), null, 10).rows()).isEmpty());
    }

    @Test
    void aHouseholdIsFoundByNumberNameDocumentAndPhone() {
        OFFICER.run(() -> {
            for (var q : List.of("R102", "扎西2", document(602), document(602).toLowerCase(Locale.ROOT), "13900000002",
                    document(602) + "44")) {
                assertThat(households.list(filter(q), null, 10).rows()).as(q)
                    .extracting(HouseholdRow::householdNo)
                    .containsExactly("R102");
            }
            assertThat(households.list(filter("扎西"), null, 10).rows()).hasSize(6);
            var rich = new HouseholdFilter(null, null, null, null, null, null, "RICH", null, null, null, null, null);
            assertThatThrownBy(() -> households.list(rich, null, 10)).isInstanceOf(Refused.class);
        });
    }

    @Test
    void pagesOfTheListHoldEachHouseholdOnce() {
        OFFICER.run(() -> {
            var seen = new HashSet<Long>();
            String cursor = null;
            do {
                var page = households.list(filter("扎西"), cursor, 2);
                if (cursor == null) {
                    assertThat(page.total()).isEqualTo(6);
                }
                page.rows().forEach(row -> assertThat(seen.add(row.id())).isTrue());
                cursor = page.next();
            }
            while (cursor != null);
            assertThat(seen).hasSize(6);
            assertThatThrownBy(() -> households.list(filter(null), "x", 2)).isInstanceOf(Refused.class);
        });
    }

    @Test
    void whatWasBelievedThenIsToldWhateverIsKnownNow() {
        long id = id("R100");
        OFFICER.run(() -> {
            var now = pages.page(id);
            assertThat(now.household().status()).isEqualTo(PovertyStatus.EXITED);
            assertThat(now.household().causeMain()).isEqualTo("DISASTER");
            assertThat(now.statuses()).extracting(HouseholdPage.Status::status)
                .containsExactly(PovertyStatus.POOR, PovertyStatus.EXITED);
            assertThat(now.changes()).extracting(HouseholdPage.Change::kind).containsExactly("CORRECT", "REGISTER");
            var then = pages.asKnown(id, before, null);
            assertThat(then.household().status()).isEqualTo(PovertyStatus.POOR);
            assertThat(then.household().causeMain()).isEqualTo("ILLNESS");
            assertThat(then.household().version()).isEqualTo(1);
            assertThat(then.statuses()).extracting(HouseholdPage.Status::status).containsExactly(PovertyStatus.POOR);
            assertThat(then.members()).hasSize(1);
            assertThat(then.conditions()).hasSize(1);
            assertThat(pages.asKnown(id, OffsetDateTime.now(), LocalDate.of(2018, 1, 1)).statuses())
                .extracting(HouseholdPage.Status::status)
                .containsExactly(PovertyStatus.POOR);
        });
    }

    @Test
    void sensitiveValuesAreMaskedAndRevealedOnlyWithAReasonInTheAudit() {
        long id = id("R101");
        OFFICER.run(() -> {
            var page = pages.page(id);
            assertThat(page.household().phoneMasked()).isEqualTo("139****0001");
            assertThat(page.household().bankAccountMasked()).endsWith("0001").startsWith("***");
            assertThat(page.members().getFirst().documentMasked()).matches("540623\\*{8}.{4}");
            assertThat(page.members().getFirst().health()).containsExactly("HEALTHY");
            assertThat(pages.revealPerson(page.members().getFirst().id(), SensitiveField.DOCUMENT, "核对"))
                .contains(document(601));
        });
        LEADER.run(() -> {
            var page = pages.page(id);
            assertThat(page.household().headName()).isEqualTo("扎*1");
            assertThat(page.members().getFirst().name()).isEqualTo("扎*1");
            assertThat(page.members().getFirst().health()).isNull();
            assertThat(page.changes()).allMatch(change -> change.after() == null);
        });
        assertThat(owner.sql("select action from kernel.audit where account = 9 order by id desc limit 2")
            .query(String.class)
            .list()).containsExactly("registry.person.reveal", "registry.household.read");
    }

    @Test
    void theWorkbookHoldsTheFilteredListAndNoFormula() throws IOException {
        var out = new ByteArrayOutputStream();
        OFFICER.run(() -> workbook.write(filter("R103"), Locale.SIMPLIFIED_CHINESE, out));
        try (var read = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            var rows = read.getFirstSheet().read();
            assertThat(rows).hasSize(2);
            assertThat(rows.get(0).getCellText(0)).isEqualTo("户编号");
            assertThat(rows.get(1).getCellText(3)).isEqualTo("'=多吉");
            assertThat(rows.get(1).getCellText(5)).isEqualTo("未脱贫");
        }
    }

    private void apply(Consumer<IntakeWriter> rows) {
        Scope.system().run(() -> {
            long batch = stage(intake, rows);
            intake.preview(batch);
            intake.apply(batch, "test", share -> {
            });
            batches.add(batch);
        });
    }

    private long id(String number) {
        return owner.sql("select id from registry.household where household_no = ?")
            .param(number)
            .query(Long.class)
            .single();
    }

    private static HouseholdFilter filter(@Nullable String q) {
        return new HouseholdFilter(q, null, null, null, null, null, null, null, null, null, null, null);
    }

}
