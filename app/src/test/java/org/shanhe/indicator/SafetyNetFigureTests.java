package org.shanhe.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.shanhe.DatabaseTest;
import org.shanhe.indicator.FigureValue.Share;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.kernel.Scope;
import org.shanhe.registry.PovertyStatus;
import org.shanhe.registry.Registration;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * Two lines as one, the five guarantees of the safety net and the error rate of the data,
 * each opening into its households.
 */
@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SafetyNetFigureTests {

    private static final long VILLAGE = 610829101200L;

    private static final LocalDate DAY = LocalDate.of(2020, 6, 30);

    @Autowired
    Answers answers;

    @Autowired
    Entries entries;

    @Autowired
    Shares shares;

    @Autowired
    Figures figures;

    @Autowired
    Registration registration;

    @Autowired
    JsonMapper json;

    @Autowired
    @Qualifier("owner")
    JdbcClient owner;

    long village;

    Scope officer;

    @BeforeAll
    void settle() {
        village = owner.sql("select min(code) from place.division where down_to = 5 and code > ?")
            .param(VILLAGE)
            .query(Long.class)
            .single();
        officer = new Scope(9, List.of(PlaceRange.of(village / 1_000_000 * 1_000_000)), null);
        household("RURAL_ALLOWANCE", true, true, "POOR", "甲");
        household("NO", true, true, "POOR", "甲");
        household("RURAL_ALLOWANCE", true, false, "EXITED", "乙");
        household("NO", false, true, "EXITED", "乙");
        line(village / 1_000_000 * 1_000_000, 450_000);
        line(village / 1_000 * 1_000, 390_000);
    }

    @AfterAll
    void clear() {
        owner.sql("delete from policy.line where source = 'SafetyNetFigureTests'").update();
    }

    @Test
    void everyHouseholdIsInOneOfTheFourTags() {
        assertThat(value("twolines.both")).isEqualByComparingTo("1");
        assertThat(value("twolines.poor_only")).isEqualByComparingTo("1");
        assertThat(value("twolines.subsistence_only")).isEqualByComparingTo("1");
        assertThat(value("twolines.neither")).isEqualByComparingTo("1");
        assertThat(opened("twolines.subsistence_only")).hasSize(1)
            .allSatisfy(entry -> assertThat(entry.subjectKind()).isEqualTo("household"));
    }

    @Test
    void aPlaceCompliesWhenItsAllowanceReachesThePovertyLine() {
        assertThat(value("twolines.known")).isEqualByComparingTo("2");
        assertThat(value("twolines.compliant")).isEqualByComparingTo("1");
        assertThat(value("twolines.compliance")).isEqualByComparingTo("0.5");
        assertThat(opened("twolines.known")).extracting(Entry::label)
            .containsExactlyInAnyOrder("4500 / 4000", "3900 / 4000");
        // no line of 2019 is verified
        var before = officer.call(() -> answers.value("twolines.compliance",
                new Asked(null, null, LocalDate.of(2019, 6, 30), null, null, null), Locale.ENGLISH));
        assertThat(before.value()).isNull();
        assertThat(before.reason()).isNotBlank();
    }

    @Test
    void whoeverLacksAGuaranteeIsListedAndWhatIsNotKnownIsNeither() {
        assertThat(value("coverage.gap.illness")).isEqualByComparingTo("1");
        assertThat(value("coverage.gap.food_clothing")).isEqualByComparingTo("1");
        assertThat(value("coverage.gap.schooling")).isZero();
        assertThat(value("coverage.gap.disaster")).isZero();
        assertThat(value("coverage.covered")).isEqualByComparingTo("2");
        assertThat(value("coverage.rate")).isEqualByComparingTo("0.5");
        owner.sql("update registry.condition set guarantees = null where village = ? and guarantees is not null")
            .param(village)
            .update();
        assertThat(value("coverage.covered")).isZero();
        assertThat(value("coverage.gap.food_clothing")).isZero();
    }

    @Test
    void theErrorRateIsSplitByRuleAndByWhoFilledInTheForms() {
        owner.sql("""
                insert into monitoring.hit (rule, object, object_id, household, village, pack, pack_version, found_on)
                select r.rule, 'HOUSEHOLD', h.id, h.id, h.village, '2014-2020', 'x', date '2020-05-01'
                  from registry.household h, (values ('RULE_ONE'), ('RULE_TWO')) r (rule)
                 where h.village = ? and h.collector = '甲'
                """).param(village).update();
        assertThat(value("data.record")).isEqualByComparingTo("4");
        assertThat(value("data.wrong")).isEqualByComparingTo("2");
        assertThat(value("data.error_rate")).isEqualByComparingTo("0.5");
        assertThat(opened("data.error_rate")).hasSize(4);
        assertThat(split("data.error_rate", "collector")).containsEntry("甲", new BigDecimal("1"))
            .containsEntry("乙", BigDecimal.ZERO);
        assertThat(split("data.error_rate", "rule")).containsOnlyKeys("RULE_ONE", "RULE_TWO")
            .containsEntry("RULE_ONE", new BigDecimal("0.5"));
        owner
            .sql("""
                    insert into monitoring.exemption (rule, low, high, reason, until_on) values ('RULE_ONE', ?, ?, 'x', date '2030-01-01')
                    """)
            .param(village)
            .param(village + 1)
            .update();
        assertThat(split("data.error_rate", "rule")).containsOnlyKeys("RULE_TWO");
        owner.sql("delete from monitoring.hit where pack_version = 'x'").update();
        owner.sql("delete from monitoring.exemption where rule = 'RULE_ONE'").update();
    }

    private @Nullable BigDecimal value(String name) {
        return officer.call(() -> answers.value(name, asked(), Locale.ENGLISH)).value();
    }

    private static Asked asked() {
        return new Asked(null, null, DAY, null, null, null);
    }

    private List<Entry> opened(String name) {
        return officer.call(() -> entries.page(name, asked(), null, 100)).rows();
    }

    private Map<String, BigDecimal> split(String name, String by) {
        return officer.call(() -> shares.of(name, by, asked(), Locale.ENGLISH))
            .stream()
            .collect(Collectors.toMap(Share::key, Share::value));
    }

    private void line(long place, long fen) {
        var range = PlaceRange.of(place);
        owner.sql("""
                insert into policy.line (pack, kind, place, low, high, year, fen, source)
                values ('2014-2020', 'SUBSISTENCE', ?, ?, ?, 2020, ?, 'SafetyNetFigureTests')
                """).params(place, range.low(), range.high(), fen).update();
    }

    private void household(String subsistence, boolean fed, boolean insured, String status, String collector) {
        long id = Scope.system()
            .call(() -> registration.register(village, PovertyStatus.POOR, LocalDate.of(2015, 1, 1),
                    json.valueToTree(Map.of("identifiedOn", "2015-01-01", "collector", collector)),
                    json.valueToTree(List.of(Map.of("name", "测试户主", "relation", "HEAD", "sex", "FEMALE", "birthOn",
                            "1980-05-01", "medicalInsurance", insured, "employeeMedical", false, "criticalInsurance",
                            true, "pensionInsurance", true, "subsistence", subsistence, "student", "NONE"))),
                    "test"))
            .id();
        if (!status.equals("POOR")) {
            Scope.system()
                .call(() -> registration.changeStatus(id, 1, PovertyStatus.valueOf(status), LocalDate.of(2018, 12, 1),
                        "test"));
        }
        owner
            .sql("""
                    insert into registry.condition (household, year, village, wage_fen, members, guarantees, change)
                    select h.id, 2020, h.village, 500000, 1, jsonb_build_object('FOOD', jsonb_build_object('met', cast(? as boolean)),
                           'CLOTHING', jsonb_build_object('met', true)), h.change
                      from registry.household h where h.id = ?
                    """)
            .params(fed, id)
            .update();
    }

}
