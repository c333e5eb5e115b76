package org.shanhe.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shanhe.registry.Samples.ONE;
import static org.shanhe.registry.Samples.document;
import static org.shanhe.registry.Samples.said;
import static org.shanhe.registry.Samples.stage;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.shanhe.DatabaseTest;
import org.shanhe.kernel.Scope;
import org.shanhe.registry.IntakeVerdict.Kind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the register holds beside its first columns, and how rules read it. */
@DatabaseTest
class FurtherFactsTests {

    private static final AtomicInteger PEOPLE = new AtomicInteger(7000);

    @Autowired
    Intake intake;

    @Autowired
    Registration registration;

    @Autowired
    Changes changes;

    @Autowired
    Monitored monitored;

    @Autowired
    SensitiveValues sensitive;

    @Autowired
    JsonMapper json;

    @Autowired
    @Qualifier("owner")
    JdbcClient owner;

    @Test
    void furtherFactsOfAFileAreTakenComparedAndUndone() {
        Scope.system().run(() -> {
            var number = "FF" + PEOPLE.incrementAndGet();
            var holder = document(PEOPLE.incrementAndGet()) + "42";
            apply(file -> {
                file.household(stated(number, "{'relocated':true}",
                        "{'category':'MARGINAL','risks':['ILLNESS'],'identified_on':'2023-03-01','contact_phone':'13900001111','entry':{'perCapitaFen':500000}}"));
                file.person(person(number, holder,
                        "{'work_state':'OUT','public_posts':['CLEANER'],'monthly_wage_fen':250000}"));
                file.condition(condition(number, "{'items':{'A1':60000,'D2':1000},'road_paved':true}"));
            });
            var row = profile(number);
            assertThat(row).containsEntry("relocated", true)
                .containsEntry("monitored", true)
                .containsEntry("wage_work_fen", 60_000L)
                .containsEntry("subsistence_fen", 1000L)
                .containsEntry("road_paved", true)
                .containsEntry("entry_per_capita_fen", 500_000L)
                .containsEntry("monitor_phone_stated", true)
                .containsEntry("phone_problem", "NONE");
            var person = member(number);
            assertThat(person).containsEntry("document_problem", "NONE")
                .containsEntry("document_sex", IdentityNumber.in(holder).orElseThrow().sex().name())
                .containsEntry("monthly_wage_fen", 250_000L);
            assertThat(tokens(number)).containsExactlyInAnyOrder(token("CERTIFIED"), token("LIMB"), token("LEVEL_2"));

            var before = said(owner);
            long again = stage(intake, file -> {
                file.household(
                        stated(number, "{'relocated':true}", "{'risks':['ILLNESS'],'contact_phone':'13900001111'}"));
                file.person(person(number, holder, "{'work_state':'OUT'}"));
                file.condition(condition(number, "{'items':{'A1':60000}}"));
            });
            assertThat(intake.preview(again).households().same()).isEqualTo(1);
            assertThat(intake.preview(again).persons().same()).isEqualTo(1);
            assertThat(intake.preview(again).conditions().same()).isEqualTo(1);
            long change = stage(intake, file -> {
                file.household(stated(number, null, "{'cleared_on':'2024-01-05','clear_mode':'HELP'}"));
                file.person(person(number, holder, "{'work_state':'RETURNED'}"));
                file.condition(condition(number,
                        "{'items':{'A2':5000},'guarantees':{'HOUSING':{'met':true,'on':'2024-01-01'}}}"));
            });
            intake.preview(change);
            assertThat(intake.verdicts(change, Kind.HOUSEHOLD, null, 0, 9).getFirst().differences())
                .containsKeys("monitoredClearedOn", "monitoredClearMode");
            assertThat(intake.verdicts(change, Kind.PERSON, null, 0, 9).getFirst().differences().get("workState"))
                .containsExactly("OUT", "RETURNED");
            intake.apply(change, "test", share -> {
            });
            assertThat(profile(number)).containsEntry("monitored", false)
                .containsEntry("wage_work_fen", 60_000L)
                .containsEntry("wage_department_post_fen", 5000L)
                .containsEntry("housing_secured", true);
            intake.undo(change, "test", share -> {
            });
            assertThat(said(owner)).isEqualTo(before);
            assertThat(profile(number)).containsEntry("monitored", true)
                .containsEntry("wage_department_post_fen", null);
        });
    }

