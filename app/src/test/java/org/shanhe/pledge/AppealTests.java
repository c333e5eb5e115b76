package org.shanhe.pledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shanhe.DatabaseTest;
import org.shanhe.access.Browser;
import org.shanhe.access.People;
import org.shanhe.access.Role;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.kernel.Scope;
import org.shanhe.policy.Scheme.Grade;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class AppealTests {

    private static final long PREFECTURE = 340200000000L;

    private static final String HEADER = "考核编号,编号,村,扶贫手册（每错一处扣2分）,信息系统与实际一致（每处扣2分）,政策知晓率\n";

    @Autowired
    ApplicationContext context;

    @Autowired
    Assessing assessing;

    @Autowired
    SampleAnswers answers;

    @Autowired
    AssessmentPages pages;

    @Autowired
    @Qualifier("owner")
    JdbcClient owner;

    @Test
    void aSampleAskedOfflineIsTakenAsAWholeAndHandedInTwiceChangesNothing(@TempDir Path folder) throws IOException {
        long id = opened(county(0));
        assertThat(above().get("/api/assessments/%d/sample.xlsx".formatted(id)).status()).isEqualTo(200);
        var wrong = take(id, folder,
                HEADER + "%d,1,甲村,0,0,是\n%d,2,甲村,0,,大概\n7,3,甲村,0,0,是\n%d,9,甲村,0,0,是\n".formatted(id, id, id));
        assertThat(wrong.problems().stream().map(problem -> problem.row() + " " + problem.code()))
            .containsExactlyInAnyOrder("3 MISSING", "3 ANSWER", "4 ASSESSMENT", "5 NUMBER");
        assertThat(wrong.changed()).isZero();
        var right = HEADER + "%d,1,甲村,2,0,是\n%d,2,甲村,0,1,No\n%d,3,甲村,,,\n".formatted(id, id, id);
        assertThat(take(id, folder, right)).satisfies(
                taken -> assertThat(List.of(taken.changed(), taken.same(), taken.empty())).containsExactly(2, 0, 1));
        assertThat(take(id, folder, right))
            .satisfies(taken -> assertThat(List.of(taken.changed(), taken.same())).containsExactly(0, 2));
        assertThat(page(id).sample().get(0).answers()).containsEntry("AWARENESS", java.math.BigDecimal.ONE);
    }

    @Test
    void anAppealIsAnsweredBySomebodyElseAndTheGradeItChangesIsTraced() {
        long county = county(1);
        long id = opened(county);
        var ours = officer(Role.COUNTY_OFFICER, county);
        var appeals = "/api/assessments/%d/appeals".formatted(id);
        var appeal = "{\"onDay\":\"%s\",\"grounds\":\"抽样户已外出\"}".formatted(today());
        assertThat(ours.post(appeals, appeal).code()).isEqualTo("APPEAL_NO_GRADE");
        long grader = 71;
        owner.sql("update pledge.assessment set grade = 'FAIR', step = 'NOTICE' where id = :id")
            .param("id", id)
            .update();
        owner.sql("insert into pledge.assessment_step (assessment, step, recorded_by) values (:id, 'GRADE', :grader)")
            .param("id", id)
            .param("grader", grader)
            .update();
        var above = above();
        assertThat(above.post(appeals, appeal).code()).isEqualTo("APPEAL_NOT_OWN");
        assertThat(ours.post(appeals, appeal.replace(today().toString(), "2015-01-01")).code()).isEqualTo("APPEAL_DAY");
        long made = ours.post(appeals, appeal).json().path("id").asLong();
        assertThat(ours.post(appeals, appeal).code()).isEqualTo("APPEAL_OPEN");
        var address = appeals + "/" + made + "/answer";
        var answer = "{\"onDay\":\"%s\",\"grade\":\"FAIRLY_GOOD\",\"reason\":\"复核属实\"}".formatted(today());
        assertThat(ours.post(address, answer).code()).isEqualTo("ASSESSMENT_OWN");
        assertThat(above.get("/api/tasks?kind=ASSESSMENT_APPEAL").body()).contains("/assessments/" + id);
        assertThat(above.post(address, answer).status()).isEqualTo(200);
        assertThat(above.post(address, answer).code()).isEqualTo("APPEAL_ANSWERED");
        assertThat(page(id).assessment().grade()).isEqualTo(Grade.FAIRLY_GOOD);
        assertThat(page(id).appeals()).singleElement().satisfies(one -> {
            assertThat(one.grade()).isEqualTo(Grade.FAIR);
            assertThat(one.answeredGrade()).isEqualTo(Grade.FAIRLY_GOOD);
        });
    }

    private SampleAnswers.Taken take(long id, Path folder, String text) throws IOException {
        var file = Files.writeString(folder.resolve("sample.csv"), text);
        try {
            return as(72).call(() -> taken(id, file));
        }
        finally {
            Files.delete(file);
        }
    }

    private SampleAnswers.Taken taken(long id, Path file) {
        try {
            return answers.take(id, file, "sample.csv");
        }
        catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static LocalDate today() {
        return LocalDate.now(java.time.ZoneId.of("Asia/Shanghai"));
    }

    private long opened(long county) {
        owner
            .sql("""
                    with added as (
                        insert into registry.household (household_no, village, head_name, members, status, status_since, identified_on, change)
                        select 'appeal-' || :county || '-' || n, (select min(code) from place.division where level = 5 and code > :county),
                               '样本户主', 1, 'POOR', date '2014-01-01', date '2014-01-01', 0
                          from generate_series(1, 3) n
                        returning id, village)
                    insert into registry.status (household, valid, village, status, members, change)
                    select id, daterange('2014-01-01', null), village, 'POOR', 1, 0 from added
                    """)
            .param("county", county)
            .update();
        return as(72).call(() -> assessing.open(new Assessing.Wanted("COUNTY_DEDUCTION", 2017, county, null), null));
    }

    private AssessmentPage page(long id) {
        return Scope.system().call(() -> pages.page(id, Locale.SIMPLIFIED_CHINESE));
    }

    private static Scope as(long account) {
        return new Scope(account, List.of(PlaceRange.of(PREFECTURE)), null);
    }

    private Browser above() {
        return officer(Role.PREFECTURE_OFFICER, PREFECTURE);
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

}
