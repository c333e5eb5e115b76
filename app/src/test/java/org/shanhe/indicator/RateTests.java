package org.shanhe.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.shanhe.DatabaseTest;
import org.shanhe.kernel.Money;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.kernel.Scope;
import org.shanhe.measure.Counting;
import org.shanhe.measure.Deliveries;
import org.shanhe.measure.NewDelivery;
import org.shanhe.measure.Receiver;
import org.shanhe.project.NewProject;
import org.shanhe.project.Projects;
import org.shanhe.project.Stage;
import org.shanhe.registry.PovertyStatus;
import org.shanhe.registry.Registration;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Rates by hand: income and cost per person, training to work, stages of projects. */
@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RateTests {

    private static final LocalDate DAY = LocalDate.of(2020, 12, 31);

    @Autowired
    Answers answers;

    @Autowired
    Entries entries;

    @Autowired
    Registration registration;

    @Autowired
    Deliveries deliveries;

    @Autowired
    Projects projects;

    @Autowired
    JsonMapper json;

    @Autowired
    @Qualifier("owner")
    JdbcClient owner;

    long village;

    Scope officer;

    @BeforeAll
    void settle() {
        village = owner.sql("select min(code) from place.division where down_to = 5 and code > 622921000000")
            .query(Long.class)
            .single();
        officer = new Scope(9, List.of(PlaceRange.of(village / 1_000_000 * 1_000_000)), null);
    }

    @Test
    void incomePerPersonIsWeightedByPersonsAndGrowsByTheSameHouseholds() {
        income(household("UNSTABLE_EXIT", null),
                Map.of(2019, new long[] { 400_000, 1 }, 2020, new long[] { 450_000, 1 }));
        income(household("MARGINAL", "2020-06-01"),
                Map.of(2019, new long[] { 1_800_000, 3 }, 2020, new long[] { 2_600_000, 4 }));
        // new in 2020: in the mean, not in the growth of the same households
        income(household("MARGINAL", null), Map.of(2020, new long[] { 950_000, 5 }));
        assertThat(value("income.mean", DAY)).isEqualByComparingTo("400000");
        assertThat(answer("income.mean", DAY).display()).isEqualTo("4,000元/人");
        assertThat(value("income.mean", LocalDate.of(2019, 12, 31))).isEqualByComparingTo("550000");
        // 4,500 + 26,000 now; before, for as many persons, 4,000 + 24,000
        assertThat(value("income.growth", DAY))
            .isEqualByComparingTo(new BigDecimal("250000").divide(new BigDecimal("2800000"), MathContext.DECIMAL64));
        assertThat(answer("income.mean", LocalDate.of(2018, 12, 31)).reason()).isNotBlank();
        assertThat(value("income.growth", LocalDate.of(2019, 12, 31))).isNull();
        assertThat(opened("income.mean")).hasSize(3).extracting(Entry::quantity).contains(new BigDecimal("2600000"));
        assertThat(List.of("household.monitored", "household.monitored.unstable", "household.monitored.marginal",
                "household.found_at_risk.marginal", "household.cleared.marginal", "household.monitored.hardship"))
            .extracting(name -> value(name, DAY).intValueExact())
            .containsExactly(2, 1, 1, 2, 1, 0);
    }

    @Test
    void whoeverFoundWorkWithinThePacksMonthsOfTheCourseIsConverted() {
        course(7_001, "2019-03-01");
        course(7_002, "2019-03-01");
        course(7_003, "2019-03-01");
        course(7_003, "2019-06-01");
        job(7_001, "2020-02-29");
        // a day too late for the one, within the months of the second course of the other
        job(7_002, "2020-03-01");
        job(7_003, "2020-05-31");
        assertThat(value("training.person", DAY)).isEqualByComparingTo("3");
        assertThat(opened("training.employed")).extracting(Entry::subject).containsExactlyInAnyOrder(7_001L, 7_003L);
        assertThat(answer("training.employment_rate", DAY).display()).isEqualTo("66.7%");
        assertThat(value("training.employment_rate", LocalDate.of(2019, 12, 31))).isZero();
        assertThat(value("training.employment_rate", LocalDate.of(2019, 1, 1))).isNull();
    }

    @Test
    void aKilometreCostsWhatTheRoadsWithACostCost() {
        road("A", 2, 30_000_000L);
        road("B", 3, 20_000_000L);
        road("C", 100, null);
        assertThat(value("cost.road", DAY)).isEqualByComparingTo("10000000");
        assertThat(answer("cost.road", DAY).display()).isEqualTo("10万元/公里");
        assertThat(value("cost.housing", DAY)).isNull();
        assertThat(opened("cost.road.output")).hasSize(2);
    }

    @Test
    void projectsAreArrangedBegunCompletedAcceptedAndOverdueOnEachDay() {
        project("1", Stage.HANDED_OVER, "2019-03-01", "2019-09-01", "2019-10-01");
        project("2", Stage.COMPLETED, "2019-04-01", "2020-02-01", "2019-12-31");
        project("3", Stage.UNDER_CONSTRUCTION, "2020-05-01", null, "2020-11-30");
        project("4", Stage.IN_LIBRARY, "2021-03-01", null, null);
        owner.sql(
                "update project.project set stage = 'SCHEDULED', stage_since = date '2020-06-01' where project_no = 'RT-4'")
            .update();
        project("5", Stage.PROPOSED, "2020-01-01", null, "2020-06-01");
        assertThat(List.of("project.start_rate", "project.completion_rate", "project.acceptance_rate",
                "project.overdue_rate"))
            .extracting(name -> answer(name, DAY).display())
            .containsExactly("75.0%", "50.0%", "50.0%", "33.3%");
        assertThat(opened("project.overdue")).singleElement()
            .satisfies(entry -> assertThat(entry.label()).isEqualTo("RT3"));
        // the second was late at the end of 2019 and nothing was accepted late
        assertThat(value("project.overdue_rate", LocalDate.of(2019, 12, 31))).isEqualByComparingTo("0.5");
        assertThat(value("project.overdue_rate", LocalDate.of(2018, 12, 31))).isNull();
    }

    private FigureValue answer(String name, LocalDate on) {
        return officer
            .call(() -> answers.value(name, new Asked(null, null, on, null, null, null), Locale.SIMPLIFIED_CHINESE));
    }

    private @Nullable BigDecimal value(String name, LocalDate on) {
        return answer(name, on).value();
    }

    private List<Entry> opened(String name) {
        return officer.call(() -> entries.page(name, new Asked(null, null, DAY, null, null, null), null, 100)).rows();
    }

    private long household(String category, @Nullable String clearedOn) {
        long id = Scope.system()
            .call(() -> registration.register(village, PovertyStatus.POOR, LocalDate.of(2018, 1, 1),
                    json.valueToTree(Map.of("identifiedOn", "2018-01-01")),
                    json.valueToTree(List.of(Map.of("name", "测试户主", "relation", "HEAD", "sex", "FEMALE"))), "test"))
            .id();
        owner.sql("""
                insert into registry.monitored (household, village, category, identified_on, cleared_on, change)
                values (?, ?, ?, date '2019-05-01', cast(? as date), 0)
                """).params(id, village, category, clearedOn).update();
        return id;
    }

    private void income(long household, Map<Integer, long[]> years) {
        years.forEach((year, of) -> owner
            .sql("""
                    insert into registry.condition (household, year, village, wage_fen, members, change) values (?, ?, ?, ?, ?, 0)
                    """)
            .params(household, year, village, of[0], of[1])
            .update());
    }

    private void course(long person, String on) {
        deliver("SKILL_TRAINING", person, on, BigDecimal.ONE, "PERSON", null);
    }

    private void job(long person, String on) {
        deliver("EMPLOYMENT", person, on, BigDecimal.ONE, "PERSON", null);
    }

    private void road(String key, long km, @Nullable Long fen) {
        deliver("ROAD", null, "2020-08-01", BigDecimal.valueOf(km), "KM", fen == null ? null : new Money(fen));
    }

    private void deliver(String kind, @Nullable Long person, String on, BigDecimal quantity, String unit,
            @Nullable Money cost) {
        Scope.system()
            .run(() -> deliveries.addAll(List.of(new NewDelivery("RT-%s-%s-%s-%s".formatted(kind, person, on, quantity),
                    kind, "INFRASTRUCTURE", person == null ? Receiver.GROUP : Receiver.PERSON, null, person, village,
                    null, null, quantity, unit, Counting.DISTINCT, cost, LocalDate.parse(on), null))));
    }

    private void project(String number, Stage stage, String started, @Nullable String completed,
            @Nullable String planned) {
        Scope.system()
            .run(() -> projects
                .addAll(List.of(new NewProject("RT-" + number, "RT" + number, "INFRASTRUCTURE", null, village, null,
                        stage, LocalDate.parse(started), completed == null ? null : LocalDate.parse(completed)))));
        owner.sql("update project.project set finish_on = cast(? as date) where project_no = ?")
            .params(planned, "RT-" + number)
            .update();
    }

}
