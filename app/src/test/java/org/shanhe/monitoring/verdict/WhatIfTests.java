package org.shanhe.monitoring.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shanhe.DatabaseTest;
import org.shanhe.SettableClock;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.kernel.Scope;
import org.shanhe.monitoring.verdict.Change.ConditionChange;
import org.shanhe.monitoring.verdict.Change.LineChange;
import org.shanhe.monitoring.verdict.WhatIf.Asked;
import org.shanhe.monitoring.verdict.WhatIf.Cost;
import org.shanhe.policy.Drafts;
import org.shanhe.policy.Lines;
import org.shanhe.policy.MeasureCatalogue;
import org.shanhe.policy.Packs;
import org.shanhe.registry.PovertyStatus;
import org.shanhe.registry.Registration;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * Before anything is in force it is known who would enter and who would leave, by name
 * for those who keep the register, and what is saved is a pack that judges the same.
 */
@DatabaseTest
class WhatIfTests {

    private static final LocalDate END = LocalDate.of(2020, 12, 31);

    private static final TrialFilter ALL = new TrialFilter(null, null, null, null, null);

    private static final Change HIGHER = new Change(List.of(new LineChange("poverty", null, 6000)), List.of(), Map.of(),
            null);

    @Autowired
    WhatIf whatIf;

    @Autowired
    Trials trials;

    @Autowired
    DraftPacks draftPacks;

    @Autowired
    Drafts drafts;

    @Autowired
    Packs packs;

    @Autowired
    Judges judges;

    @Autowired
    Judging judging;

    @Autowired
    MeasureCatalogue measures;

    @Autowired
    Lines lines;

    @Autowired
    Registration registration;

    @Autowired
    SettableClock clock;

    @Autowired
    JsonMapper json;

    @Autowired
    @Qualifier("owner")
    JdbcClient owner;

    long village;

    Scope officer;

    long household;

