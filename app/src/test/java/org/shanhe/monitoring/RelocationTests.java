package org.shanhe.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shanhe.monitoring.Hamlet.COUNTY_OFFICER;
import static org.shanhe.monitoring.Hamlet.TOWNSMAN;
import static org.shanhe.monitoring.Hamlet.VILLAGER;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shanhe.DatabaseTest;
import org.shanhe.SettableClock;
import org.shanhe.directive.Task;
import org.shanhe.directive.Tasks;
import org.shanhe.registry.PovertyStatus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * A household moves because it wants to, and may change its mind until it has the keys.
 */
@DatabaseTest
class RelocationTests {

    private static final LocalDate DAY = LocalDate.of(2019, 3, 1);

    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    ApplicationContext context;

    @Autowired
    SettableClock clock;

    @Autowired
    CasePages pages;

    @Autowired
    Tasks tasks;

    @Autowired
    @Qualifier("owner")
    JdbcClient owner;

    Hamlet hamlet;

    Mover mover;

    @BeforeEach
    void settle() {
        hamlet = new Hamlet(context);
        mover = new Mover(context, hamlet);
        clock.set(DAY.plusYears(2));
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    @Test
    void withoutConsentThereIsNoStepButToSignOrToWithdraw() {
        var wish = wish(hamlet.household(PovertyStatus.POOR), "REGISTERED", "NEW");
        var page = VILLAGER.call(() -> pages.page(wish.id(), Locale.CHINA));
        assertThat(page.next()).extracting(CasePage.Next::step).containsExactly("SIGN", "WITHDRAW");
        assertThatThrownBy(() -> VILLAGER.call(() -> {
            hamlet.evidence(wish.id());
            return context.getBean(Proceedings.class)
                .take(wish.id(), wish.version(), new TakenStep("SIGN", DAY,
                        JSON.valueToTree(Map.of("explainedOn", DAY.toString())), null, "次仁多吉", null, " ", null));
        })).hasMessageContaining("CONSENT_MISSING");
        assertThatThrownBy(() -> hamlet.take(VILLAGER, wish, "POST", DAY, "board", "村委会"))
            .hasMessageContaining("STEP_NOT_NOW");
    }

    @Test
    void everyStepAfterTheSignatureNeedsTheConsentToHoldStill() {
        var signed = signed(wish(hamlet.household(PovertyStatus.POOR), "REGISTERED", "NEW"));
        owner.sql("update monitoring.consent set withdrawn_on = signed_on where case_id = ?")
            .param(signed.id())
            .update();
        assertThatThrownBy(
                () -> VILLAGER.call(() -> context.getBean(Proceedings.class)
                    .take(signed.id(), signed.version(), new TakenStep("POST", DAY,
                            JSON.valueToTree(Map.of("board", "村委会")), null, null, null, null, null))))
            .hasMessageContaining("CONSENT_MISSING");
    }

    @Test
    void untilTheKeysAreHandedOverTheHouseholdMayWithdrawWithoutAReasonAndApplyAgain() {
        long household = hamlet.household(PovertyStatus.POOR);
        var allotted = allotted(wish(household, "REGISTERED", "NEW"));
        var withdrawn = hamlet.take(VILLAGER, allotted, "WITHDRAW", DAY.plusDays(30));
        var page = VILLAGER.call(() -> pages.page(withdrawn.id(), Locale.CHINA));
        assertThat(page.head().state()).isEqualTo("WITHDRAWN");
        assertThat(page.head().endedOn()).isEqualTo(DAY.plusDays(30));
        assertThat(page.consents()).isNotEmpty()
            .allSatisfy(consent -> assertThat(consent.withdrawnOn()).isEqualTo(DAY.plusDays(30)));
        assertThat(page.timers()).allSatisfy(timer -> assertThat(timer.endedOn()).isNotNull());
        assertThat(page.procedure().steps()).filteredOn(step -> step.step().equals("WITHDRAW"))
            .singleElement()
            .satisfies(step -> assertThat(step.note()).contains("不影响"));
        assertThat(deliveries(household)).isEmpty();
        assertThat(owner.sql("select status from registry.household where id = ?")
            .param(household)
            .query(String.class)
            .single()).isEqualTo("POOR");
        var again = wish(household, "REGISTERED", "NEW", DAY.plusDays(40));
        assertThatThrownBy(() -> VILLAGER.call(() -> context.getBean(Proceedings.class)
            .take(again.id(), again.version(),
                    new TakenStep("SIGN", DAY.plusDays(40),
                            JSON.valueToTree(Map.of("explainedOn", DAY.plusDays(40).toString())), null, "次仁多吉", null,
                            null, null))))
            .as("what was signed for the one withdrawn does not hold for another")
            .hasMessageContaining("EVIDENCE_MISSING");
        VILLAGER.run(() -> hamlet.evidence(again.id()));
        assertThatThrownBy(() -> VILLAGER.call(() -> context.getBean(Proceedings.class)
            .take(again.id(), again.version(),
                    new TakenStep("SIGN", DAY.plusDays(40),
                            JSON.valueToTree(Map.of("explainedOn", DAY.plusDays(40).toString())), null, "次仁多吉", null,
                            null, null))))
            .hasMessageContaining("CONSENT_MISSING");
    }

    @Test
    void onceMovedInNobodyWithdrawsAnyMore() {
        var moved = moved(wish(hamlet.household(PovertyStatus.POOR), "REGISTERED", "NEW"));
        assertThatThrownBy(() -> hamlet.take(VILLAGER, moved, "WITHDRAW", DAY.plusDays(40)))
            .hasMessageContaining("STEP_NOT_NOW");
    }

    @Test
    void twoRelocationsAtOnceAreRefusedWithTheRule() {
        long household = hamlet.household(PovertyStatus.POOR);
        wish(household, "REGISTERED", "NEW");
        assertThatThrownBy(() -> wish(household, "ACCOMPANYING", "OLD")).hasMessageContaining("CASE_OPEN")
            .hasMessageContaining("易地搬迁");
    }

    @Test
    void aHouseholdIdentifiedSince2021DoesNotCarryRelocation() {
        long household = hamlet.household(PovertyStatus.POOR);
        owner.sql("update registry.household set identified_on = date '2021-05-01' where id = ?")
            .param(household)
            .update();
        clock.set(LocalDate.of(2022, 3, 1));
        assertThatThrownBy(() -> wish(household, "REGISTERED", "NEW", LocalDate.of(2022, 1, 1)))
            .hasMessageContaining("GUARD_NOT_MET")
            .hasMessageContaining("2021年以来识别的户不列易地搬迁");
    }

    @Test
    void handingOverDeliversByTheReasonAndMarksTheHouseholdRelocated() {
        long household = hamlet.household(PovertyStatus.POOR);
        var moved = moved(wish(household, "REGISTERED", "NEW"));
        assertThat(deliveries(household)).containsExactly("ECOLOGICAL_RELOCATION 1 " + DAY.plusDays(30));
        assertThat(owner.sql(
                "select relocated || ' ' || in_relocation_site || ' ' || relocation_address from registry.household where id = ?")
            .param(household)
            .query(String.class)
            .single()).isEqualTo("true true 幸福家园");
        hamlet.take(TOWNSMAN, moved, "SETTLE", DAY.plusDays(60), "working", 1, "settled", "同意");
        assertThatThrownBy(() -> wish(household, "REGISTERED", "NEW", DAY.plusDays(90)))
            .hasMessageContaining("每户只搬迁一次");
    }

    @Test
    void jobsAreDeliveredAsPersonsAndNobodySettlesWithoutAJobUnlessNoOneCanWork() {
        long household = hamlet.household(PovertyStatus.POOR);
        var moved = moved(wish(household, "REGISTERED", "NEW"));
        var on = DAY.plusDays(60);
        assertThatThrownBy(() -> hamlet.take(TOWNSMAN, moved, "SETTLE", on, "working", 0, "settled", "同意"))
            .hasMessageContaining("FORM_TOO_LITTLE");
        var job = hamlet.take(VILLAGER, moved, "JOB", on, "people", 2, "channel", "WORKSHOP");
        assertThat(deliveries(household)).contains("RELOCATED_JOB 2 " + on);
        var settled = hamlet.take(TOWNSMAN, job, "SETTLE", on, "working", 0, "withoutLabour", true, "settled", "同意");
        assertThat(VILLAGER.call(() -> pages.page(settled.id(), Locale.CHINA)).head().state()).isEqualTo("SETTLED");
    }

    @Test
    void onlyOneMovedBeforeIsEnteredWithoutNoticeAndApproval() {
        var signed = signed(wish(hamlet.household(PovertyStatus.POOR), "REGISTERED", "NEW"));
        assertThatThrownBy(() -> hamlet.take(COUNTY_OFFICER, signed, "TAKE_OVER", DAY, "site", "幸福家园", "settling",
                "CONCENTRATED", "movedYear", 2013))
            .hasMessageContaining("STEP_NOT_FOR_THIS");
        var old = signed(wish(hamlet.household(PovertyStatus.POOR), "ACCOMPANYING", "OLD"));
        hamlet.take(COUNTY_OFFICER, old, "TAKE_OVER", DAY, "site", "幸福家园", "settling", "CONCENTRATED", "movedYear",
                2013);
    }

    @Test
    void theDaysStandInTheDatabaseAndEndWithTheStepThatAnswersThem() {
        var moved = moved(wish(hamlet.household(PovertyStatus.POOR), "REGISTERED", "NEW"));
        assertThat(due(moved.id())).containsExactly("FOLLOW_UP " + DAY.plusDays(30).plusMonths(3),
                "JOB " + DAY.plusDays(30).plusMonths(6), "OLD_HOUSE " + DAY.plusDays(30).plusMonths(12));
        clock.set(DAY.plusDays(30).plusMonths(6).plusDays(1));
        var mine = VILLAGER.call(() -> tasks.mine(null, null, null, 0, 50, Locale.CHINA));
        assertThat(mine.rows()).filteredOn(task -> task.id() == moved.id())
            .singleElement()
            .extracting(Task::colour)
            .isEqualTo("OVERDUE");
        hamlet.take(VILLAGER, moved, "FOLLOW_UP", DAY.plusDays(60), "working", 1, "incomeAfter", 900_000, "livesThere",
                true);
        assertThat(due(moved.id())).doesNotContain("FOLLOW_UP " + DAY.plusDays(30).plusMonths(3)).hasSize(2);
    }

    private List<String> due(long matter) {
        return owner.sql(
                "select timer || ' ' || due_on from monitoring.timer where case_id = ? and ended_on is null order by due_on")
            .param(matter)
            .query(String.class)
            .list();
    }

    private List<String> deliveries(long household) {
        return owner.sql(
                "select kind || ' ' || trim_scale(quantity) || ' ' || delivered_on from measure.delivery where household = ? order by id")
            .param(household)
            .query(String.class)
            .list();
    }

    @Test
    void nobodyOutsideTheRegisterIsLedAsFarAsTheHandOver() {
        var stranger = JSON.valueToTree(Map.of("household", Map.of(), "members",
                List.of(Map.of("name", "生人", "relation", "HEAD", "sex", "MALE"))));
        assertThatThrownBy(() -> VILLAGER.call(() -> context.getBean(Openings.class)
            .open(new NewCase("RELOCATION", null, Hamlet.VILLAGE, stranger, DAY, JSON.createObjectNode(), null, null))))
            .hasMessageContaining("CASE_OF_REGISTERED_ONLY");
    }

    private Opened wish(long household, String as, String batch) {
        return wish(household, as, batch, DAY);
    }

    private Opened wish(long household, String as, String batch, LocalDate on) {
        return mover.wish(household, as, batch, on);
    }

    private Opened signed(Opened wish) {
        return mover.signed(wish, DAY);
    }

    private Opened allotted(Opened wish) {
        return mover.allotted(wish, DAY);
    }

    private Opened moved(Opened wish) {
        return mover.moved(wish, DAY);
    }

}
