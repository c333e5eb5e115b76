package org.shanhe.pledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.shanhe.DatabaseTest;
import org.shanhe.access.Browser;
import org.shanhe.access.People;
import org.shanhe.access.Role;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.kernel.Scope;
import org.shanhe.pledge.NewLetter.Promised;
import org.shanhe.pledge.NewSignature.Side;
import org.shanhe.policy.Scheme;
import org.shanhe.policy.Scheme.Grade;
import org.shanhe.policy.Scheme.Step;
import org.shanhe.policy.Schemes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class AssessmentTests {

    /** Two counties of 安徽, where no other test writes. */
    static final long PREFECTURE = 340100000000L;

    @Autowired
    ApplicationContext context;

    @Autowired
    Drafting drafting;

    @Autowired
    Signing signing;

    @Autowired
    LetterPapers papers;

    @Autowired
    Assessing assessing;

    @Autowired
    SampleAnswers sampleAnswers;

    @Autowired
    AssessmentPages pages;

    @Autowired
    Recomputing recomputing;

    @Autowired
    Schemes schemes;

    @Autowired
    @Qualifier("owner")
    JdbcClient owner;

    @Test
    void aScoreIsToldAgainAsFrozenAndAsKnownNowWithTheEntriesThatMakeTheDifference() {
        var county = county(0);
        exits(county, 8);
        Scope.system().run(() -> signed(county, 10));
        long id = as(21, PREFECTURE)
            .call(() -> assessing.open(new Assessing.Wanted("PLACE_BLOCKS", 2017, county, null), null));
        take(id, as(31, county), Step.SELF, List.of());
        take(id, as(32, PREFECTURE), Step.VERIFICATION, List.of(point("FUNDS", 15)));
        answer(id);
        take(id, as(33, PREFECTURE), Step.SURVEY, List.of());
        take(id, as(34, PREFECTURE), Step.SYNTHESIS, List.of());
        var stored = page(id).assessment().score();
        // eight of ten households: 32 of 40 points
        assertThat(page(id).score())
            .satisfies(score -> assertThat(score.items().getFirst().points()).isEqualByComparingTo("32"));
        assertThat(recomputed(id).differences()).isEmpty();
        exits(county, 1);
        var again = recomputed(id);
        assertThat(again.whole()).isTrue();
        assertThat(again.frozen().total()).isEqualByComparingTo(stored);
        assertThat(again.now().total()).isEqualByComparingTo(stored.add(BigDecimal.valueOf(4)));
        assertThat(again.differences()).singleElement().satisfies(difference -> {
            assertThat(difference.added()).isEqualTo(1);
            assertThat(difference.frozen()).isEqualByComparingTo("8");
            assertThat(difference.now()).isEqualByComparingTo("9");
            assertThat(difference.entries()).singleElement()
                .satisfies(entry -> assertThat(entry.kind()).isEqualTo("ADDED"));
        });
        // what was frozen cannot be rewritten by the application
        assertThatThrownBy(() -> Scope.system()
            .run(() -> context.getBean(JdbcClient.class).sql("update pledge.input set value = 0").update())).rootCause()
            .hasMessageContaining("permission denied");
    }

    @Test
    void theSampleIsDrawnAgainTheSameAndShowsNoNames() {
        var county = county(1);
        exits(county, 40);
        long id = as(21, PREFECTURE)
            .call(() -> assessing.open(new Assessing.Wanted("COUNTY_DEDUCTION", 2017, county, null), null));
        var drawn = owner.sql("select household from pledge.sampled where assessment = :id order by nth")
            .param("id", id)
            .query(Long.class)
            .list();
        var again = owner
            .sql("""
                    select s.household from registry.status s, pledge.assessment a
                     where a.id = :id and s.valid @> date '2017-12-31' and s.village >= a.place and s.village < a.place + 1000000
                     order by encode(sha256(convert_to(a.seed || ':' || s.household, 'UTF8')), 'hex') limit 10
                    """)
            .param("id", id)
            .query(Long.class)
            .list();
        assertThat(drawn).hasSize(10).isEqualTo(again);
        var browser = officer(Role.PREFECTURE_OFFICER, PREFECTURE);
        assertThat(browser.get("/api/assessments/" + id).body()).contains("\"nth\":10").doesNotContain("样本户主");
    }

    @Test
    void nobodyScoresHisOwnAndNobodyTakesTwoSteps() {
        var county = county(2);
        exits(county, 3);
        var ours = officer(Role.COUNTY_OFFICER, county);
        var above = officer(Role.PREFECTURE_OFFICER, PREFECTURE);
        long id = above
            .post("/api/assessments", "{\"scheme\":\"COUNTY_DEDUCTION\",\"year\":2017,\"place\":%d}".formatted(county))
            .json()
            .path("id")
            .asLong();
        var steps = "/api/assessments/%d/steps".formatted(id);
        assertThat(above.post(steps, step("SELF"), "If-Match", "\"1\"").code()).isEqualTo("ASSESSMENT_SELF_ONLY");
        assertThat(ours.post(steps, step("SELF"), "If-Match", "\"1\"").status()).isEqualTo(200);
        assertThat(ours.post(steps, step("SURVEY"), "If-Match", "\"2\"").code()).isEqualTo("ASSESSMENT_OWN");
        assertThat(ours.put("/api/assessments/%d/sample/1".formatted(id), "{\"answers\":{}}").code())
            .isEqualTo("ASSESSMENT_OWN");
        assertThat(above.post(steps, step("SURVEY"), "If-Match", "\"2\"").code()).isEqualTo("SAMPLE_OPEN");
        answer(id);
        assertThat(above.post(steps, step("SURVEY"), "If-Match", "\"1\"").status()).isEqualTo(412);
        assertThat(above.post(steps, step("SURVEY"), "If-Match", "\"2\"").status()).isEqualTo(200);
        assertThat(above.post(steps, step("SYNTHESIS"), "If-Match", "\"3\"").code()).isEqualTo("ASSESSMENT_SAME_ACTOR");
        assertThat(
                officer(Role.PREFECTURE_OFFICER, PREFECTURE).post(steps, step("SYNTHESIS"), "If-Match", "\"3\"").code())
            .isEqualTo("ITEM_NOT_JUDGED");
    }

    @Test
    void theEvaluatorFillsInTheQuestionnaireAndSeesNeitherWhoIsAssessedNorAName() {
        var county = county(3);
        exits(county, 12);
        long id = as(21, PREFECTURE)
            .call(() -> assessing.open(new Assessing.Wanted("COUNTY_DEDUCTION", 2017, county, null), null));
        // bound to exactly the place, yet not the assessed
        var outside = officer(Role.EVALUATOR, county);
        assertThat(outside.get("/api/evaluations").body()).contains("\"id\":" + id, "\"drawn\":10");
        assertThat(outside.get("/api/evaluations/" + id).body()).contains("\"nth\":10", "HANDBOOK")
            .doesNotContain("样本户主", "RESIDENCE", "seed", "score", "partner");
        for (var address : List.of("/api/assessments", "/api/assessments/" + id, "/api/grades", "/api/letters",
                "/api/households", "/api/names", "/api/figures", "/api/inspections", "/api/findings", "/api/tasks")) {
            assertThat(outside.get(address).status()).as(address).isEqualTo(403);
        }
        assertThat(
                outside.post("/api/assessments/%d/steps".formatted(id), step("SURVEY"), "If-Match", "\"1\"").status())
            .isEqualTo(403);
        assertThat(outside.post("/api/assessments/%d/appeals".formatted(id), "{}").status()).isEqualTo(403);
        var sample = "/api/assessments/%d/sample/1".formatted(id);
        assertThat(outside.put(sample, "{\"answers\":{}}").code()).isEqualTo("ANSWER_MISSING");
        assertThat(outside.put(sample, "{\"answers\":{\"HANDBOOK\":1,\"SYSTEM\":0,\"AWARENESS\":1}}").status())
            .isEqualTo(200);
        assertThat(outside.get("/api/evaluations/" + id).body()).contains("\"answered\":1");
        assertThat(outside.get("/api/assessments/%d/sample.xlsx".formatted(id)).status()).isEqualTo(200);
        assertThat(officer(Role.EVALUATOR, 340200000000L).get("/api/evaluations/" + id).status()).isEqualTo(404);
        assertThat(officer(Role.PREFECTURE_OFFICER, PREFECTURE).get("/api/evaluations").status()).isEqualTo(403);
    }

    @Test
    void aVetoLeavesTheWorstGradeABonusIsCappedAndFaultsNeverGoBelowNothing() {
        var scheme = schemes.find("COUNTY_DEDUCTION", 2017).orElseThrow();
        var answers = List.of(
                Map.of("HANDBOOK", BigDecimal.valueOf(20), "SYSTEM", BigDecimal.ONE, "AWARENESS", BigDecimal.ONE),
                Map.of("HANDBOOK", BigDecimal.ZERO, "SYSTEM", BigDecimal.ZERO, "AWARENESS", BigDecimal.ZERO));
        var clean = new Scoring(Map.of("RESIDENCE", BigDecimal.ONE), List.of(), answers).of(scheme);
        assertThat(points(clean)).containsExactly("0.00", "8.00", "15.00", "10.00", "0.00", "0.00");
        var vetoed = new Scoring(Map.of("RESIDENCE", BigDecimal.ZERO, "FALSIFIED", BigDecimal.ONE), List.of(), answers)
            .of(scheme);
        assertThat(vetoed.vetoed()).isTrue();
        assertThat(vetoed.grade()).isEqualTo(Grade.POOR);
        var unit = schemes.find("DESIGNATED_UNIT", 2019).orElseThrow();
        var bonus = new Scoring(Map.of("AWARDS", BigDecimal.TEN), List.of(), List.of()).of(unit);
        assertThat(bonus.total()).isEqualByComparingTo("3");
        assertThat(unit.items().stream().filter(item -> item.how() == Scheme.How.LETTERS)).hasSize(1);
    }

    private static List<String> points(Score score) {
        return score.items().stream().map(item -> item.points().toPlainString()).toList();
    }

    private static String step(String step) {
        return "{\"step\":\"%s\",\"points\":[]}".formatted(step);
    }

    private static NewStep.Point point(String item, int value) {
        return new NewStep.Point(item, BigDecimal.valueOf(value), "核查");
    }

    private void take(long id, Scope who, Step step, List<NewStep.Point> points) {
        int version = page(id).assessment().version();
        who.run(() -> assessing.take(id, version, new NewStep(step, null, points)));
    }

    /** Everybody is content and has no faults. */
    private void answer(long id) {
        var page = page(id);
        for (var one : page.sample()) {
            var answers = page.scheme()
                .items()
                .stream()
                .filter(item -> item.how() == Scheme.How.SURVEYED || item.counted())
                .collect(
                        Collectors.toMap(Scheme.Item::code, item -> item.counted() ? BigDecimal.ZERO : BigDecimal.ONE));
            as(40, PREFECTURE).run(() -> sampleAnswers.answer(id, one.nth(), answers));
        }
    }

    private AssessmentPage page(long id) {
        return Scope.system().call(() -> pages.page(id, Locale.SIMPLIFIED_CHINESE));
    }

    private Recomputing.Recomputed recomputed(long id) {
        return Scope.system().call(() -> recomputing.of(id, Locale.SIMPLIFIED_CHINESE));
    }

    private static Scope as(long account, long place) {
        return new Scope(account, List.of(PlaceRange.of(place)), null);
    }

    private Browser officer(Role role, long place) {
        var people = new People(context);
        return people.signedIn(people.named(role, place));
    }

    private long county(int n) {
        return owner.sql("select code from place.division where parent = :prefecture order by code offset :n limit 1")
            .param("prefecture", PREFECTURE)
            .param("n", n)
            .query(Long.class)
            .single();
    }

    private void signed(long county, int households) {
        long letter = drafting.draft(new NewLetter("PREFECTURE_COUNTY", 2017, PREFECTURE, county, null, null,
                List.of(new Promised("HOUSEHOLDS_OUT", BigDecimal.valueOf(households))), null), null);
        signing.offer(letter, 1);
        long paper = scan(letter);
        for (var side : Side.values()) {
            signing.sign(letter, new NewSignature(side, "签" + side, "书记", LocalDate.of(2017, 1, 5), paper, null, null));
        }
    }

    private long scan(long letter) {
        try {
            return papers
                .keep(letter, "签字页.pdf", "application/pdf",
                        new ByteArrayInputStream("签字页".getBytes(StandardCharsets.UTF_8)))
                .id();
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void exits(long county, int households) {
        var village = owner.sql("select min(code) from place.division where level = 5 and code > :county")
            .param("county", county)
            .query(Long.class)
            .single();
        for (int i = 0; i < households; i++) {
            var household = owner
                .sql("""
                        insert into registry.household (household_no, village, head_name, members, status, status_since, identified_on, change)
                        values (:no, :village, '样本户主', 1, 'EXITED', date '2017-12-01', date '2014-01-01', 0) returning id
                        """)
                .param("no", UUID.randomUUID().toString())
                .param("village", village)
                .query(Long.class)
                .single();
            owner.sql("""
                    insert into registry.status (household, valid, village, status, members, change)
                    values (:h, daterange('2014-01-01', '2017-12-01'), :village, 'POOR', 1, 0),
                           (:h, daterange('2017-12-01', null), :village, 'EXITED', 1, 0)
                    """).param("h", household).param("village", village).update();
        }
    }

}
