package org.shanhe.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shanhe.DatabaseTest;
import org.shanhe.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class LibraryTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    SettableClock clock;

    @Autowired
    @Qualifier("owner")
    JdbcClient owner;

    private Proposers at;

    @BeforeEach
    void people() {
        at = new Proposers(context, owner, clock, LocalDate.of(2026, 1, 5));
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    @Test
    void aVillagesProjectGoesThroughTownArgumentAndDecisionIntoTheLibrary() {
        long project = at.inLibrary("圈舍一");
        var page = at.page(project);
        assertThat(page.path("project").path("stage").asString()).isEqualTo("IN_LIBRARY");
        assertThat(page.path("project").path("libraryYear").asInt()).isEqualTo(2026);
        assertThat(page.path("steps").findValuesAsString("step")).containsExactly("POST_IN_VILLAGE", "REPORT_TO_TOWN",
                "TOWN_PASS_ITEMS", "REPORT_FOR_ARGUMENT", "ARGUE", "DECIDE", "ENTER");
        assertThat(page.path("steps").get(0).path("pack").asString()).startsWith("2026-");
        assertThat(page.path("budget").get(0).path("amountFen").asLong()).isEqualTo(50_000_000);
    }

    @Test
    void beforeTheSecondGenerationTheTownReportsToTheCountyWithoutArgument() {
        at = new Proposers(context, owner, clock, LocalDate.of(2022, 1, 5));
        long project = at.reported("圈舍二");
        at.must(at.step(at.townsman, project, "TOWN_PASS", Map.of("opinion", "同意")));
        at.noticed(at.townsman, project, "TOWN");
        at.must(at.step(at.townsman, project, "REPORT_TO_COUNTY", Map.of()));
        assertThat(at.stage(project)).isEqualTo("COUNTY_REVIEW");
        var county = at.county.post("/api/projects", Map.of("origin", "COUNTY", "fields", Proposers.fields("县级项目")),
                "Idempotency-Key", UUID.randomUUID().toString());
        assertThat(county.code()).isEqualTo("ORIGIN_NOT_OPEN");
    }

    @Test
    void aTownOfficerCannotDecideForACounty() {
        long project = at.argued("圈舍三");
        at.paper(project, "MEETING_MINUTES");
        var answer = at.step(at.townsman, project, "DECIDE", Map.of("meetingOn", "2026-01-01", "document", "无"));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("STEP_OF_ANOTHER_LEVEL");
        assertThat(at.stage(project)).isEqualTo("COUNTY_REVIEW");
    }

    @Test
    void whatAStepAsksForMustBeThere() {
        long project = at.proposed("圈舍四");
        var form = Map.of("meetingOn", "2026-01-01", "present", 40, "agreed", 38);
        assertThat(at.step(at.villager, project, "POST_IN_VILLAGE", form).code()).isEqualTo("PAPER_MISSING");
        at.paper(project, "MEETING_MINUTES");
        assertThat(at.step(at.villager, project, "POST_IN_VILLAGE", Map.of("present", 40)).code())
            .isEqualTo("FORM_FIELD_MISSING");
        at.must(at.step(at.villager, project, "POST_IN_VILLAGE", form));
        at.noticed(at.villager, project, "VILLAGE");
        at.must(at.step(at.villager, project, "REPORT_TO_TOWN", Map.of()));
        var items = new HashMap<>(Proposers.flags("genuine", "necessary", "sound", "complete", "feasible", "estimated",
                "sourced", "targeted"));
        items.put("linked", false);
        assertThat(at.step(at.townsman, project, "TOWN_PASS_ITEMS", items).code()).isEqualTo("FORM_CONDITION_UNMET");
    }

    @Test
    void aNoticeShorterThanTenDaysDoesNotLetTheStagePass() {
        long project = at.proposed("圈舍五");
        at.paper(project, "MEETING_MINUTES");
        at.must(at.step(at.villager, project, "POST_IN_VILLAGE",
                Map.of("meetingOn", "2026-01-01", "present", 40, "agreed", 38)));
        assertThat(at.step(at.villager, project, "REPORT_TO_TOWN", Map.of()).code()).isEqualTo("NOTICE_MISSING");
        var shorter = at.post(at.villager, project, "VILLAGE", 7);
        assertThat(shorter.json().path("shorterThanAsked").asBoolean()).isTrue();
        at.later(8);
        assertThat(at.step(at.villager, project, "REPORT_TO_TOWN", Map.of()).code()).isEqualTo("NOTICE_TOO_SHORT");
        at.must(at.post(at.villager, project, "VILLAGE", 10));
        at.later(10);
        assertThat(at.step(at.villager, project, "REPORT_TO_TOWN", Map.of()).code()).isEqualTo("NOTICE_STILL_HANGS");
        at.later(1);
        at.must(at.step(at.villager, project, "REPORT_TO_TOWN", Map.of()));
    }

    @Test
    void anObjectionKeepsTheStageUntilItIsInvestigatedAndAnswered() {
        long project = at.proposed("圈舍六");
        at.paper(project, "MEETING_MINUTES");
        at.must(at.step(at.villager, project, "POST_IN_VILLAGE",
                Map.of("meetingOn", "2026-01-01", "present", 40, "agreed", 38)));
        long notice = at.post(at.villager, project, "VILLAGE", 10).json().path("id").asLong();
        at.later(3);
        var raised = at.villager.post("/api/project-notices/%d/objections".formatted(notice),
                Map.of("by", "某村民", "text", "选址占了耕地"));
        at.must(raised);
        at.later(8);
        assertThat(at.step(at.villager, project, "REPORT_TO_TOWN", Map.of()).code()).isEqualTo("OBJECTION_OPEN");
        var objection = raised.json().path("id").asLong();
        assertThat(at.townsman
            .post("/api/project-objections/%d/answer".formatted(objection), Map.of("answer", "已核实", "upheld", false))
            .code()).isEqualTo("TEXT_MISSING");
        at.must(at.townsman.post("/api/project-objections/%d/answer".formatted(objection),
                Map.of("investigation", "实地丈量", "answer", "不占耕地", "upheld", false)));
        at.must(at.step(at.villager, project, "REPORT_TO_TOWN", Map.of()));
    }

    @Test
    void aRepeatedCallStepsOnceAndAnOldVersionSteppedOverIsRefused() {
        long project = at.inLibrary("圈舍七");
        var key = UUID.randomUUID().toString();
        at.must(at.step(at.county, project, "SCHEDULE", Map.of("year", 2026), key));
        at.must(at.step(at.county, project, "SCHEDULE", Map.of("year", 2026), key));
        assertThat(at.page(project).path("steps").findValuesAsString("step")).containsOnlyOnce("SCHEDULE");
        var old = at.county.post("/api/projects/%d/steps".formatted(project),
                Map.of("step", "ROLL", "form", Map.of("reason", "资金未落实")), "If-Match", "\"2\"", "Idempotency-Key",
                UUID.randomUUID().toString());
        assertThat(old.code()).isEqualTo("PROJECT_CHANGED");
    }

    @Test
    void anUnfundedProjectRollsToTheNextYearAndASuspendedOneComesBackWhereItStood() {
        long project = at.inLibrary("圈舍八");
        at.must(at.step(at.county, project, "SCHEDULE", Map.of("year", 2026)));
        at.must(at.step(at.county, project, "ROLL", Map.of("reason", "资金未落实")));
        assertThat(at.page(project).path("project").path("libraryYear").asInt()).isEqualTo(2027);
        at.must(at.step(at.county, project, "SUSPEND", Map.of("reason", "选址待定")));
        assertThat(at.stage(project)).isEqualTo("SUSPENDED");
        at.must(at.step(at.county, project, "RESUME", Map.of("reason", "选址已定")));
        assertThat(at.stage(project)).isEqualTo("ROLLED");
    }

    @Test
    void aProjectInTheLibraryChangesOnlyByApproval() {
        long project = at.inLibrary("圈舍九");
        var fields = Proposers.fields("圈舍九（二期）");
        var version = "\"%d\"".formatted(at.page(project).path("project").path("version").asInt());
        assertThat(at.villager.put("/api/projects/" + project, fields, "If-Match", version).code())
            .isEqualTo("PROJECT_NEEDS_CHANGE");
        var asked = at.townsman.post("/api/projects/%d/changes".formatted(project),
                Map.of("fields", fields, "reason", "规模调整"), "If-Match", version);
        at.must(asked);
        var path = "/api/projects/%d/changes/%d/decision".formatted(project, asked.json().path("id").asLong());
        var decision = Map.of("approved", true, "decision", "同意变更");
        assertThat(at.townsman.post(path, decision, "If-Match", version).code()).isEqualTo("STEP_OF_ANOTHER_LEVEL");
        at.must(at.county.post(path, decision, "If-Match", version));
        assertThat(at.page(project).path("project").path("name").asString()).isEqualTo("圈舍九（二期）");
    }

    @Test
    void aNoticeSaysWhatTheProjectIsAndHidesNames() {
        long project = at.argued("圈舍十");
        var notice = at.post(at.county, project, "LIBRARY", 10).json().path("id").asLong();
        var body = at.villager.get("/api/project-notices/" + notice).json().path("body");
        assertThat(body.path("hotline").asString()).isEqualTo("12317");
        assertThat(body.path("projects").get(0).path("name").asString()).isEqualTo("圈舍十");
        assertThat(body.path("projects").get(0).path("money").asString()).isEqualTo("CENTRAL_FISCAL=50000000");
    }

}
