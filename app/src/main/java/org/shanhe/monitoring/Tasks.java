package org.shanhe.monitoring;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Sql;
import org.shanhe.policy.Procedure.Level;
import org.shanhe.policy.Procedures;
import org.shanhe.registry.PublicName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What waits for the current account, the most urgent first (我的任务). */
@Repository
class Tasks {

    private final JdbcClient jdbc;

    private final Procedures procedures;

    private final ProjectsWaiting projects;

    private final Clock clock;

    Tasks(JdbcClient jdbc, Procedures procedures, ProjectsWaiting projects, Clock clock) {
        this.jdbc = jdbc;
        this.procedures = procedures;
        this.projects = projects;
        this.clock = clock;
    }

    /**
     * One thing to do.
     *
     * @param kind STEP, BELOW (a level below missed its day), OBJECTION, APPEAL, CHANGE,
     * PLAN or PROJECT
     * @param id of the matter, the objection or the appeal
     * @param steps what may be done, in words
     * @param waitUntil the first day on which a running notice lets it be done, or null
     */
    record Task(String kind, long id, @Nullable Long caseId, @Nullable String procedure, @Nullable String procedureName,
            @Nullable String stateName, @JsonFormat(shape = JsonFormat.Shape.STRING) long place, String placeName,
            String title, List<String> steps, @Nullable String timerName, @Nullable LocalDate dueOn,
            @Nullable LocalDate waitUntil, String colour) {
    }

    record Page(List<Task> rows, @Nullable String next, long total, long overdue, long soon) {
    }

    private record Found(String kind, long id, @Nullable Long caseId, @Nullable String procedure, @Nullable String pack,
            @Nullable String packVersion, @Nullable String state, long place, String placeName, String title,
            @Nullable String timer, @Nullable LocalDate dueOn, @Nullable LocalDate waitUntil, @Nullable String steps,
            String colour, long total, long overdue, long soon) {
    }

    private record Running(String pack, String packVersion, String procedure) {

        Waiting in(String state, boolean own) {
            return new Waiting(pack, packVersion, procedure, state, own);
        }

    }

    private record Waiting(String pack, String packVersion, String procedure, String state, boolean own) {
    }

    @Transactional(readOnly = true)
    public Page mine(@Nullable String kind, @Nullable String colour, @Nullable String place, long offset, int limit,
            Locale locale) {
        var waiting = waiting();
        var own = Levels.own();
        var today = LocalDate.now(clock);
        var stages = projects.on(today, locale);
        var range = CaseFilter.range(place);
        var found = Rows.of(jdbc.sql(Sql.of(Tasks.class, "tasks"))
            .param("packs", waiting.stream().map(Waiting::pack).toArray(String[]::new))
            .param("versions", waiting.stream().map(Waiting::packVersion).toArray(String[]::new))
            .param("procedures", waiting.stream().map(Waiting::procedure).toArray(String[]::new))
            .param("states", waiting.stream().map(Waiting::state).toArray(String[]::new))
            .param("own", waiting.stream().map(Waiting::own).toArray(Boolean[]::new))
            .param("stages", stages.stream().map(ProjectsWaiting.Place::stage).toArray(String[]::new))
            .param("stageNames", stages.stream().map(ProjectsWaiting.Place::stageName).toArray(String[]::new))
            .param("generations", stages.stream().map(ProjectsWaiting.Place::generation).toArray(String[]::new))
            .param("origins", stages.stream().map(stage -> stage.origin().name()).toArray(String[]::new))
            .param("steps", stages.stream().map(ProjectsWaiting.Place::steps).toArray(String[]::new))
            .param("finishes", stages.stream().map(ProjectsWaiting.Place::finishes).toArray(Boolean[]::new))
            .param("answers", own.contains(Level.VILLAGE) || own.contains(Level.TOWN) || own.contains(Level.PROVINCE))
            .param("answersAppeals", own.contains(Level.TOWN) || own.contains(Level.COUNTY))
            .param("levels", own.stream().map(Level::name).toArray(String[]::new))
            .param("today", today)
            .param("low", range == null ? null : range.low())
            .param("high", range == null ? null : range.high())
            .param("kind", kind)
            .param("colour", colour)
            .param("offset", offset)
            .param("limit", limit + 1)
            .query(Found.class));
        var rows = found.stream().limit(limit).map(row -> task(row, locale)).toList();
        var first = found.isEmpty() ? null : found.getFirst();
        return new Page(rows, found.size() > limit ? Long.toString(offset + limit, 36) : null,
                first == null ? 0 : first.total(), first == null ? 0 : first.overdue(),
                first == null ? 0 : first.soon());
    }

    /** The states in which the account may act, or sees that nobody below did. */
    private List<Waiting> waiting() {
        var waiting = new ArrayList<Waiting>();
        for (var running : running()) {
            var procedure = procedures.find(running.pack(), running.packVersion(), running.procedure()).orElse(null);
            if (procedure == null) {
                continue;
            }
            for (var state : procedure.states()) {
                var steps = procedure.stepsFrom(state.name()).stream().filter(step -> !step.rejects()).toList();
                if (steps.stream().anyMatch(step -> Levels.mayAct(step.by()))) {
                    waiting.add(running.in(state.name(), true));
                }
                else if (!steps.isEmpty() && steps.stream().allMatch(step -> Levels.above(step.by()))) {
                    waiting.add(running.in(state.name(), false));
                }
            }
        }
        return waiting;
    }

    /**
     * The procedures of the open matters in scope, each as it was when they were opened.
     */
    private List<Running> running() {
        return Rows
            .of(jdbc.sql("select distinct pack, pack_version, procedure from monitoring.case where ended_on is null")
                .query(Running.class));
    }

    private Task task(Found row, Locale locale) {
        if (row.procedure() == null || row.pack() == null || row.packVersion() == null || row.state() == null) {
            return new Task(row.kind(), row.id(), row.caseId(), row.procedure(), null, row.state(), row.place(),
                    row.placeName(), row.title(), row.steps() == null ? List.of() : List.of(row.steps()), null,
                    row.dueOn(), row.waitUntil(), row.colour());
        }
        var procedure = procedures.find(row.pack(), row.packVersion(), row.procedure());
        var words = new Terms(procedure, locale);
        var steps = procedure.stream()
            .flatMap(p -> p.stepsFrom(row.state()).stream())
            .filter(step -> !step.rejects())
            .map(step -> step.term().in(locale))
            .toList();
        return new Task(row.kind(), row.id(), row.caseId(), row.procedure(), words.procedure(row.procedure()),
                words.state(row.state()), row.place(), row.placeName(), PublicName.shown(row.title()), steps,
                words.timer(row.timer()), row.dueOn(), row.waitUntil(), row.colour());
    }

}
