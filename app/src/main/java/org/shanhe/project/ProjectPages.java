package org.shanhe.project;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Sql;
import org.shanhe.policy.Libraries;
import org.shanhe.policy.Library;
import org.shanhe.policy.Procedure.Level;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads a project with all that hangs on it. */
@Repository
class ProjectPages {

    private final JdbcClient jdbc;

    private final Libraries libraries;

    private final ProjectChecks checks;

    private final PostedNotices notices;

    private final Clock clock;

    ProjectPages(JdbcClient jdbc, Libraries libraries, ProjectChecks checks, PostedNotices notices, Clock clock) {
        this.jdbc = jdbc;
        this.libraries = libraries;
        this.checks = checks;
        this.notices = notices;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public ProjectPage page(long id) {
        var sheet = jdbc.sql(Sql.of(ProjectPages.class, "project-sheet"))
            .param("id", id)
            .query(ProjectPage.Sheet.class)
            .optional()
            .orElseThrow(() -> Refused.notFound("PROJECT_UNKNOWN", "id", id));
        var library = libraries.on(LocalDate.now(clock));
        var origin = Library.Origin.valueOf(sheet.origin());
        var steps = steps(id);
        var posted = notices.ofProject(id);
        return new ProjectPage(sheet, budget(id), money(id), track(library, sheet, origin, steps), steps,
                offers(library, sheet, origin),
                library.stage(sheet.stage()).open() && Officers.mayAct(checks.mayPropose(origin)), posted.notices(),
                posted.objections(), papers(id), changes(id), benefits(id));
    }

    /**
     * The shortest way through the stages for projects of this kind, and where it stands.
     */
    private static List<ProjectPage.Stage> track(Library library, ProjectPage.Sheet sheet, Library.Origin origin,
            List<ProjectPage.Taken> steps) {
        Map<String, LocalDate> reached = new HashMap<>();
        steps.forEach(step -> reached.put(step.toStage(), step.doneOn()));
        var way = new ArrayList<ProjectPage.Stage>();
        boolean passed = library.stages().stream().anyMatch(stage -> stage.code().equals(sheet.stage()));
        for (var stage : library.stages()) {
            boolean here = stage.code().equals(sheet.stage());
            boolean reachable = stage.code().equals("PROPOSED") || library.steps()
                .stream()
                .anyMatch(step -> step.to().equals(stage.code()) && !step.back()
                        && step.fits(sheet.generation(), origin));
            boolean aside = stage.group() == Library.Group.ASIDE || stage.code().equals("ROLLED");
            if (here || (reachable && !aside)) {
                way.add(new ProjectPage.Stage(stage.code(), stage.term().zh(), stage.term().en(),
                        here ? "NOW" : passed ? "DONE" : "AHEAD", reached.get(stage.code())));
                passed = passed && !here;
            }
        }
        return way;
    }

    private static List<ProjectPage.Offer> offers(Library library, ProjectPage.Sheet sheet, Library.Origin origin) {
        return library.stepsFrom(sheet.stage(), sheet.generation(), origin)
            .stream()
            .map(step -> new ProjectPage.Offer(step.name(), step.term().zh(), step.term().en(), step.to(), step.back(),
                    Officers.mayAct(step.by()), step.by().stream().map(Level::name).toList(), step.form(),
                    step.papers()))
            .toList();
    }

    private List<ProjectPage.Taken> steps(long id) {
        return Rows.of(jdbc
            .sql("""
                    select id, step, from_stage, to_stage, done_on, form::text as form, note, pack, account, null as by, recorded_at
                      from project.step where project = :id order by id
                    """)
            .param("id", id)
            .query(ProjectPage.Taken.class));
    }

    private List<ProjectPage.Budget> budget(long id) {
        return Rows
            .of(jdbc.sql("select source, amount_fen from project.budget where project = :id order by amount_fen desc")
                .param("id", id)
                .query(ProjectPage.Budget.class));
    }

    private ProjectPage.Money money(long id) {
        return jdbc
            .sql("select budget_fen, issued_fen, arrived_fen, paid_fen from project.project_money where project = :id")
            .param("id", id)
            .query(ProjectPage.Money.class)
            .single();
    }

    private List<ProjectPage.Paper> papers(long id) {
        return Rows.of(jdbc.sql("""
                select id, kind, moment, taken_on, longitude, latitude, name, media_type, sha256, bytes, recorded_at
                  from project.paper where project = :id order by id
                """).param("id", id).query(ProjectPage.Paper.class));
    }

    private List<ProjectPage.Change> changes(long id) {
        return Rows.of(jdbc
            .sql("""
                    select id, before::text as before, content::text as content, reason, state, asked_on, decided_on, decision
                      from project.change where project = :id order by id desc
                    """)
            .param("id", id)
            .query(ProjectPage.Change.class));
    }

    private ProjectPage.Benefits benefits(long id) {
        return jdbc.sql("""
                select count(*) as households, coalesce(sum(h.members), 0) as persons,
                       count(*) filter (where h.status = 'EXITED') as exited,
                       count(*) filter (where exists (select from registry.monitored m
                                                       where m.household = h.id and m.cleared_on is null)) as monitored
                  from project.beneficiary b join registry.household h on h.id = b.household
                 where b.project = :id
                """).param("id", id).query(ProjectPage.Benefits.class).single();
    }

}