    @BeforeEach
    void settle() {
        clock.set(LocalDate.of(2026, 11, 22));
        village = owner.sql(
                "select min(code) from place.division where down_to = 5 and code between 520000000000 and 529999999999")
            .query(Long.class)
            .single();
        officer = new Scope(9, List.of(PlaceRange.of(village)), null);
        household = household();
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    private Asked asked(Change change, Cost cost) {
        return new Asked("2014-2020", "OFFICIAL", END, village, change, cost, List.of("FALLING_BACK"));
    }

    @Test
    void aHigherLineShowsWhoWouldEnterBeforeAnythingIsSaved() {
        var answer = officer.call(() -> whatIf.ask(asked(HIGHER, new Cost(null, 1000L)), Locale.CHINA));
        assertThat(answer.entering().households()).isPositive();
        assertThat(answer.leaving().households()).isZero();
        assertThat(answer.costFen()).isEqualTo(answer.entering().households() * 100_000);
        assertThat(answer.moved()).allSatisfy(moved -> assertThat(moved.would()).isEqualTo("FALLING_BACK"));
        assertThat(owner.sql("select count(*) from policy.line where fen = 600000").query(Long.class).single())
            .isZero();
        assertThat(officer.call(() -> whatIf.ask(asked(Change.NONE, Cost.NONE), Locale.CHINA)).moved()).isEmpty();
    }

    @Test
    void aMeasureThatPersonsReceiveIsPaidForEachPerson() {
        var person = measures.kinds(END)
            .stream()
            .filter(kind -> kind.receivers().equals(List.of("PERSON")))
            .findFirst()
            .orElseThrow()
            .kind();
        var answer = officer.call(() -> whatIf.ask(asked(HIGHER, new Cost(person, 300L)), Locale.CHINA));
        assertThat(answer.costPer()).isEqualTo("PERSON");
        assertThat(answer.costFen()).isEqualTo(answer.entering().persons() * 30_000);
        assertThatThrownBy(
                () -> officer.call(() -> whatIf.ask(asked(HIGHER, new Cost("NO_SUCH_KIND", 1L)), Locale.CHINA)))
            .hasMessageContaining("MEASURE_KIND_UNKNOWN");
    }

    @Test
    void theNamesOfThoseWhoMoveAreForTheAskerAndItsScopeOnly() {
        var answer = officer.call(() -> whatIf.ask(asked(HIGHER, Cost.NONE), Locale.ENGLISH));
        var listed = officer.call(() -> trials.list(answer.trial(), ALL, null, 200, Locale.ENGLISH));
        assertThat(listed.total()).isEqualTo(answer.entering().households());
        assertThat(listed.rows()).extracting(Trials.Row::id).contains(household);
        assertThat(listed.rows()).allSatisfy(row -> {
            assertThat(row.village()).isEqualTo(Long.toString(village));
            assertThat(row.would()).isEqualTo("FALLING_BACK");
            assertThat(row.wouldName()).isNotEqualTo(row.would());
        });
        var none = new TrialFilter(null, null, null, null, "ORDINARY");
        assertThat(officer.call(() -> trials.list(answer.trial(), none, null, 200, Locale.ENGLISH)).rows()).isEmpty();
        var another = new Scope(10, List.of(PlaceRange.of(village)), null);
        assertThatThrownBy(() -> another.call(() -> trials.list(answer.trial(), ALL, null, 200, Locale.ENGLISH)))
            .hasMessageContaining("TRIAL_UNKNOWN");
        // the same account, moved elsewhere
        var moved = new Scope(9, List.of(PlaceRange.of(540623203218L)), null);
        assertThat(moved.call(() -> trials.list(answer.trial(), ALL, null, 200, Locale.ENGLISH)).rows()).isEmpty();
    }

    @Test
    void aConditionThatCannotBeReadIsRefusedWithItsPlace() {
        var change = new Change(List.of(), List.of(new ConditionChange("STABLE", "INCOME", "household.incom > 1")),
                Map.of(), null);
        assertThatThrownBy(() -> officer.call(() -> whatIf.ask(asked(change, Cost.NONE), Locale.CHINA)))
            .hasMessageContaining("RULE_CONDITION");
    }

    @Test
    void whatIsSavedAsADraftJudgesAsTheWhatIfDidAndIsInForceForNobody() {
        // a condition that another class shares in the file, and a line
        var change = new Change(HIGHER.lines(),
                List.of(new ConditionChange("STABLE", "STABLE", "household.income_stable || on < date('2000-01-01')")),
                Map.of(), null);
        var answer = officer.call(() -> whatIf.ask(asked(change, Cost.NONE), Locale.CHINA));
        var inForce = packs.current().named("2014-2020").version();
        var draft = officer.call(() -> draftPacks.save(answer.trial(), "试改扶贫标准"));
        assertThat(draft.files()).containsExactly("lines.yaml", "standards/official.yaml");
        assertThat(draft.version()).isNotEqualTo(inForce);
        assertThat(packs.current().named("2014-2020").version()).isEqualTo(inForce);
        var pack = officer.call(() -> drafts.read(draft.id())).named("2014-2020");
        var changed = (ClassJudge) judges.of(packs.current().named("2014-2020"), "OFFICIAL", change);
        var drafted = (ClassJudge) judges.of(pack, "OFFICIAL", Change.NONE);
        assertThat(texts(drafted)).isEqualTo(texts(changed));
        assertThat(judges.lines(pack, 2020, Change.NONE).byField().get("poverty").getFirst().fen()).isEqualTo(600_000);
        assertThat(lines.all(pack)).hasSameSizeAs(lines.all(packs.current().named("2014-2020")));
    }

    @Test
    void anIndicatorThatWeighsNothingIsLeftOutOfTheDraft() {
        var change = new Change(List.of(), List.of(), Map.of("ASSETS", 0, "FUEL", 2), 5);
        var asked = new Asked("2014-2020", "MULTIDIMENSIONAL", END, village, change, Cost.NONE, List.of());
        var answer = officer.call(() -> whatIf.ask(asked, Locale.CHINA));
        var draft = officer.call(() -> draftPacks.save(answer.trial(), "试改权重"));
        var measure = ((ScoreJudge) judges.of(officer.call(() -> drafts.read(draft.id())).named("2014-2020"),
                "MULTIDIMENSIONAL", Change.NONE))
            .of();
        assertThat(measure.cutoff()).isEqualTo(5);
        assertThat(measure.indicators()).hasSize(9)
            .anySatisfy(one -> assertThat(one.id() + one.weight()).isEqualTo("FUEL2"));
    }

    private static Map<String, String> texts(ClassJudge judge) {
        return judge.asked()
            .stream()
            .collect(Collectors.toMap(a -> a.of() + "." + a.name(), a -> a.condition().text()));
    }

    private long household() {
        long id = Scope.system()
            .call(() -> registration.register(village, PovertyStatus.POOR, LocalDate.of(2015, 1, 1),
                    json.valueToTree(Map.of("identifiedOn", "2015-01-01")),
                    json.valueToTree(List.of(Map.of("name", "测试户主", "relation", "HEAD", "sex", "FEMALE", "birthOn",
                            "1980-05-01", "medicalInsurance", true, "labour", "NONE"))),
                    "test"))
            .id();
        Scope.system()
            .call(() -> registration.changeStatus(id, 1, PovertyStatus.EXITED, LocalDate.of(2018, 12, 1), "test"));
        owner
            .sql("""
                    insert into registry.condition (household, year, village, wage_fen, members, income_stable, house_grade, safe_water,
                                                    guarantees, change)
                    select h.id, 2020, h.village, 500000, 1, true, 'A', true,
                           '{"FOOD": {"met": true}, "CLOTHING": {"met": true}, "EDUCATION": {"met": true}}'::jsonb, h.change
                      from registry.household h where h.id = ?
                    """)
            .param(id)
            .update();
        return id;
    }

}