    @Test
    void aFileThatClearsBeforeItIdentifiesOrNamesNoClassIsRefused() {
        Scope.system().run(() -> {
            var wanted = Map.of("{'category':'MARGINAL'}", "MONITORED_INCOMPLETE",
                    "{'category':'MARGINAL','identified_on':'2023-03-01','cleared_on':'2023-01-01'}",
                    "MONITORED_DATES_DISAGREE");
            wanted.forEach((monitoredFacts, code) -> {
                var number = "FF" + PEOPLE.incrementAndGet();
                long batch = stage(intake, file -> {
                    file.household(stated(number, null, monitoredFacts));
                    file.person(person(number, null, null));
                });
                intake.preview(batch);
                assertThat(intake.verdicts(batch, Kind.HOUSEHOLD, null, 0, 9).getFirst().code()).isEqualTo(code);
            });
        });
    }

    @Test
    void aYearIsCorrectedWithItsItemsAndKeepsWhatItSaidBefore() {
        Samples.village(ONE).run(() -> {
            var id = registered();
            var first = correct(id, 1, node("{'items':{'A1':70000,'A3':5000,'E1':2000},'fuel':'COAL'}"), "入户");
            assertThat(first.version()).isEqualTo(2);
            var second = correct(id, 2,
                    node("{'safeWater':true,'guarantees':{'WATER':{'met':true,'department':'水利','on':'2024-05-01'}}}"),
                    "核实");
            var row = owner.sql("select * from monitoring.household_profile where id = ?")
                .param(id)
                .query()
                .singleRow();
            assertThat(row).containsEntry("wage_fen", 75_000L)
                .containsEntry("business_cost_fen", 2000L)
                .containsEntry("fuel", "COAL")
                .containsEntry("water_secured", true)
                .containsEntry("income_year", 2024L);
            assertThat(owner.sql("select count(*) from registry.past where household = ? and kind = 'condition'")
                .param(id)
                .query(Long.class)
                .single()).isEqualTo(1);
            assertThatThrownBy(() -> correct(id, 2, node("{'fuel':'COAL'}"), "x"))
                .hasMessageContaining("HOUSEHOLD_CHANGED");
            assertThatThrownBy(() -> correct(id, second.version(), node("{'items':{'Z9':1}}"), "x"))
                .hasMessageContaining("FIELD_MALFORMED");
            assertThatThrownBy(() -> correct(id, second.version(), node("{'fuel':'GOLD'}"), "x"))
                .hasMessageContaining("CODE_UNKNOWN");
        });
    }

    private Registration.Saved correct(long household, int version, JsonNode condition, String reason) {
        var content = json.createObjectNode().put("year", 2024);
        content.set("condition", condition);
        var answer = changes.submit(new NewChange(ChangeKind.CORRECT_YEAR, household, version, null, null, null, reason,
                content, null, false), null);
        return new Registration.Saved(household, Objects.requireNonNull(answer.version()));
    }

    @Test
    void aHouseholdWatchedAgainAfterClearingCountsOnceMoreAndKeepsItsHistory() {
        Samples.village(ONE).run(() -> {
            var id = registered();
            monitored.record(id, MonitoredFacts.identified("UNSTABLE_EXIT", "VISIT", List.of("ILLNESS"),
                    LocalDate.of(2022, 5, 1), false, null, 1), "x");
            monitored.record(id, MonitoredFacts.cleared(LocalDate.of(2023, 1, 9), "HELP", null, 1), "x");
            monitored.record(id, MonitoredFacts.identified("UNSTABLE_EXIT", "SCREENING", List.of("HOUSING"),
                    LocalDate.of(2024, 2, 2), false, null, 2), "x");
            var row = owner.sql("select * from monitoring.household_profile where id = ?")
                .param(id)
                .query()
                .singleRow();
            assertThat(row).containsEntry("monitored", true)
                .containsEntry("monitored_times", 2L)
                .containsEntry("cleared_on", null)
                .containsEntry("monitor_source", "SCREENING");
            assertThat(owner.sql("select count(*) from registry.past where household = ? and kind = 'monitored'")
                .param(id)
                .query(Long.class)
                .single()).isEqualTo(2);
            assertThatThrownBy(
                    () -> monitored.record(id, MonitoredFacts.cleared(LocalDate.of(2020, 1, 1), "HELP", null, 2), "x"))
                .hasMessageContaining("MONITORED_INCOMPLETE");
            assertThatThrownBy(() -> monitored.record(id,
                    MonitoredFacts.identified("RICH", "VISIT", List.of(), LocalDate.of(2025, 1, 1), false, null, 3),
                    "x"))
                .hasMessageContaining("CODE_UNKNOWN");
        });
    }

