package org.shanhe.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shanhe.monitoring.Hamlet.COUNTY_OFFICER;
import static org.shanhe.monitoring.Hamlet.VILLAGER;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shanhe.DatabaseTest;
import org.shanhe.SettableClock;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.kernel.Scope;
import org.shanhe.monitoring.verdict.Judged;
import org.shanhe.policy.Packs;
import org.shanhe.policy.language.Answer;
import org.shanhe.registry.PovertyStatus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A step asks something of the household: met, not met, or not to be judged. */
@DatabaseTest
class GuardTests {

    private static final LocalDate DAY = LocalDate.of(2020, 11, 20);

    @Autowired
    ApplicationContext context;

    @Autowired
    SettableClock clock;

    @Autowired
    Openings openings;

    @Autowired
    CasePages pages;

    @Autowired
    Packs packs;

    @Autowired
    JsonMapper json;

    @Autowired
    @Qualifier("owner")
    JdbcClient owner;

    Hamlet hamlet;

    @BeforeEach
    void settle() {
        hamlet = new Hamlet(context);
        clock.set(DAY);
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    @Test
    void aHouseholdThatMeetsTheStandardPassesAndItsJudgingIsKeptWithThePackVersion() {
        var accepted = accept(proposed(800_000L));
        var kept = judged(accepted);
        assertThat(kept.path("answer").asString()).isEqualTo("MET");
        assertThat(kept.path("guard").asString()).isEqualTo("EXIT_READY");
        assertThat(kept.path("version").asString()).isEqualTo(packs.current().named("2014-2020").version());
        assertThat(kept.path("conditions").valueStream().map(condition -> condition.path("answer").asString()))
            .containsOnly("MET");
    }

    @Test
    void aHouseholdBelowTheLineIsStoppedWithTheConditionItsValuesAndTheLine() {
        var proposed = proposed(250_000L);
        assertThatThrownBy(() -> accept(proposed)).hasMessageContaining("GUARD_NOT_MET");
        var next = next(proposed, "ACCEPT", VILLAGER, Locale.CHINA);
        assertThat(next.code()).isEqualTo("GUARD_NOT_MET");
        assertThat(next.detail()).contains("达到退出标准", "人均纯收入超过扶贫标准", "2500 元", "4000 元");
        assertThat(next(proposed, "ACCEPT", VILLAGER, Locale.ENGLISH).detail()).contains("Net income per head above",
                "2500 yuan", "4000 yuan");
        assertThat(next(proposed, "REJECT", VILLAGER, Locale.CHINA).code()).isNull();
    }

    @Test
    void aHouseholdOfWhichSomethingIsMissingIsNotStoppedButShownAndKeptAsUnknown() {
        var proposed = proposed(null);
        var next = next(proposed, "ACCEPT", VILLAGER, Locale.CHINA);
        assertThat(next.code()).isNull();
        assertThat(next.judged()).isNotNull();
        assertThat(next.judged().answer()).isEqualTo(Answer.UNKNOWN);
        assertThat(next.judged().missing()).extracting(Judged.Named::field).contains("household.per_capita_fen");
        var kept = judged(accept(proposed));
        assertThat(kept.path("answer").asString()).isEqualTo("UNKNOWN");
        assertThat(kept.path("missing").valueStream().map(field -> field.path("field").asString()))
            .contains("household.per_capita_fen");
    }

    @Test
    void whoOnlySeesTheRegisterIsToldNothingOfWhatAHouseholdLacks() {
        var leader = new Scope(9, List.of(PlaceRange.of(Hamlet.COUNTY)), null, Set.of("REGION_LEADER"));
        var next = next(proposed(250_000L), "ACCEPT", leader, Locale.CHINA);
        assertThat(next.judged()).isNull();
        assertThat(String.valueOf(next.detail())).doesNotContain("2500");
    }

    @Test
    void aHouseholdWithoutAnyHelpIsNotClearedUntilTheRegisterShowsSome() {
        var day = LocalDate.of(2024, 3, 1);
        clock.set(day.plusYears(1));
        var helped = hamlet.helped(hamlet
            .approved(hamlet.noticed(hamlet.clue(hamlet.household(PovertyStatus.EXITED), day), day), day.plusDays(6)),
                day.plusDays(6));
        var later = day.plusMonths(8);
        var proposed = hamlet.take(VILLAGER, helped, "PROPOSE_CLEARING", later, "clearMeetingOn", later.toString(),
                "incomeStable", true, "guaranteed", true, "risksGone", true);
        var posted = hamlet.take(VILLAGER, proposed, "POST_CLEARING", later, "clearBoard", "村委会");
        var passed = hamlet.take(Hamlet.TOWNSMAN, posted, "TOWN_CLEAR", later.plusDays(6), "townClearOpinion", "x");
        var delivered = owner.sql("""
                delete from measure.delivery where household = (select household from monitoring.case where id = :id)
                returning kind, delivered_on, remark
                """).param("id", passed.id()).query().listOfRows();
        assertThat(delivered).as("the first measure stands in the register")
            .singleElement()
            .satisfies(
                    row -> assertThat(row).containsEntry("kind", "TEMPORARY_RELIEF").containsEntry("remark", "临时救助"));
        assertThatThrownBy(() -> hamlet.take(COUNTY_OFFICER, passed, "CLEAR", later.plusDays(7), "clearOpinion", "同意"))
            .hasMessageContaining("GUARD_NOT_MET")
            .hasMessageContaining("已落实帮扶措施");
        measures(passed, "{PUBLIC_POST}");
        var cleared = hamlet.take(COUNTY_OFFICER, passed, "CLEAR", later.plusDays(7), "clearOpinion", "同意");
        assertThat(judged(cleared).path("answer").asString()).as("nobody has set the line of 2024")
            .isEqualTo("UNKNOWN");
    }

    private void measures(Opened matter, String kinds) {
        owner.sql("""
                update registry.monitored set measures = cast(:kinds as text[])
                 where household = (select household from monitoring.case where id = :id)
                """).param("kinds", kinds).param("id", matter.id()).update();
    }

    private Opened proposed(@Nullable Long perHead) {
        long household = hamlet.household(PovertyStatus.POOR);
        if (perHead != null) {
            owner
                .sql("""
                        insert into registry.condition (household, year, village, wage_fen, members, claims_fen, self_paid_fen, income_stable,
                                                        house_grade, safe_water, guarantees, change)
                        select id, 2020, village, :fen, 2, 0, 0, true, 'A', true,
                               '{"FOOD": {"met": true}, "CLOTHING": {"met": true}, "EDUCATION": {"met": true}, "MEDICAL": {"met": true}}'::jsonb,
                               change
                          from registry.household where id = :id
                        """)
                .param("fen", 2 * perHead)
                .param("id", household)
                .update();
        }
        return VILLAGER.call(
                () -> openings.open(new NewCase("HOUSEHOLD_EXIT", household, null, null, DAY,
                        json.valueToTree(Map.of("meetingOn", DAY.toString(), "perCapitaNetIncome", 500_000,
                                "incomeStable", true, "fedAndClothed", true, "guaranteed", true, "safeWater", true)),
                        null, null)));
    }

    private Opened accept(Opened proposed) {
        return hamlet.take(VILLAGER, proposed, "ACCEPT", DAY, "visitedOn", DAY.toString(), "finding", "达标");
    }

    private CasePage.Next next(Opened matter, String step, Scope who, Locale locale) {
        return who.call(() -> pages.page(matter.id(), locale))
            .next()
            .stream()
            .filter(one -> one.step().equals(step))
            .findFirst()
            .orElseThrow();
    }

    private JsonNode judged(Opened matter) {
        return json.readTree(owner.sql(
                "select judged::text from monitoring.step where case_id = ? and judged is not null order by id desc limit 1")
            .param(matter.id())
            .query(String.class)
            .single());
    }

}
