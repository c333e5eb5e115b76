package org.shanhe.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.shanhe.DatabaseTest;
import org.shanhe.cadre.Postings;
import org.shanhe.indicator.Figure.Counting;
import org.shanhe.indicator.Figure.Dimension;
import org.shanhe.indicator.Figure.Window;
import org.shanhe.kernel.Messages;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Scope;
import org.shanhe.ledger.Grants;
import org.shanhe.ledger.Transfers;
import org.shanhe.measure.Deliveries;
import org.shanhe.partner.Partners;
import org.shanhe.project.Projects;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FigureTests {

    static final Locale ZH = Locale.SIMPLIFIED_CHINESE;

    final SmallWorld world = new SmallWorld();

    final Random random = new Random(7);

    @Autowired
    Figures figures;

    @Autowired
    Answers answers;

    @Autowired
    Shares shares;

    @Autowired
    Entries entries;

    @Autowired
    PackWords packWords;

    @Autowired
    Flows flows;

    @Autowired
    Populations populations;

    @Autowired
    DashboardEndpoint dashboard;

    /** All of the prefecture, since other tests keep their rows in the same database. */
    private List<Long> counties = List.of();

    @BeforeAll
    void build(@Autowired @Qualifier("owner") JdbcClient owner, @Autowired Partners partners,
            @Autowired Projects projects, @Autowired Grants grants, @Autowired Transfers transfers,
            @Autowired Deliveries deliveries, @Autowired Postings postings) {
        counties = owner.sql("select code from place.division where parent = :prefecture")
            .param("prefecture", SmallWorld.PREFECTURE)
            .query(Long.class)
            .list();
        Scope.system()
            .run(() -> world.build(owner,
                    new SmallWorld.Ways(partners, projects, grants, transfers, deliveries, postings)));
    }

    @Test
    void everyValueIsTheAggregateOfTheEntriesThatItsPagesShow() {
        for (var figure : simple()) {
            for (int i = 0; i < 4; i++) {
                var asked = anything(figure);
                var value = everywhere(() -> answers.value(figure.name(), asked, ZH)).value();
                var rows = everywhere(() -> pages(figure.name(), asked));
                assertThat(value).as("%s for %s", figure.name(), asked).isEqualByComparingTo(aggregate(figure, rows));
                var first = everywhere(() -> entries.page(figure.name(), asked, null, 7));
                assertThat(first.total()).isEqualTo(rows.size());
                assertThat(first.sum()).isEqualByComparingTo(value);
            }
        }
    }

    @Test
    void aPlacesValueIsTheAggregateOverTheEntriesOfItsParts() {
        for (var figure : simple()) {
            var day = day();
            var whole = everywhere(() -> answers.value(figure.name(), at(SmallWorld.PREFECTURE, day), ZH)).value();
            var parts = everywhere(
                    () -> counties.stream().flatMap(county -> pages(figure.name(), at(county, day)).stream()).toList());
            var own = everywhere(() -> pages(figure.name(), at(SmallWorld.PREFECTURE, day))).stream()
                .filter(entry -> entry.place().equals("" + SmallWorld.PREFECTURE))
                .toList();
            parts = new ArrayList<>(parts);
            parts.addAll(own);
            assertThat(whole).as(figure.name()).isEqualByComparingTo(aggregate(figure, parts));
        }
    }

    @Test
    void theSharesOfAFigureThatCountsNothingTwiceAddUpToIt() {
        for (var figure : simple()) {
            if (figure.counting() == Counting.DISTINCT && !figure.once()) {
                continue;
            }
            for (var dimension : figure.dimensions()) {
                var asked = at(SmallWorld.PREFECTURE, LocalDate.of(2019, 12, 31));
                var sum = everywhere(
                        () -> shares.of(figure.name(), dimension.name().toLowerCase(Locale.ROOT), asked, ZH))
                    .stream()
                    .map(FigureValue.Share::value)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
                assertThat(everywhere(() -> answers.value(figure.name(), asked, ZH)).value()).as(figure.name())
                    .isEqualByComparingTo(sum);
            }
        }
    }

    @Test
    void aCountyOfficersFigureCountsOnlyHisCounty() {
        var county = SmallWorld.COUNTIES.getFirst();
        var officer = new Scope(1, List.of(PlaceRange.of(county)), null);
        for (var figure : simple()) {
            if (figure.name().equals("cadre.on_post") || figure.name().equals("cadre.posted")) {
                continue;
            }
            var day = day();
            assertThat(officer.call(() -> answers.value(figure.name(), at(null, day), ZH)).value()).as(figure.name())
                .isEqualByComparingTo(everywhere(() -> answers.value(figure.name(), at(county, day), ZH)).value());
            assertThat(officer.call(() -> pages(figure.name(), at(null, day))))
                .allMatch(entry -> PlaceRange.of(county).contains(Long.parseLong(entry.place())));
        }
    }

    @Test
    void aPartnersFigureCountsOnlyItsOwn() {
        var unit = new Scope(1, List.of(PlaceRange.of(SmallWorld.PREFECTURE)), Set.of(world.north));
        var asked = at(SmallWorld.PREFECTURE, LocalDate.of(2020, 1, 1));
        for (var name : List.of("fund.invested", "project.count", "beneficiaries", "cadre.posted")) {
            var own = unit.call(() -> pages(name, asked));
            assertThat(own).isNotEmpty().allMatch(entry -> entry.partner() != null && entry.partner() == world.north);
            var all = new Asked("" + SmallWorld.PREFECTURE, world.north, asked.on(), null, null, null);
            assertThat(unit.call(() -> answers.value(name, asked, ZH)).value()).as(name)
                .isEqualByComparingTo(everywhere(() -> answers.value(name, all, ZH)).value());
        }
    }

    @Test
    void outsideAnyScopeEveryFigureIsEmpty() {
        var nobody = new Scope(1, List.of(), Set.of());
        simple().forEach(figure -> assertThat(nobody.call(() -> pages(figure.name(), at(null, day())))).isEmpty());
    }

    @Test
    void aPersonOrHouseholdIsCountedOnceInTheFiguresThatSaySo() {
        for (var figure : figures.list().stream().filter(Figure::once).toList()) {
            var rows = everywhere(() -> pages(figure.name(), at(SmallWorld.PREFECTURE, LocalDate.of(2019, 12, 31))));
            assertThat(rows.stream().map(entry -> entry.subjectKind() + entry.subject()).distinct().count())
                .as(figure.name())
                .isEqualTo(rows.size());
        }
    }

    @Test
    void exitsInAPeriodAreToldAsHouseholdsAndPersons() {
        var asked = new Asked("" + SmallWorld.PREFECTURE, null, null, LocalDate.of(2015, 1, 1),
                LocalDate.of(2016, 12, 31), null);
        var exits = everywhere(() -> answers.value("exit.in_period", asked, ZH));
        assertThat(exits.parts().get("households")).isEqualByComparingTo("24");
        assertThat(exits.display()).isEqualTo("24户" + exits.parts().get("persons") + "人");
        assertThat(everywhere(() -> pages("exit.in_period", asked))).hasSize(24);
    }

    @Test
    void aRatioWithoutDenominatorSaysSoAndIsNotZero() {
        var county = SmallWorld.COUNTIES.getLast();
        var unknown = everywhere(() -> answers.value("incidence", at(county, LocalDate.of(2016, 5, 1)), ZH));
        assertThat(unknown.value()).isNull();
        assertThat(unknown.reason()).contains("农业户籍人口");
        everywhere(() -> {
            populations.addAll(List.of(new NewPopulation(county, 2015, 1_000, "统计年鉴")));
            return "";
        });
        var known = everywhere(() -> answers.value("incidence", at(county, LocalDate.of(2016, 5, 1)), ZH));
        assertThat(known.value()).isEqualByComparingTo(known.parts().get("numerator").movePointLeft(3));
        var parent = everywhere(
                () -> answers.value("incidence", at(SmallWorld.PREFECTURE, LocalDate.of(2016, 5, 1)), ZH));
        assertThat(parent.value()).as("the other county's population is not known").isNull();
    }

    @Test
    void aHistoricalDayIsToldAsItWasThen() {
        var before = everywhere(
                () -> answers.value("household.poor", at(SmallWorld.PREFECTURE, LocalDate.of(2014, 1, 31)), ZH));
        assertThat(before.value()).isEqualByComparingTo("31");
    }

    @Test
    void theTrendOfEveryFigureGoesThroughItsValues() {
        for (var figure : figures.list()) {
            var shown = everywhere(
                    () -> dashboard.show("" + SmallWorld.PREFECTURE, LocalDate.of(2018, 6, 30), figure.name(), ZH));
            assertThat(shown.tiles()).hasSize(6);
            assertThat(shown.trend()).hasSize(11);
            for (var point : shown.trend()) {
                var value = everywhere(() -> answers.value(figure.name(), at(SmallWorld.PREFECTURE, point.on()), ZH));
                assertThat(point.display()).as(figure.name()).isNotBlank();
                assertThat(point.value()).as("%s on %s", figure.name(), point.on()).isEqualTo(value.value());
            }
        }
    }

    @Test
    void whatWentFromPartnersToCountiesAddsUpToTheFigure() {
        var asked = at(SmallWorld.PREFECTURE, LocalDate.of(2019, 6, 30));
        var between = everywhere(() -> flows.of("fund.invested", asked, ZH));
        assertThat(between).extracting(flow -> flow.partnerName()).contains("北方公司", "南方公司");
        assertThat(between.stream().map(flow -> flow.value()).reduce(BigDecimal.ZERO, BigDecimal::add))
            .isEqualByComparingTo(everywhere(() -> answers.value("fund.invested", asked, ZH)).value());
        refused("FIGURE_NOT_BY", () -> flows.of("person.poor", asked, ZH));
    }

    @Test
    void whatAFigureCannotAnswerIsRefused() {
        refused("FIGURE_UNKNOWN", () -> answers.value("no.such", Asked.ALL, ZH));
        refused("PLACE_UNKNOWN", () -> answers.value("person.poor", place("99"), ZH));
        refused("PLACE_UNKNOWN", () -> answers.value("person.poor", place("没有这个地方"), ZH));
        assertThatThrownBy(() -> answers.value("person.poor", place("火星"), ZH)).isInstanceOfSatisfying(Refused.class,
                why -> assertThat(new Messages().say(ZH, "refused." + why.code(), why.details())).contains("“火星”"));
        refused("FIGURE_NOT_BY_PURPOSE",
                () -> answers.value("person.poor", new Asked(null, null, null, null, null, "HEALTH"), ZH));
        refused("PURPOSE_UNKNOWN",
                () -> answers.value("fund.invested", new Asked(null, null, null, null, null, "HELTH"), ZH));
        refused("FIGURE_AT_DATE", () -> answers.value("person.poor",
                new Asked(null, null, null, LocalDate.of(2019, 1, 1), null, null), ZH));
        refused("FIGURE_NOT_BY", () -> shares.of("person.poor", "colour", Asked.ALL, ZH));
        refused("CURSOR_MALFORMED", () -> entries.page("person.poor", Asked.ALL, "x", 50));
        refused("PARTNER_UNKNOWN",
                () -> answers.value("fund.invested", new Asked(null, -5L, null, null, null, null), ZH));
    }

    private List<Figure> simple() {
        return figures.list().stream().filter(figure -> figure.parts().isEmpty()).toList();
    }

    private LocalDate day() {
        return LocalDate.of(2014, 1, 1).plusDays(random.nextInt(2500));
    }

    private Asked anything(Figure figure) {
        var places = new ArrayList<>(world.villages);
        places.addAll(SmallWorld.COUNTIES);
        places.add(SmallWorld.PREFECTURE);
        var on = day();
        var from = figure.window() == Window.AT_DATE || random.nextBoolean() ? null : on.minusDays(random.nextInt(900));
        return new Asked("" + places.get(random.nextInt(places.size())),
                figure.dimensions().contains(Dimension.PARTNER) && random.nextBoolean() ? world.north : null, on, from,
                null, figure.dimensions().contains(Dimension.PURPOSE) && random.nextBoolean() ? "EDUCATION" : null);
    }

    private static Asked at(@Nullable Long place, LocalDate day) {
        return new Asked(place == null ? null : "" + place, null, day, null, null, null);
    }

    private static Asked place(String place) {
        return new Asked(place, null, null, null, null, null);
    }

    private List<Entry> pages(String name, Asked asked) {
        var all = new ArrayList<Entry>();
        String cursor = null;
        do {
            var page = entries.page(name, asked, cursor, 7);
            all.addAll(page.rows());
            cursor = page.next();
        }
        while (cursor != null);
        return all;
    }

    private static BigDecimal aggregate(Figure figure, List<Entry> rows) {
        if (figure.counting() != Counting.DISTINCT) {
            return rows.stream().map(Entry::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
        return rows.stream()
            .collect(Collectors.toMap(entry -> entry.subjectKind() + entry.subject(), Entry::quantity, BigDecimal::max))
            .values()
            .stream()
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static <T> T everywhere(Supplier<T> question) {
        return Scope.system().call(question::get);
    }

    private static void refused(String code, Supplier<?> question) {
        assertThatThrownBy(() -> everywhere(question)).isInstanceOf(Refused.class)
            .extracting(e -> ((Refused) e).code())
            .isEqualTo(code);
    }

    /** On any day, of any pack. */
    @Test
    void whereTheLabelOfAnEntryIsOrEndsWithACodeItsNameIsRead() {
        for (var day : List.of(LocalDate.of(2005, 1, 1), LocalDate.of(2018, 7, 28), LocalDate.of(2026, 7, 1))) {
            var names = packWords.labels(day, ZH);
            assertThat(labelled("聂荣县 SECONDED").named(names).label()).isEqualTo("聂荣县 挂职干部");
            assertThat(labelled("扎西 ILLNESS").named(names).label()).isEqualTo("扎西 因病");
            assertThat(labelled("色庆乡 抽样").named(names).label()).isEqualTo("色庆乡 抽样");
        }
        assertThat(labelled("聂荣县 SECONDED").named(packWords.labels(LocalDate.of(2018, 7, 28), Locale.ENGLISH)).label())
            .isEqualTo("聂荣县 Seconded official");
    }

    private static Entry labelled(String label) {
        return new Entry("540623000000", "聂荣县", null, null, LocalDate.of(2018, 7, 28), "posting", 1, BigDecimal.ONE, 1L,
                label, null);
    }

}
