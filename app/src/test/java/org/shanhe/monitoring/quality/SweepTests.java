package org.shanhe.monitoring.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shanhe.DatabaseTest;
import org.shanhe.SettableClock;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Scope;
import org.shanhe.registry.PovertyStatus;
import org.shanhe.registry.Registration;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

@DatabaseTest
class SweepTests {

    private static final long COUNTY = 540629000000L;

    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    Sweeps sweeps;

    @Autowired
    Registration registration;

    @Autowired
    Hits hits;

    @Autowired
    Exemptions exemptions;

    @Autowired
    Findings findings;

    @Autowired
    FormCheck form;

    @Autowired
    Follower follower;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient app;

    @Autowired
    EvaluateCommand command;

    @Autowired
    @Qualifier("owner")
    JdbcClient owner;

    @AfterEach
    void theClockRuns() {
        clock.reset();
    }

    @Test
    void aDefectIsFoundOnceAndIsGoneWhenItIsMended() {
        Scope.system().run(() -> {
            var village = village();
            long household = register(village, "MALE");
            var first = sweeps.run(COUNTY, _ -> {
            });
            assertThat(first.state()).isEqualTo("DONE");
            assertThat(standing(household)).contains("2_02_001", "CAUSE_MISSING");
            var again = sweeps.run(COUNTY, _ -> {
            });
            assertThat(again.found()).isZero();
            assertThat(again.gone()).isZero();
            assertThat(again.asked()).isEqualTo(first.asked()).isPositive();
            registration.correct(household, version(household), JSON.valueToTree(Map.of("causeMain", "ILLNESS")),
                    JSON.valueToTree(List.of()), "test");
            sweeps.run(COUNTY, _ -> {
            });
            assertThat(standing(household)).contains("2_02_001").doesNotContain("CAUSE_MISSING");
            assertThat(owner.sql(
                    "select count(*) from monitoring.hit where household = :id and rule = 'CAUSE_MISSING' and gone_on is not null")
                .param("id", household)
                .query(Long.class)
                .single()).isEqualTo(1);
        });
    }

    @Test
    void theCommandLineRunsThem() {
        var said = new StringWriter();
        int code = Scope.system()
            .call(() -> new CommandLine(command).setOut(new PrintWriter(said))
                .execute("rules", "--place", String.valueOf(COUNTY), "--json"));
        assertThat(code).as(said.toString()).isZero();
        assertThat(said.toString()).contains("\"state\":\"DONE\"");
    }

    @Test
    void anExemptedHitReturnsAfterItsLastDay() {
        Scope.system().run(() -> {
            long household = register(village(), "MALE");
            sweeps.run(COUNTY, _ -> {
            });
            var hit = hit(household, "2_02_001");
            var mine = new HitFilter("2_02_001", null, null, null, null, null, household, false);
            assertThat(hits.list(mine, null, 50, Locale.ENGLISH).rows()).extracting(HitRow::id).containsExactly(hit);
            clock.set(LocalDate.of(2026, 12, 1));
            exemptions.give(new Exemptions.NewExemption(List.of(hit), null, null, "checked on the spot",
                    LocalDate.of(2026, 12, 10)));
            assertThat(hits.list(mine, null, 50, Locale.ENGLISH).rows()).isEmpty();
            assertThat(findings.page(household, Locale.ENGLISH).met())
                .filteredOn(found -> found.rule().equals("2_02_001"))
                .extracting(Findings.Finding::exemptUntil)
                .containsExactly(LocalDate.of(2026, 12, 10));
            clock.set(LocalDate.of(2026, 12, 11));
            assertThat(hits.list(mine, null, 50, Locale.ENGLISH).rows()).hasSize(1);
            assertThatThrownBy(() -> exemptions
                .give(new Exemptions.NewExemption(List.of(hit), null, null, " ", LocalDate.of(2026, 12, 12))))
                .isInstanceOf(Refused.class);
            assertThatThrownBy(() -> app.sql("delete from monitoring.exemption").update())
                .hasStackTraceContaining("permission denied for table exemption");
        });
    }

    @Test
    void aPlaceIsExemptedOnlyWithinTheScope() {
        var county = new Scope(9, List.of(PlaceRange.of(COUNTY)), null, Set.of("COUNTY_OFFICER"));
        var day = LocalDate.now().plusDays(5);
        county.run(() -> {
            assertThatThrownBy(() -> exemptions
                .give(new Exemptions.NewExemption(null, "BANK_ACCOUNT_MISSING", "540000000000", "all", day)))
                .isInstanceOf(Refused.class);
            assertThat(exemptions
                .give(new Exemptions.NewExemption(null, "BANK_ACCOUNT_MISSING", String.valueOf(COUNTY), "all", day))
                .exemptions()).isEqualTo(1);
        });
        Scope.system().run(() -> {
            long household = register(village(), "FEMALE");
            sweeps.run(COUNTY, _ -> {
            });
            assertThat(standing(household)).contains("BANK_ACCOUNT_MISSING");
            var filter = new HitFilter(null, null, null, null, null, null, household, false);
            assertThat(hits.list(filter, null, 200, Locale.ENGLISH).rows()).extracting(HitRow::rule)
                .isNotEmpty()
                .doesNotContain("BANK_ACCOUNT_MISSING");
        });
        var elsewhere = new Scope(9, List.of(PlaceRange.of(540624000000L)), null, Set.of("COUNTY_OFFICER"));
        elsewhere.run(
                () -> assertThat(hits
                    .list(new HitFilter(null, null, null, null, String.valueOf(COUNTY), null, null, null), null, 50,
                            Locale.ENGLISH)
                    .rows()).isEmpty());
    }

