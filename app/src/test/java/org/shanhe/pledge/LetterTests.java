package org.shanhe.pledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.shanhe.DatabaseTest;
import org.shanhe.indicator.Figures;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Scope;
import org.shanhe.pledge.NewLetter.Promised;
import org.shanhe.policy.LetterTemplates;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class LetterTests {

    static final Locale ZH = Locale.SIMPLIFIED_CHINESE;

    /** 江西: no other test writes here. Each test takes a county of the next prefecture. */
    static final long REGION = 360000000000L;

    static final AtomicInteger COUNTIES = new AtomicInteger();

    @Autowired
    Drafting drafting;

    @Autowired
    Letters letters;

    @Autowired
    LetterPages pages;

    @Autowired
    LetterTemplates templates;

    @Autowired
    Figures figures;

    @Autowired
    @Qualifier("owner")
    JdbcClient owner;

    @Test
    void everyIndicatorOfATemplateNamesAFigureOfItsUnitOrIsStatedByPeople() {
        var seen = new TreeSet<String>();
        for (int year = 2014; year <= 2026; year++) {
            for (var template : templates.of(year)) {
                seen.add(template.template());
                assertThat(template.indicators()).allSatisfy(indicator -> {
                    if (indicator.figure() != null) {
                        assertThat(figures.get(indicator.figure()).unit()).as(indicator.code())
                            .isEqualTo(indicator.unit());
                    }
                });
                assertThat(template.indicators().stream().mapToInt(indicator -> indicator.weight()).sum())
                    .as(template.template())
                    .isEqualTo(100);
            }
        }
        assertThat(seen).contains("PROVINCE_PREFECTURE", "PREFECTURE_COUNTY", "COUNTY_TOWN", "DESIGNATED_SIX",
                "DESIGNATED_PLAN", "COUNTERPART_AGREEMENT", "ANNUAL_PLAN", "THREE_YEAR_PLAN");
    }

    @Test
    void aCountysHouseholdExitsEnteredOnceMoveAllThreeLetters() {
        var county = next();
        var prefecture = county / 100_000_000 * 100_000_000;
        var letters = Scope.system().call(() -> {
            long region = draft("PROVINCE_PREFECTURE", REGION, prefecture, null, 3);
            long above = draft("PREFECTURE_COUNTY", prefecture, county, region, 2);
            return List.of(region, above, draft("COUNTY_TOWN", county, town(county), above, 1));
        });
        assertThat(actuals(letters)).containsOnly(BigDecimal.ZERO);
        exits(village(county), LocalDate.of(2017, 11, 30));
        assertThat(actuals(letters)).containsOnly(BigDecimal.ONE);
        var page = page(letters.getFirst(), LocalDate.of(2017, 12, 31));
        assertThat(page.targets().getFirst().standing()).isEqualTo(Standing.MISSED);
        assertThat(page.targets().getFirst().gap()).satisfies(gap -> assertThat(gap.value()).isEqualByComparingTo("2"));
        assertThat(page(letters.getLast(), LocalDate.of(2017, 12, 31)).targets().getFirst().standing())
            .isEqualTo(Standing.MET);
        assertThat(page.cascade()).singleElement().satisfies(line -> {
            assertThat(line.letters()).isEqualTo(1);
            assertThat(line.difference()).satisfies(missing -> assertThat(missing.value()).isEqualByComparingTo("1"));
        });
        assertThat(page.below()).singleElement()
            .satisfies(below -> assertThat(below.targets().getFirst().actual()).isNotNull());
    }

    @Test
    void theForecastGoesOnAsItWentAndAPromiseBehindItIsSeen() {
        var county = next();
        var prefecture = county / 100_000_000 * 100_000_000;
        long letter = Scope.system().call(() -> draft("PREFECTURE_COUNTY", prefecture, county, null, 3));
        exits(village(county), LocalDate.of(2017, 3, 31));
        var line = page(letter, LocalDate.of(2017, 6, 30)).targets().getFirst();
        // 181 of 365 days: twice as many by the end of the year
        assertThat(line.forecast()).satisfies(forecast -> assertThat(forecast.value()).isEqualByComparingTo("2"));
        assertThat(line.standing()).isEqualTo(Standing.BEHIND);
        assertThat(page(letter, LocalDate.of(2017, 4, 15)).targets().getFirst().standing())
            .isEqualTo(Standing.ON_COURSE);
        assertThat(line.opens()).satisfies(opens -> {
            assertThat(opens.place()).isEqualTo(county);
            assertThat(opens.from()).isEqualTo(LocalDate.of(2017, 1, 1));
            assertThat(opens.on()).isEqualTo(LocalDate.of(2017, 6, 30));
        });
    }

    @Test
    void aLetterThatDoesNotFitItsTemplateIsRefusedWithTheReason() {
        var county = next();
        var prefecture = county / 100_000_000 * 100_000_000;
        Scope.system().run(() -> {
            assertRefused("LETTER_TEMPLATE_UNKNOWN", () -> draft("NO_SUCH", prefecture, county, null, 1));
            assertRefused("LETTER_LEVEL", () -> draft("PREFECTURE_COUNTY", prefecture, town(county), null, 1));
            assertRefused("LETTER_PLACE_OUTSIDE", () -> draft("PREFECTURE_COUNTY", 110100000000L, county, null, 1));
            assertRefused("LETTER_PARTY", () -> draft("THREE_YEAR_PLAN", prefecture, county, null, 1));
            assertRefused("TARGET_UNKNOWN", () -> drafting.draft(new NewLetter("PREFECTURE_COUNTY", 2017, prefecture,
                    county, null, null, List.of(new Promised("NOTHING", BigDecimal.ONE)), null), null));
            assertRefused("TARGET_DUE_OUTSIDE",
                    () -> drafting.draft(new NewLetter("PREFECTURE_COUNTY", 2017, prefecture, county, null, null,
                            List.of(new Promised("HOUSEHOLDS_OUT", BigDecimal.ONE, null, LocalDate.of(2018, 1, 1))),
                            null), null));
            long elsewhere = draft("PROVINCE_PREFECTURE", REGION, prefecture, null, 1);
            assertRefused("LETTER_PARENT", () -> draft("COUNTY_TOWN", county, town(county), elsewhere, 1));
            assertRefused("LETTER_PARENT_YEAR",
                    () -> drafting.draft(new NewLetter("PREFECTURE_COUNTY", 2018, prefecture, county, null, elsewhere,
                            List.of(new Promised("HOUSEHOLDS_OUT", BigDecimal.ONE)), null), null));
            draft("PREFECTURE_COUNTY", prefecture, county, null, 1);
            assertRefused("LETTER_STANDS", () -> draft("PREFECTURE_COUNTY", prefecture, county, null, 1));
        });
    }

    @Test
    void aDraftIsSavedOnlyByWhoReadItLastAndSeenOnlyInItsPlaces() {
        var county = next();
        var prefecture = county / 100_000_000 * 100_000_000;
        long letter = Scope.system().call(() -> {
            long id = draft("PREFECTURE_COUNTY", prefecture, county, null, 1);
            drafting.save(id, 1,
                    List.of(new Promised("HOUSEHOLDS_OUT", BigDecimal.TEN, "扶贫办", LocalDate.of(2017, 6, 30))));
            assertRefused("LETTER_CHANGED",
                    () -> drafting.save(id, 1, List.of(new Promised("HOUSEHOLDS_OUT", BigDecimal.TWO))));
            return id;
        });
        assertThat(page(letter, LocalDate.of(2017, 6, 30)).targets()).singleElement()
            .satisfies(line -> assertThat(line.promised().value()).isEqualByComparingTo("10"))
            .satisfies(line -> assertThat(line.standing()).as("due before the letter ends").isEqualTo(Standing.MISSED));
        assertThat(page(letter, LocalDate.of(2017, 6, 30)).preview()).contains("扶贫办", "完成时限：2017-06-30");
        var other = new Scope(7, List.of(PlaceRange.of(next())), null);
        other.run(() -> assertRefused("LETTER_UNKNOWN", () -> letters.get(letter)));
        var partner = new Scope(7, List.of(PlaceRange.of(county)), Set.of(1L));
        partner.run(() -> assertRefused("LETTER_UNKNOWN", () -> letters.get(letter)));
        assertThatThrownBy(() -> other.run(() -> draft("PREFECTURE_COUNTY", prefecture, county, null, 1)))
            .isInstanceOf(DataAccessException.class);
    }

    private long draft(String template, long upper, long place, @Nullable Long parent, int households) {
        return drafting.draft(new NewLetter(template, 2017, upper, place, null, parent,
                List.of(new Promised("HOUSEHOLDS_OUT", BigDecimal.valueOf(households))), null), null);
    }

    private LetterPage page(long letter, LocalDate on) {
        return Scope.system().call(() -> pages.page(letter, on, ZH));
    }

    private List<@Nullable BigDecimal> actuals(List<Long> letters) {
        return letters.stream().map(letter -> {
            var actual = page(letter, LocalDate.of(2017, 12, 31)).targets().getFirst().actual();
            return actual == null ? null : actual.value();
        }).toList();
    }

    private static void assertRefused(String code, Runnable what) {
        assertThatThrownBy(what::run).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.code()).isEqualTo(code));
    }

    private long next() {
        return owner.sql("""
                select min(code) from place.division where level = 3 and code >= :region
                 group by code / 100000000 order by 1 offset :n limit 1
                """).param("region", REGION).param("n", COUNTIES.getAndIncrement()).query(Long.class).single();
    }

    private long town(long county) {
        return village(county) / 1000 * 1000;
    }

    private long village(long county) {
        return owner.sql("select min(code) from place.division where level = 5 and code > :county")
            .param("county", county)
            .query(Long.class)
            .single();
    }

    private void exits(long village, LocalDate on) {
        var household = owner
            .sql("""
                    insert into registry.household (household_no, village, head_name, members, status, status_since, identified_on, change)
                    values (:no, :village, '户主', 1, 'EXITED', :on, date '2014-01-01', 0) returning id
                    """)
            .param("no", UUID.randomUUID().toString())
            .param("village", village)
            .param("on", on)
            .query(Long.class)
            .single();
        owner
            .sql("""
                    insert into registry.status (household, valid, village, status, members, change)
                    values (:h, daterange('2014-01-01', :on), :village, 'POOR', 1, 0), (:h, daterange(:on, null), :village, 'EXITED', 1, 0)
                    """)
            .param("h", household)
            .param("village", village)
            .param("on", on)
            .update();
    }

}
