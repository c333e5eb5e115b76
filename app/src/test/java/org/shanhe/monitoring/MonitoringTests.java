package org.shanhe.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shanhe.monitoring.Hamlet.COUNTY_OFFICER;
import static org.shanhe.monitoring.Hamlet.TOWNSMAN;
import static org.shanhe.monitoring.Hamlet.VILLAGER;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shanhe.DatabaseTest;
import org.shanhe.SettableClock;
import org.shanhe.directive.Tasks;
import org.shanhe.kernel.Refused;
import org.shanhe.registry.PovertyStatus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class MonitoringTests {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);

    @Autowired
    ApplicationContext context;

    @Autowired
    SettableClock clock;

    @Autowired
    Tasks tasks;

    @Autowired
    CasePages pages;

    @Autowired
    Objections objections;

    @Autowired
    @Qualifier("owner")
    JdbcClient owner;

    Hamlet hamlet;

    @BeforeEach
    void settle() {
        hamlet = new Hamlet(context);
        clock.set(DAY.plusYears(1));
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    @Test
    void fromClueToFollowUpEachLevelTakesItsStep() {
        var clue = hamlet.clue(hamlet.household(PovertyStatus.EXITED), DAY);
        var noticed = hamlet.noticed(clue, DAY);
        var helped = hamlet.helped(hamlet.approved(noticed, DAY.plusDays(6)), DAY.plusDays(10));
        var since = DAY.plusDays(6).plusMonths(6);
        var tracked = cleared(helped, since);
        var page = VILLAGER.call(() -> pages.page(tracked.id(), Locale.CHINA));
        assertThat(page.head().state()).isEqualTo("TRACKED");
        assertThat(page.timeline()).extracting(CasePage.Entry::step)
            .containsExactly("OPEN", "VERIFY", "COMPARE", "NOMINATE", "POST", "TOWN_CHECK", "APPROVE", "ANNOUNCE",
                    "FIRST_MEASURE", "PROPOSE_CLEARING", "POST_CLEARING", "TOWN_CLEAR", "CLEAR", "ANNOUNCE_CLEARING");
        assertThat(page.consents()).hasSize(1).first().extracting(CasePage.Consent::textVersion).isEqualTo("2021-1");
        assertThat(page.signatures()).hasSize(2);
        assertThat(page.timers()).filteredOn(timer -> timer.timer().equals("DECISION"))
            .singleElement()
            .satisfies(timer -> assertThat(timer.endedOn()).isEqualTo(DAY.plusDays(6)));
        assertThat(owner
            .sql("""
                    select category || ' ' || identified_on || ' ' || cleared_on || ' ' || clear_mode || ' ' || (risks = '{ILLNESS}')
                      from registry.monitored where household = ?
                    """)
            .param(page.head().household())
            .query(String.class)
            .single()).isEqualTo("UNSTABLE_EXIT %s %s HELP true".formatted(DAY.plusDays(6), since));
        var relapsed = hamlet.take(VILLAGER, tracked, "RELAPSE", since.plusDays(40), "clue", "再次住院");
        assertThat(owner.sql("select state from monitoring.case where relapse_of = ?")
            .param(relapsed.id())
            .query(String.class)
            .single()).isEqualTo("CLUE");
    }

    @Test
    void anotherLevelCannotTakeAStepAndNobodyOutsideSeesTheCase() {
        var clue = hamlet.clue(hamlet.household(PovertyStatus.EXITED), DAY);
        assertThatThrownBy(() -> hamlet.take(TOWNSMAN, clue, "VERIFY", DAY)).isInstanceOf(Refused.class)
            .hasMessageContaining("STEP_OF_ANOTHER_LEVEL");
        var noticed = hamlet.noticed(clue, DAY);
        assertThatThrownBy(() -> hamlet.take(VILLAGER, noticed, "TOWN_CHECK", DAY.plusDays(6), "townOpinion", "x"))
            .hasMessageContaining("STEP_OF_ANOTHER_LEVEL");
        var elsewhere = Hamlet.officer("VILLAGE_OFFICER", Hamlet.VILLAGE + 1);
        assertThatThrownBy(() -> elsewhere.call(() -> pages.page(clue.id(), Locale.CHINA)))
            .hasMessageContaining("CASE_NOT_FOUND");
    }

    @Test
    void aNoticeHangsFiveWholeDays() {
        var noticed = hamlet.noticed(hamlet.clue(hamlet.household(PovertyStatus.EXITED), DAY), DAY);
        assertThatThrownBy(() -> hamlet.take(TOWNSMAN, noticed, "TOWN_CHECK", DAY.plusDays(5), "townOpinion", "x"))
            .hasMessageContaining("NOTICE_RUNNING")
            .hasMessageContaining(DAY.plusDays(6).toString());
        assertThat(hamlet.take(TOWNSMAN, noticed, "TOWN_CHECK", DAY.plusDays(6), "townOpinion", "x").version())
            .isEqualTo(noticed.version() + 1);
    }

    @Test
    void anObjectionStopsTheStepUntilItIsAnswered() {
        var noticed = hamlet.noticed(hamlet.clue(hamlet.household(PovertyStatus.EXITED), DAY), DAY);
        var objection = VILLAGER.call(() -> objections.raise(noticed.id(), "王某", "有两辆汽车", DAY.plusDays(2)));
        assertThatThrownBy(() -> hamlet.take(TOWNSMAN, noticed, "TOWN_CHECK", DAY.plusDays(6), "townOpinion", "x"))
            .hasMessageContaining("OBJECTION_OPEN");
        VILLAGER.run(() -> objections.answer(noticed.id(), objection, "经核实为他人车辆", false));
        hamlet.take(TOWNSMAN, noticed, "TOWN_CHECK", DAY.plusDays(6), "townOpinion", "x");
    }

    @Test
    void anUpheldObjectionLetsTheCaseOnlyBeTurnedDown() {
        var noticed = hamlet.noticed(hamlet.clue(hamlet.household(PovertyStatus.EXITED), DAY), DAY);
        VILLAGER.run(() -> objections.answer(noticed.id(),
                objections.raise(noticed.id(), null, "有商品房", DAY.plusDays(2)), "属实", true));
        assertThatThrownBy(() -> hamlet.take(TOWNSMAN, noticed, "TOWN_CHECK", DAY.plusDays(6), "townOpinion", "x"))
            .hasMessageContaining("OBJECTION_UPHELD");
        hamlet.take(TOWNSMAN, noticed, "DISMISS", DAY.plusDays(3), "dismissedBecause", "异议成立");
    }

    @Test
    void theDecisionIsDueOnTheFifteenthDayAndLateOnTheSixteenth() {
        var clue = hamlet.clue(hamlet.household(PovertyStatus.EXITED), DAY);
        clock.set(DAY.plusDays(11));
        assertThat(task(clue.id())).isEqualTo("STEP LATER");
        clock.set(DAY.plusDays(12));
        assertThat(task(clue.id())).isEqualTo("STEP SOON");
        clock.set(DAY.plusDays(15));
        assertThat(task(clue.id())).isEqualTo("STEP SOON");
        assertThat(COUNTY_OFFICER.call(() -> of(clue.id()))).isEmpty();
        clock.set(DAY.plusDays(16));
        assertThat(task(clue.id())).isEqualTo("STEP OVERDUE");
        assertThat(COUNTY_OFFICER.call(() -> of(clue.id()))).as("the level above sees what was missed")
            .containsExactly("BELOW OVERDUE");
        assertThat(TOWNSMAN.call(() -> of(clue.id()))).containsExactly("BELOW OVERDUE");
    }

    @Test
    void theFirstMeasureIsDueThirtyDaysAfterTheApproval() {
        var noticed = hamlet.noticed(hamlet.clue(hamlet.household(PovertyStatus.EXITED), DAY), DAY);
        var approved = hamlet.approved(noticed, DAY.plusDays(6));
        var announced = hamlet.take(VILLAGER, approved, "ANNOUNCE", DAY.plusDays(7), "announcedAt", "村委会");
        clock.set(DAY.plusDays(36));
        assertThat(task(announced.id())).isEqualTo("STEP SOON");
        clock.set(DAY.plusDays(37));
        assertThat(task(announced.id())).isEqualTo("STEP OVERDUE");
        hamlet.take(VILLAGER, announced, "FIRST_MEASURE", DAY.plusDays(37), "kind", "TEMPORARY_RELIEF", "measure",
                "公益岗位", "responsible", "工作队");
        assertThat(VILLAGER.call(() -> of(announced.id()))).isEmpty();
    }

    @Test
    void nothingIsClearedBeforeSixMonthsUnlessItIsNatural() {
        var approvedOn = DAY.plusDays(6);
        var early = clearing(approvedOn, false);
        var since = approvedOn.plusMonths(6);
        assertThatThrownBy(() -> hamlet.take(COUNTY_OFFICER, early, "CLEAR", since.minusDays(1), "clearOpinion", "同意"))
            .hasMessageContaining("STEP_TOO_EARLY")
            .hasMessageContaining(since.toString());
        hamlet.take(COUNTY_OFFICER, early, "CLEAR", since, "clearOpinion", "同意");
        var natural = clearing(approvedOn, true);
        hamlet.take(COUNTY_OFFICER, natural, "CLEAR", since.minusDays(1), "clearOpinion", "同意");
    }

    @Test
    void aHouseholdInWhichNobodyCanWorkIsSupportedAndNeverCleared() {
        var clue = hamlet.clue(hamlet.household(PovertyStatus.EXITED), DAY);
        var verified = hamlet.take(VILLAGER, clue, "VERIFY", DAY, "visitedOn", DAY.toString(), "perCapitaNetIncome", 1,
                "risks", List.of("LABOUR"), "finding", "x", "withoutLabour", true);
        assertThat(VILLAGER.call(() -> pages.page(verified.id(), Locale.CHINA))
            .head()
            .facts()
            .path("withoutLabour")
            .asBoolean()).isTrue();
        owner.sql("update monitoring.case set state = 'HELPING' where id = ?").param(verified.id()).update();
        assertThatThrownBy(() -> hamlet.take(VILLAGER, verified, "PROPOSE_CLEARING", DAY.plusYears(1), "clearMeetingOn",
                DAY.toString(), "incomeStable", true, "guaranteed", true, "risksGone", true))
            .hasMessageContaining("STEP_BARRED");
    }

    @Test
    void oneHouseholdHasOneOpenCaseAndAStaleStepChangesNothing() {
        var household = hamlet.household(PovertyStatus.EXITED);
        var clue = hamlet.clue(household, DAY);
        assertThatThrownBy(() -> hamlet.clue(household, DAY)).hasMessageContaining("CASE_OPEN");
        hamlet.take(VILLAGER, clue, "DISMISS", DAY, "dismissedBecause", "x");
        assertThatThrownBy(() -> hamlet.take(VILLAGER, clue, "DISMISS", DAY, "dismissedBecause", "x"))
            .isInstanceOf(Refused.class);
        assertThat(hamlet.clue(household, DAY.plusDays(1)).id()).isGreaterThan(clue.id());
    }

    @Test
    void aNoticeNamesNobodyInFull() {
        var noticed = hamlet.noticed(hamlet.clue(hamlet.household(PovertyStatus.EXITED), DAY), DAY);
        var body = owner.sql("select body::text from monitoring.notice where case_id = ?")
            .param(noticed.id())
            .query(String.class)
            .single();
        assertThat(body).contains("次*", "UNSTABLE_EXIT").doesNotContain("次仁多吉", "139", "ILLNESS", "650000");
    }

    private Opened cleared(Opened helped, LocalDate on) {
        var proposed = propose(helped, on.minusDays(8), false);
        var noticed = hamlet.take(VILLAGER, proposed, "POST_CLEARING", on.minusDays(7), "clearBoard", "村委会");
        var passed = hamlet.take(TOWNSMAN, noticed, "TOWN_CLEAR", on.minusDays(1), "townClearOpinion", "同意");
        var cleared = hamlet.take(COUNTY_OFFICER, passed, "CLEAR", on, "clearOpinion", "同意");
        return hamlet.take(VILLAGER, cleared, "ANNOUNCE_CLEARING", on, "clearAnnouncedAt", "村委会");
    }

    private Opened clearing(LocalDate approvedOn, boolean natural) {
        var noticed = hamlet.noticed(hamlet.clue(hamlet.household(PovertyStatus.EXITED), DAY), DAY);
        var helped = hamlet.helped(hamlet.approved(noticed, approvedOn), approvedOn);
        var posted = hamlet.take(VILLAGER, propose(helped, approvedOn.plusMonths(5), natural), "POST_CLEARING",
                approvedOn.plusMonths(5), "clearBoard", "村委会");
        return hamlet.take(TOWNSMAN, posted, "TOWN_CLEAR", approvedOn.plusMonths(5).plusDays(6), "townClearOpinion",
                "同意");
    }

    private Opened propose(Opened helped, LocalDate on, boolean natural) {
        return hamlet.take(VILLAGER, helped, "PROPOSE_CLEARING", on, "clearMeetingOn", on.toString(), "incomeStable",
                true, "guaranteed", true, "risksGone", true, "natural", natural);
    }

    private String task(long matter) {
        return VILLAGER.call(() -> of(matter)).getFirst();
    }

    private List<String> of(long matter) {
        return tasks.mine(null, null, null, 0, 200, Locale.CHINA)
            .rows()
            .stream()
            .filter(task -> task.address().equals("/monitoring/" + matter))
            .map(task -> task.kind() + " " + task.colour())
            .toList();
    }

}