    @Test
    void aChangedHouseholdIsAskedAgainByItself() {
        Scope.system().run(() -> {
            sweeps.run(COUNTY, _ -> {
            });
            long household = register(village(), "MALE");
            assertThat(standing(household)).isEmpty();
            follower.follow();
            assertThat(standing(household)).contains("2_02_001");
        });
    }

    @Test
    void theFormIsCheckedBeforeItIsSaved() {
        Scope.system().run(() -> {
            long household = register(village(), "MALE");
            var spouse = owner.sql("select id from registry.person where household = :id and relation = 'SPOUSE'")
                .param("id", household)
                .query(Long.class)
                .single();
            assertThat(found(new FormCheck.Typed(household, null, null, null, null, null))).contains("2_02_001");
            assertThat(found(new FormCheck.Typed(household, null, null,
                    JSON.valueToTree(List.of(Map.of("id", spouse, "sex", "FEMALE", "phone", "123"))), null, null)))
                .doesNotContain("2_02_001")
                .contains("2_01_013");
            assertThat(found(new FormCheck.Typed(null, village(), JSON.valueToTree(Map.of("causeMain", "LABOUR")),
                    JSON.valueToTree(List.of(Map.of("relation", "SON", "birthOn", "2020-01", "labour", "ORDINARY"))),
                    null, null)))
                .contains("3_02_011", "CAUSE_LABOUR_ALL_ABLE");
            assertThat(found(new FormCheck.Typed(household, null, null, null, null, true))).isEmpty();
            assertThat(found(new FormCheck.Typed(household, null, null, null,
                    JSON.valueToTree(Map.of("year", 2024, "members", 1, "items", Map.of("A1", 20_000_000, "E1", 5))),
                    true)))
                .contains("INCOME_OVER_100000")
                .doesNotContain("2_02_001");
        });
    }

    @Test
    void aVillageIsExplainedLikeAHouseholdWithItsValuesInWords() {
        Scope.system().run(() -> {
            long village = village();
            owner.sql("""
                    insert into registry.village_fact (village, year, kind, population, subsistence_persons, change)
                    values (:village, 2019, 'FARMING', 100, 120, 1)
                        on conflict (village, year) do update set population = 100, subsistence_persons = 120
                    """).param("village", village).update();
            var page = findings.village(village, Locale.SIMPLIFIED_CHINESE);
            assertThat(page.met()).isNotEmpty().allSatisfy(found -> {
                assertThat(found.object()).isEqualTo(org.shanhe.policy.language.ObjectKind.VILLAGE);
                assertThat(found.message()).isNotBlank();
                assertThat(found.why().missing()).isEmpty();
            });
            owner.sql("delete from registry.village_fact where village = :village and year = 2019")
                .param("village", village)
                .update();
        });
    }

    @Test
    void theAnswerNamesWhatIsMissing() {
        Scope.system().run(() -> {
            long household = register(village(), "FEMALE");
            var page = findings.page(household, Locale.SIMPLIFIED_CHINESE);
            assertThat(page.met()).allSatisfy(found -> assertThat(found.missing()).isEmpty());
            assertThat(page.unknown()).filteredOn(found -> found.rule().equals("DISQUALIFIED_BY_ASSETS"))
                .singleElement()
                .satisfies(found -> assertThat(found.missing()).containsExactly("household.assets"));
        });
    }

    private List<String> found(FormCheck.Typed typed) {
        return form.check(typed, Locale.ENGLISH).stream().map(Findings.Finding::rule).toList();
    }

    private long hit(long household, String rule) {
        return owner.sql("select id from monitoring.hit where household = :id and rule = :rule and gone_on is null")
            .param("id", household)
            .param("rule", rule)
            .query(Long.class)
            .single();
    }

    private long village() {
        return owner
            .sql("select min(code) from place.division where code > :county and code < :county + 1000000 and level = 5")
            .param("county", COUNTY)
            .query(Long.class)
            .single();
    }

    private int version(long household) {
        return owner.sql("select version from registry.household where id = :id")
            .param("id", household)
            .query(Integer.class)
            .single();
    }

    private List<String> standing(long household) {
        return owner.sql("select rule from monitoring.hit where household = :id and gone_on is null")
            .param("id", household)
            .query(String.class)
            .list();
    }

    private long register(long village, String sex) {
        return registration.register(village, PovertyStatus.POOR, LocalDate.of(2015, 1, 1),
                JSON.valueToTree(Map.of("identifiedOn", "2015-01-01", "phone", "13912345678")),
                JSON.valueToTree(List.of(Map.of("name", "次仁", "relation", "HEAD", "sex", "MALE"),
                        Map.of("name", "央金", "relation", "SPOUSE", "sex", sex))),
                "test")
            .id();
    }

}
