package org.shanhe.cadre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shanhe.DatabaseTest;
import org.shanhe.access.People;
import org.shanhe.access.Role;
import org.shanhe.cadre.CadreFilter.Standing;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Scope;
import org.shanhe.kernel.Sql;
import org.shanhe.measure.log.LoggedDeliveries;
import org.shanhe.partner.NewPairing;
import org.shanhe.partner.NewPartner;
import org.shanhe.partner.PairingKind;
import org.shanhe.partner.Pairings;
import org.shanhe.partner.PartnerKind;
import org.shanhe.partner.Partners;
import org.shanhe.policy.CadrePolicy;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class CadreTests {

    /** Each test has a county of its own, so that no gap is filled by another's cadre. */
    static final AtomicInteger COUNTIES = new AtomicInteger();

    static final LocalDate DAY = LocalDate.of(2022, 3, 1);

    @Autowired
    ApplicationContext context;

    @Autowired
    Partners partners;

    @Autowired
    Pairings pairings;

    @Autowired
    Postings postings;

    @Autowired
    CadreWork work;

    @Autowired
    Roster roster;

    @Autowired
    CadrePages pages;

    @Autowired
    Support support;

    @Autowired
    LoggedDeliveries logged;

    @Autowired
    CadrePolicy policy;

    @Autowired
    @Qualifier("owner")
    JdbcClient owner;

    long county;

    long village;

    long unit;

    @BeforeEach
    void aPairedCounty() {
        county = owner.sql(
                "select code from place.division where level = 3 and code >= 530000000000 order by code offset :n limit 1")
            .param("n", COUNTIES.getAndIncrement())
            .query(Long.class)
            .single();
        village = owner.sql("select min(code) from place.division where level = 5 and code > :county")
            .param("county", county)
            .query(Long.class)
            .single();
        Scope.system().run(() -> {
            unit = partners.add(new NewPartner("派出单位" + UUID.randomUUID(), "派出", PartnerKind.ENTERPRISE, null, null));
            pairings.addAll(List
                .of(new NewPairing(unit, null, county, PairingKind.DESIGNATED, LocalDate.of(2015, 1, 1), null)));
        });
    }

    @Test
    void aCadreGoesFromSelectionToReturnStepByStepAndEachStepStays() {
        Scope.system().run(() -> {
            var cadre = put(PostingKind.SECONDED, county, null);
            assertThat(cadre.state()).isEqualTo("SELECTED");
            assertThat(listed(Standing.ON_POST)).isEmpty();
            assertThat(listed(Standing.COMING)).hasSize(1);
            cadre = step(cadre, "VET", DAY);
            cadre = step(cadre, "NOTICE", DAY.plusDays(5));
            cadre = step(cadre, "POST", DAY.plusDays(10));
            assertThat(listed(Standing.ON_POST)).hasSize(1);
            assertThat(cadre.since()).isEqualTo("2022-03-11");
            cadre = take(cadre, new NewStep("APPRAISE", DAY.plusYears(1), null, null, "EXCELLENT", null, null, null));
            cadre = step(cadre, "RETURN", DAY.plusYears(2));
            assertThat(cadre.until()).isEqualTo("2024-03-01");
            assertThat(pages.page(cadre.id()).steps()).extracting(CadreStep::action)
                .containsExactly("SELECT", "VET", "NOTICE", "POST", "APPRAISE", "RETURN");
        });
    }

    @Test
    void nobodyIsPostedWithoutVettingAndNotice() {
        Scope.system().run(() -> {
            var cadre = put(PostingKind.SECONDED, county, null);
            assertThatThrownBy(() -> step(cadre, "POST", DAY)).satisfies(code("CADRE_STEP_OUT_OF_ORDER"));
            assertThatThrownBy(() -> step(cadre, "PROMOTE", DAY)).satisfies(code("CADRE_STEP_UNKNOWN"));
            step(cadre, "VET", DAY);
            assertThatThrownBy(() -> step(cadre, "NOTICE", DAY)).satisfies(code("CADRE_CHANGED"));
        });
    }

    @Test
    void theTermIsThatOfThePackOfTheDayUnlessOneIsGiven() {
        Scope.system().run(() -> {
            assertThat(put(PostingKind.FIRST_SECRETARY, village, null).termUntil()).isEqualTo("2024-03-01");
            assertThat(put(PostingKind.SECONDED, county, null).termUntil()).isNull();
            assertThat(put(PostingKind.SECONDED, county, LocalDate.of(2025, 3, 1)).termUntil()).isEqualTo("2025-03-01");
        });
    }

    @Test
    void longerLeaveIsApprovedHigherUp() {
        Scope.system().run(() -> {
            var cadre = posted(PostingKind.SECONDED, county);
            var three = take(cadre, leave(3, "TOWN"));
            assertThatThrownBy(() -> take(three, leave(4, "TOWN"))).satisfies(code("LEAVE_LEVEL"));
            assertThat(take(three, leave(4, "COUNTY")).state()).isEqualTo("ON_POST");
        });
    }

    @Test
    void aRecallAndALogSayWhy() {
        Scope.system().run(() -> {
            var cadre = posted(PostingKind.SECONDED, county);
            assertThatThrownBy(() -> step(cadre, "RECALL", DAY.plusYears(1))).satisfies(code("CADRE_STEP_INCOMPLETE"));
            assertThatThrownBy(() -> step(cadre, "LOG", DAY.plusYears(1))).satisfies(code("CADRE_STEP_INCOMPLETE"));
            assertThatThrownBy(
                    () -> take(cadre, new NewStep("APPRAISE", DAY.plusYears(1), null, null, "FINE", null, null, null)))
                .satisfies(code("GRADE_UNKNOWN"));
        });
    }

    @Test
    void aFactOfALogThatIsAMeasureBecomesADeliveryAndOneRefusedRefusesTheLog() {
        var homes = List.of(household(), household());
        Scope.system().run(() -> {
            var cadre = posted(PostingKind.FIRST_SECRETARY, village);
            var on = DAY.plusMonths(2);
            var written = take(cadre, log(on, fact("帮两户修缮圈舍", "PARTY_CARE", homes), fact("走访", null, List.of())));
            var told = logged.of(cadre.id());
            assertThat(told).extracting(LoggedDeliveries.Told::household).containsExactlyElementsOf(homes);
            assertThat(told).extracting(LoggedDeliveries.Told::label).containsOnly("帮两户修缮圈舍");
            assertThatThrownBy(() -> take(written, log(on, fact("没有的措施", "NO_SUCH_KIND", homes))))
                .satisfies(code("DELIVERY_PROBLEMS"));
        });
        assertThat(owner
            .sql("select count(*) from cadre.step where action = 'LOG' and facts @> '[{\"kind\": \"NO_SUCH_KIND\"}]'")
            .query(Integer.class)
            .single()).isZero();
    }

    @Test
    void aStepSaysByWhichPackAndVersionItWasTaken() {
        Scope.system().run(() -> {
            var cadre = posted(PostingKind.SECONDED, county);
            assertThat(owner.sql("select distinct pack || ' ' || pack_version from cadre.step where posting = :id")
                .param("id", cadre.id())
                .query(String.class)
                .single()).isEqualTo(policy.pack(DAY).name() + " " + policy.pack(DAY).version());
        });
    }

    @Test
    void aTermThatEndsInSixtyDaysIsAGapUntilWhoRelievesHasBegun() {
        Scope.system().run(() -> {
            var leaving = posted(PostingKind.FIRST_SECRETARY, village);
            posted(PostingKind.SECONDED, county);
            var end = leaving.termUntil();
            assertThat(gaps(end.minusDays(61))).isEmpty();
            assertThat(gaps(end.minusDays(59))).singleElement().satisfies(gap -> {
                assertThat(gap.kind()).isEqualTo(PostingKind.FIRST_SECRETARY);
                assertThat(gap.since()).isEqualTo(end);
                assertThat(gap.leavingName()).isEqualTo(leaving.name());
                assertThat(gap.coming()).isZero();
            });
            var coming = put(PostingKind.FIRST_SECRETARY, village, null);
            assertThat(gaps(end.minusDays(59))).singleElement().extracting(Gap::coming).isEqualTo(1);
            step(step(step(coming, "VET", DAY), "NOTICE", DAY), "POST", end.minusDays(14));
            assertThat(gaps(end.minusDays(59))).isEmpty();
            assertThat(listed(Standing.ON_POST, end.minusDays(7))).as("both are on post while one hands over")
                .hasSize(3);
        });
    }

    @Test
    void anExtensionClosesTheGapAndAnOverdueCadreIsShown() {
        Scope.system().run(() -> {
            var leaving = posted(PostingKind.FIRST_SECRETARY, village);
            posted(PostingKind.SECONDED, county);
            var end = leaving.termUntil();
            assertThat(listed(Standing.ON_POST, end)).filteredOn(CadreRow::overdue).hasSize(1);
            assertThatThrownBy(() -> take(leaving,
                    new NewStep("EXTEND", end.minusDays(30), end.minusDays(10), null, null, "工作需要", null, null)))
                .satisfies(code("EXTENSION_SHORT"));
            assertThatThrownBy(() -> step(leaving, "RETURN", LocalDate.now().plusYears(1)))
                .satisfies(code("STEP_AHEAD"));
            var wished = put(PostingKind.SECONDED, county, null);
            assertThatThrownBy(() -> step(step(wished, "VET", DAY), "NOTICE", DAY.minusDays(1)))
                .satisfies(code("STEP_BEFORE_LAST"));
            take(leaving, new NewStep("EXTEND", end.minusDays(30), end.plusYears(1), null, null, "工作需要", null, null));
            assertThat(gaps(end.minusDays(29))).isEmpty();
            assertThat(listed(Standing.ON_POST, end)).filteredOn(CadreRow::overdue).isEmpty();
        });
    }

    @Test
    void aCountyWithNobodyOnPostIsAGapFromTheFirstDay() {
        Scope.system()
            .run(() -> assertThat(gaps(DAY)).extracting(Gap::kind)
                .containsExactlyInAnyOrder(PostingKind.SECONDED, PostingKind.FIRST_SECRETARY));
    }

    @Test
    void aTeamIsRelievedNotWithdrawnWhileItsPlaceIsUnderSpecialSupervision() {
        var watched = owner.sql(
                "select min(code) from place.division where level = 5 and code >= 513429000000 and code < 513430000000")
            .query(Long.class)
            .single();
        var day = LocalDate.of(2020, 6, 1);
        Scope.system().run(() -> {
            postings.addAll(List.of(secretary(watched, "不撤-" + unit)));
            var cadre = roster.ofCadre("不撤-" + unit).getFirst();
            assertThatThrownBy(() -> step(cadre, "RETURN", day)).satisfies(code("TEAM_STAYS"));
            postings.addAll(List.of(secretary(watched, "接替-" + unit)));
            assertThat(step(cadre, "RETURN", day).state()).isEqualTo("RETURNED");
        });
    }

    @Test
    void aDifficultyAtHomeIsWrittenDownOnlyWithConsentAndReadByTwoOfficesOnly() {
        var cadre = Scope.system().call(() -> {
            var posted = posted(PostingKind.SECONDED, county);
            assertThatThrownBy(() -> support.add(posted.id(),
                    new Support.Item(null, Support.Kind.FAMILY_DIFFICULTY, DAY, null, null, "老人需照料", null)))
                .satisfies(code("FAMILY_CONSENT_MISSING"));
            support.add(posted.id(),
                    new Support.Item(null, Support.Kind.FAMILY_DIFFICULTY, DAY, null, null, "老人需照料", DAY));
            return posted;
        });
        var people = new People(context);
        var path = "/api/cadres/" + cadre.id() + "/support";
        var sender = people.signedIn(people.add(Set.of(Role.PARTNER_UNIT), Set.of(county), Map.of(unit, "派出")));
        assertThat(sender.get(path).body()).contains("老人需照料");
        assertThat(people.signedIn(people.named(Role.COUNTY_OFFICER, county)).get(path).body()).contains("老人需照料");
        for (var role : List.of(Role.PROVINCE_OFFICER, Role.CADRE, Role.DATA_STEWARD, Role.REGION_LEADER)) {
            assertThat(people.signedIn(people.named(role, county)).get(path).code()).isEqualTo("NOT_ALLOWED");
        }
        assertThat(owner.sql("select count(*) from kernel.audit where action = 'cadre.support.read' and subject = :s")
            .param("s", "posting/" + cadre.id())
            .query(Integer.class)
            .single()).isEqualTo(2);
    }

    @Test
    void noListOrdersCadresByWhatTheyDidAndNothingCountsTheirEntries() {
        assertThat(Sql.of(Roster.class, "roster")).doesNotContain("cadre.step");
        assertThat(Sql.of(Roster.class, "gaps")).doesNotContain("cadre.step");
        assertThat(policy.on(DAY).steps()).extracting(step -> step.code())
            .doesNotContain("ATTEND", "SIGN_IN", "LOCATE");
        assertThat(NewStep.class.getRecordComponents()).extracting(part -> part.getName())
            .doesNotContain("longitude", "latitude", "location");
        var county = new People(context).signedIn(new People(context).named(Role.COUNTY_OFFICER, this.county));
        assertThat(county.get("/api/cadres?sort=logs").status()).isEqualTo(400);
    }

    private static NewStep log(LocalDate on, NewStep.Fact... facts) {
        return new NewStep("LOG", on, null, null, null, "入户走访", List.of(facts), null);
    }

    private static NewStep.Fact fact(String what, @Nullable String kind, List<Long> households) {
        return new NewStep.Fact(what, null, null, kind, households, null);
    }

    private long household() {
        var household = owner
            .sql("""
                    insert into registry.household (household_no, village, head_name, members, status, status_since, identified_on, change)
                    values (:no, :village, '户主', 3, 'POOR', '2014-06-01', '2014-06-01', 0) returning id
                    """)
            .param("no", "LOG-" + UUID.randomUUID())
            .param("village", village)
            .query(Long.class)
            .single();
        owner.sql("""
                insert into registry.status (household, valid, village, status, members, change)
                values (:id, daterange('2014-06-01', null), :village, 'POOR', 3, 0)
                """).param("id", household).param("village", village).update();
        return household;
    }

    private CadreRow put(PostingKind kind, long place, @Nullable LocalDate until) {
        return work.select(
                new NewCadre("P-" + UUID.randomUUID(), "某同志", kind, "挂职", place, unit, null, DAY, until, null, null),
                null);
    }

    private CadreRow posted(PostingKind kind, long place) {
        var cadre = put(kind, place, null);
        return step(step(step(cadre, "VET", DAY), "NOTICE", DAY), "POST", DAY);
    }

    private CadreRow step(CadreRow cadre, String action, LocalDate on) {
        return take(cadre, new NewStep(action, on, null, null, null, null, null, null));
    }

    private CadreRow take(CadreRow cadre, NewStep step) {
        return work.take(cadre.id(), step, cadre.version());
    }

    private static NewStep leave(int days, String level) {
        return new NewStep("LEAVE", DAY.plusDays(40), DAY.plusDays(39 + days), level, null, "探亲", null, null);
    }

    private NewPosting secretary(long place, String number) {
        return new NewPosting(number, "某书记", PostingKind.FIRST_SECRETARY, "驻村第一书记", place, unit,
                LocalDate.of(2018, 6, 1), null);
    }

    private List<Gap> gaps(LocalDate on) {
        return roster.gaps(county, null, on, null);
    }

    private List<CadreRow> listed(Standing state) {
        return listed(state, DAY.plusMonths(1));
    }

    private List<CadreRow> listed(Standing state, LocalDate on) {
        return roster.list(new CadreFilter(null, county, null, null, state, on), null, 50).rows();
    }

    static Consumer<Throwable> code(String code) {
        return refusal -> assertThat(((Refused) refusal).code()).isEqualTo(code);
    }

}
