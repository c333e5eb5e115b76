package org.shanhe.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.shanhe.SettableClock;
import org.shanhe.access.Browser;
import org.shanhe.access.People;
import org.shanhe.access.Role;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Those who bring a project of one village into the library, and the days that pass. */
class Proposers {

    static final long VILLAGE = 540623203217L;

    final Browser villager;

    final Browser townsman;

    final Browser county;

    private final SettableClock clock;

    private final JdbcClient owner;

    private LocalDate today;

    Proposers(ApplicationContext context, JdbcClient owner, SettableClock clock, LocalDate today) {
        this.owner = owner;
        this.clock = clock;
        this.today = today;
        clock.set(today);
        var people = new People(context);
        villager = people.signedIn(people.named(Role.VILLAGE_OFFICER, VILLAGE));
        townsman = people.signedIn(people.named(Role.TOWN_OFFICER, VILLAGE / 1_000 * 1_000));
        county = people.signedIn(people.named(Role.COUNTY_OFFICER, VILLAGE / 1_000_000 * 1_000_000));
    }

    LocalDate later(int days) {
        today = today.plusDays(days);
        clock.set(today);
        return today;
    }

    static Map<String, Object> fields(String name) {
        var fields = new HashMap<String, Object>(
                Map.of("name", name, "purpose", "INDUSTRY", "type", "INDUSTRY", "place", VILLAGE, "content", "建设圈舍二十座",
                        "unit", "乡人民政府", "responsible", "负责人", "startedOn", "2026-03-01", "finishOn", "2026-10-31"));
        fields.putAll(Map.of("target", "带动二十户增收", "linkage", List.of("SHARE"), "budget",
                List.of(Map.of("source", "CENTRAL_FISCAL", "amountFen", 50_000_000)), "benefit",
                Map.of("households", 20, "persons", 86, "exitedHouseholds", 18)));
        return fields;
    }

    long proposed(String name) {
        var answer = villager.post("/api/projects", Map.of("origin", "VILLAGE", "fields", fields(name)),
                "Idempotency-Key", UUID.randomUUID().toString());
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().path("id").asLong();
    }

    JsonNode page(long project) {
        return county.get("/api/projects/%d/page".formatted(project)).json();
    }

    String stage(long project) {
        return page(project).path("project").path("stage").asString();
    }

    Browser.Answer step(Browser who, long project, String step, Map<String, ?> form) {
        return step(who, project, step, form, UUID.randomUUID().toString());
    }

    Browser.Answer step(Browser who, long project, String step, Map<String, ?> form, String key) {
        var version = page(project).path("project").path("version").asInt();
        return who.post("/api/projects/%d/steps".formatted(project), Map.of("step", step, "form", form), "If-Match",
                "\"%d\"".formatted(version), "Idempotency-Key", key);
    }

    void must(Browser.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    Browser.Answer post(Browser who, long project, String kind, int days) {
        return who.post("/api/projects/%d/notices".formatted(project),
                Map.of("kind", kind, "postedOn", today.toString(), "lastOn", today.plusDays(days).toString()));
    }

    /** A notice of eleven days and the day after it. */
    long noticed(Browser who, long project, String kind) {
        var answer = post(who, project, kind, 10);
        must(answer);
        later(11);
        return answer.json().path("id").asLong();
    }

    void paper(long project, String... kinds) {
        for (var kind : kinds) {
            owner
                .sql("""
                        insert into project.paper (project, place, partner, kind, name, media_type, sha256, bytes, account)
                        select id, place, partner, :kind, 'x.pdf', 'application/pdf', 'x', 1, 0 from project.project where id = :id
                        """)
                .param("id", project)
                .param("kind", kind)
                .update();
        }
    }

    /** Up to the town's review. */
    long reported(String name) {
        long project = proposed(name);
        paper(project, "MEETING_MINUTES");
        must(step(villager, project, "POST_IN_VILLAGE",
                Map.of("meetingOn", "2026-01-01", "present", 40, "agreed", 38)));
        noticed(villager, project, "VILLAGE");
        must(step(villager, project, "REPORT_TO_TOWN", Map.of()));
        return project;
    }

    /** Up to the county's decision. */
    long argued(String name) {
        long project = reported(name);
        must(step(townsman, project, "TOWN_PASS_ITEMS", flags("genuine", "necessary", "sound", "complete", "feasible",
                "estimated", "sourced", "linked", "targeted")));
        noticed(townsman, project, "TOWN");
        must(step(townsman, project, "REPORT_FOR_ARGUMENT", Map.of()));
        must(step(county, project, "ARGUE",
                flags("real", "needed", "compliant", "feasible", "budgeted", "funded", "land")));
        return project;
    }

    long inLibrary(String name) {
        long project = argued(name);
        must(step(county, project, "DECIDE", Map.of("meetingOn", "2026-01-01", "document", "县领导小组〔2026〕1号")));
        noticed(county, project, "LIBRARY");
        must(step(county, project, "ENTER", Map.of("year", 2026)));
        return project;
    }

    static Map<String, Boolean> flags(String... names) {
        var flags = new HashMap<String, Boolean>();
        for (var name : names) {
            flags.put(name, true);
        }
        return flags;
    }

}