    @Test
    void aPersonIsCorrectedInFurtherFieldsAndCertificatesAreRows() {
        Samples.village(ONE).run(() -> {
            var id = registered();
            var person = owner.sql("select id from registry.person where household = ?")
                .param(id)
                .query(Long.class)
                .single();
            registration.correct(id, 1, node("{'relocated':false}"), json.createArrayNode()
                .add(node(
                        "{'id':%d,'disability':['MENTAL','LEVEL_1'],'workFrom':'2024-03-01','certificates':[{'kind':'CERTIFICATE','name':'电工','issuedOn':'2024-02-01'},{'kind':'SKILL','name':'养牛'}]}"
                            .formatted(person))),
                    "x");
            var row = owner.sql("select * from monitoring.person_profile where id = ?")
                .param(person)
                .query()
                .singleRow();
            assertThat(row).containsEntry("certificates", 1L).containsEntry("skills", 1L);
            assertThat(owner.sql("select name from registry.certificate where person = ? order by kind")
                .param(person)
                .query(String.class)
                .list()).containsExactly("电工", "养牛");
            var change = owner
                .sql("select after::text from registry.change where household = ? order by id desc limit 1")
                .param(id)
                .query(String.class)
                .single();
            assertThat(change).contains("\"disability\": null").doesNotContain("MENTAL");
        });
    }

    private long registered() {
        return registration
            .register(ONE, PovertyStatus.ORDINARY, LocalDate.of(2021, 6, 1), node("{'identifiedOn':'2021-06-01'}"),
                    json.createArrayNode()
                        .add(node("{'name':'卓玛','relation':'HEAD','sex':'FEMALE','document':'%s'}"
                            .formatted(document(PEOPLE.incrementAndGet())))),
                    "x")
            .id();
    }

    private void apply(java.util.function.Consumer<IntakeWriter> rows) {
        long batch = stage(intake, rows);
        intake.preview(batch);
        assertThat(intake.verdicts(batch, Kind.HOUSEHOLD, IntakeVerdict.Outcome.REFUSE, 0, 5)).isEmpty();
        intake.apply(batch, "test", share -> {
        });
    }

    private IntakeHousehold stated(String number, String more, String monitoredFacts) {
        var plain = Samples.household(1, number, ONE, PovertyStatus.POOR);
        return new IntakeHousehold(1, number, ONE, null, PovertyStatus.POOR, null, plain.identifiedOn(), null, null,
                null, null, null, null, null, null, null, null, null, null, "13900002222", null, null, null, null, null,
                null, node(more), node(monitoredFacts));
    }

    private IntakePerson person(String number, String holder, String more) {
        return new IntakePerson(1, number, null, "甲", "HEAD", Sex.MALE, LocalDate.of(1970, 2, 3),
                holder == null ? null : DocumentKind.DISABILITY, holder, null, null, null, null, null, null, null, null,
                null, null, null, null, null, null, null, null, null, null, null, null, null, node(more));
    }

    private IntakeCondition condition(String number, String more) {
        return new IntakeCondition(1, number, 2023, 60_000L, null, null, 1000L, null, 3, null, null, null, null, null,
                null, null, null, null, null, null, node(more));
    }

    private Map<String, Object> profile(String number) {
        return owner
            .sql("""
                    select p.* from monitoring.household_profile p join registry.household h on h.id = p.id where h.household_no = ?
                    """)
            .param(number)
            .query()
            .singleRow();
    }

    private Map<String, Object> member(String number) {
        return owner
            .sql("""
                    select p.* from monitoring.person_profile p join registry.household h on h.id = p.household where h.household_no = ?
                    """)
            .param(number)
            .query()
            .singleRow();
    }

    private List<String> tokens(String number) {
        return owner.sql("""
                select encode(unnest(p.disability), 'hex') from monitoring.person_profile p
                  join registry.household h on h.id = p.household where h.household_no = ?
                """).param(number).query(String.class).list();
    }

    private String token(String code) {
        return java.util.HexFormat.of().formatHex(sensitive.token(SensitiveField.HEALTH, code));
    }

    private ObjectNode node(String text) {
        return text == null ? null : (ObjectNode) json.readTree(text.replace('\'', '"'));
    }

}
