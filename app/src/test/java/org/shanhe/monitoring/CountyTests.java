package org.shanhe.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shanhe.DatabaseTest;
import org.shanhe.SettableClock;
import org.shanhe.indicator.Answers;
import org.shanhe.indicator.Asked;
import org.shanhe.indicator.Entries;
import org.shanhe.kernel.Scope;
import org.shanhe.registry.PovertyStatus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** A county leaves the list by four indicators of a drawn sample (摘帽). */
@DatabaseTest
class CountyTests {

    private static final LocalDate DAY = LocalDate.of(2018, 6, 1);

    private static final long COUNTY = 540627000000L;

    private static final List<Long> VILLAGES = List.of(540627100201L, 540627100202L, 540627100203L);

    private static final Scope PROVINCE = Hamlet.officer("PROVINCE_OFFICER", 540000000000L);

    private static final Scope PREFECTURE = Hamlet.officer("PREFECTURE_OFFICER", 540600000000L);

    @Autowired
    ApplicationContext context;

    @Autowired
    SettableClock clock;

    @Autowired
    Openings openings;

    @Autowired
    Surveys surveys;

    @Autowired
    CasePages pages;

    @Autowired
    Answers answers;

    @Autowired
    Entries entries;

    @Autowired
    JsonMapper json;

    @Autowired
    @Qualifier("owner")
    JdbcClient owner;

    @AfterEach
    void reset() {
        clock.reset();
    }

    @Test
    void oneIndicatorThatFailsOrIsUnknownStopsTheCounty() {
        clock.set(DAY.plusYears(1));
        var hamlet = new Hamlet(context);
        for (int i = 0; i < 12; i++) {
            hamlet.household(PovertyStatus.EXITED, VILLAGES.get(i % 3));
        }
        var applied = Hamlet.officer("COUNTY_OFFICER", COUNTY)
            .call(() -> openings.open(new NewCase("COUNTY_DELISTING", null, COUNTY, null, DAY,
                    json.valueToTree(Map.of("ruralPopulation", 5_000, "west", true, "statement", "x")), null, null)));
        var reviewed = hamlet.take(PREFECTURE, applied, "PREFECTURE_REVIEW", DAY, "prefectureOpinion", "同意");
        assertThatThrownBy(() -> verified(hamlet, reviewed)).hasMessageContaining("INDICATOR_UNKNOWN");
        var drawn = PROVINCE.call(() -> surveys.draw(applied.id(), new Surveys.Draw(7L, 2, 3, 4)));
        assertThat(drawn.villages()).isEqualTo(2);
        assertThat(drawn.households()).isEqualTo(14);
        assertThatThrownBy(() -> PROVINCE.call(() -> surveys.draw(applied.id(), new Surveys.Draw(8L, 2, 3, 4))))
            .hasMessageContaining("SAMPLE_DRAWN");
        assertThat(recognition(PROVINCE)).as("nothing is said before the sample is surveyed").isNull();
        fill(applied.id(), true);
        recognised(applied.id());
        var page = PROVINCE.call(() -> pages.page(applied.id(), Locale.CHINA));
        assertThat(page.indicators()).extracting(Gates.Indicator::indicator, Gates.Indicator::passed)
            .contains(org.assertj.core.groups.Tuple.tuple("SATISFACTION", true),
                    org.assertj.core.groups.Tuple.tuple("WRONG_EXIT", false));
        assertThatThrownBy(() -> verified(hamlet, reviewed)).hasMessageContaining("INDICATOR_FAILED");
        fill(applied.id(), false);
        var indicators = PROVINCE.call(() -> pages.page(applied.id(), Locale.CHINA)).indicators();
        // 0 poor + 0 wrong + 1 missed of 1,000 not registered, extrapolated to 5,000 − 24
        assertThat(indicators).filteredOn(one -> one.indicator().equals("COMPOSITE_INCIDENCE"))
            .singleElement()
            .satisfies(
                    one -> assertThat(one.value()).isCloseTo(4.976 / 5_000, org.assertj.core.data.Offset.offset(1e-9)));
        assertThat(verified(hamlet, reviewed).version()).isEqualTo(3);
    }

    @Test
    void theSameSeedDrawsTheSameHouseholds() {
        var first = order(41);
        assertThat(order(41)).isEqualTo(first);
        assertThat(order(42)).isNotEqualTo(first);
    }

    /** As the gate has it: while one household is open, nothing is said. */
    private void recognised(long id) {
        assertThat(recognition(PROVINCE)).isEqualByComparingTo("1");
        PROVINCE.run(() -> {
            var village = surveys.villages(id).getFirst().place();
            var one = surveys.households(id, village).getFirst().id();
            surveys.found(id, one, new Surveys.Result(2, false, null, null));
            assertThat(recognition(PROVINCE)).isNull();
            surveys.found(id, one, new Surveys.Result(2, false, false, null));
        });
        var indicators = PROVINCE.call(() -> pages.page(id, Locale.CHINA)).indicators();
        var gate = indicators.stream().filter(one -> one.indicator().equals("SATISFACTION")).findFirst().orElseThrow();
        assertThat(recognition(PROVINCE))
            .isEqualByComparingTo(BigDecimal.valueOf(13).divide(BigDecimal.valueOf(14), MathContext.DECIMAL64));
        assertThat(gate.value()).isEqualTo(13.0 / 14);
        assertThat(PROVINCE.call(() -> entries.page("delisting.recognition", asked(), null, 100)).rows()).hasSize(13)
            .allSatisfy(entry -> assertThat(entry.ref()).isEqualTo(id));
        assertThat(PROVINCE.call(() -> entries.page("delisting.surveyed", asked(), null, 100)).total()).isEqualTo(14);
        assertThat(recognition(Hamlet.officer("TOWN_OFFICER", VILLAGES.getFirst() / 1_000 * 1_000)))
            .as("whoever does not see the county's matter")
            .isNull();
    }

    private @Nullable BigDecimal recognition(Scope who) {
        return who.call(() -> answers.value("delisting.recognition", asked(), Locale.ENGLISH)).value();
    }

    private static Asked asked() {
        return new Asked(String.valueOf(COUNTY), null, DAY.plusYears(1), null, null, null);
    }

    private List<Long> order(long seed) {
        return owner.sql("select n from generate_series(1, 60) n order by hashtextextended(n::text, ?), n")
            .param(seed)
            .query(Long.class)
            .list();
    }

    private Opened verified(Hamlet hamlet, Opened reviewed) {
        return hamlet.take(PROVINCE, reviewed, "PROVINCE_VERIFY", DAY, "finding", "x");
    }

    private void fill(long id, boolean wrong) {
        PROVINCE.run(() -> surveys.villages(id).forEach(village -> {
            surveys.counted(id, village.place(), 500);
            surveys.households(id, village.place())
                .forEach(one -> surveys.found(id, one.id(),
                        new Surveys.Result(2, one.stratum().equals("EXITED") && wrong, true, null)));
        }));
        PROVINCE.run(() -> {
            var village = surveys.villages(id).getFirst().place();
            var missed = surveys.households(id, village)
                .stream()
                .filter(one -> one.stratum().equals("UNREGISTERED"))
                .findFirst()
                .orElseThrow();
            surveys.found(id, missed.id(), new Surveys.Result(1, true, true, null));
        });
    }

}
