package org.shanhe.monitoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.shanhe.directive.Duties;
import org.shanhe.directive.Duty;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Sql;
import org.shanhe.policy.Procedure.Level;
import org.shanhe.policy.Procedures;
import org.shanhe.registry.PublicName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Steps, objections and appeals that wait for the account (办件待办). */
@Component
class CaseDuties implements Duties {

    private final JdbcClient jdbc;

    private final Procedures procedures;

    CaseDuties(JdbcClient jdbc, Procedures procedures) {
        this.jdbc = jdbc;
        this.procedures = procedures;
    }

    private record Running(String pack, String packVersion, String procedure) {
    }

    private record Waiting(Running running, String state, String levels) {
    }

    @Override
    public Set<String> kinds() {
        return Set.of("STEP", "OBJECTION", "APPEAL");
    }

    @Override
    public String select() {
        return Sql.of(CaseDuties.class, "duties");
    }

    @Override
    public Map<String, Object> parameters(Asker asker) {
        var waiting = waiting();
        return Map.of("casePacks", waiting.stream().map(w -> w.running().pack()).toArray(String[]::new), "caseVersions",
                waiting.stream().map(w -> w.running().packVersion()).toArray(String[]::new), "caseProcedures",
                waiting.stream().map(w -> w.running().procedure()).toArray(String[]::new), "caseStates",
                waiting.stream().map(Waiting::state).toArray(String[]::new), "caseLevels",
                waiting.stream().map(Waiting::levels).toArray(String[]::new));
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
                if (steps.stream().anyMatch(step -> Levels.mayAct(step.by()))
                        || !steps.isEmpty() && steps.stream().allMatch(step -> Levels.above(step.by()))) {
                    waiting.add(new Waiting(running, state.name(),
                            steps.stream()
                                .flatMap(step -> step.by().stream())
                                .distinct()
                                .map(Level::name)
                                .collect(Collectors.joining(","))));
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

    @Override
    public Words words(Duty duty, Locale locale) {
        var name = duty.about();
        var state = duty.state();
        if (name == null || state == null || duty.own() == null) {
            return Duties.super.words(duty, locale);
        }
        var own = duty.own().split("\\|");
        var procedure = procedures.find(own[0], own[1], name);
        var terms = new Terms(procedure, locale);
        var steps = procedure.stream()
            .flatMap(p -> p.stepsFrom(state).stream())
            .filter(step -> !step.rejects())
            .map(step -> step.term().in(locale))
            .toList();
        return new Words(PublicName.shown(duty.title()), terms.procedure(name), terms.state(state), steps,
                terms.timer(own.length > 2 ? own[2] : null));
    }

}
