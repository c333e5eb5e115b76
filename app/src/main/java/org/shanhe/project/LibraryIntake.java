package org.shanhe.project;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.RecordParameters;
import org.shanhe.kernel.Sql;
import org.shanhe.ledger.AccountKind;
import org.shanhe.ledger.Accounts;
import org.shanhe.ledger.NewAccount;
import org.shanhe.policy.Libraries;
import org.shanhe.policy.Library;
import org.shanhe.policy.Library.Effect;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes over projects that already stand somewhere in the library (项目库接管), with the steps
 * that led there, all in a few statements.
 */
@Service
public class LibraryIntake {

    private static final int DAYS_A_STEP = 12;

    private final JdbcClient jdbc;

    private final Libraries libraries;

    private final Accounts accounts;

    private final Audit audit;

    LibraryIntake(JdbcClient jdbc, Libraries libraries, Accounts accounts, Audit audit) {
        this.jdbc = jdbc;
        this.libraries = libraries;
        this.accounts = accounts;
        this.audit = audit;
    }

    private record Flat(String projectNo, String name, String purpose, String type, long place, @Nullable Long partner,
            String origin, String stage, LocalDate since, LocalDate startedOn, LocalDate finishOn, String content,
            String unit, String responsible, String target, String source, long budgetFen, @Nullable String programme,
            String generation, int year) {
    }

    private record Taken(String projectNo, String step, String fromStage, String toStage, LocalDate doneOn,
            String pack) {
    }

    private record Listed(String projectNo, String number) {
    }

    /** Adds those not yet known by number; returns the ids of all by number. */
    @Transactional
    public Map<String, Long> addAll(List<StandingProject> projects) {
        accounts.openAll(projects.stream()
            .map(p -> new NewAccount(AccountKind.PROJECT, "project:" + p.projectNo(), p.name(), p.partner(), p.place()))
            .toList());
        var flat = new ArrayList<Flat>();
        var taken = new ArrayList<Taken>();
        var listed = new ArrayList<Listed>();
        for (var p : projects) {
            var library = libraries.on(p.since());
            var generation = library.generation(p.since()).code();
            flat.add(new Flat(p.projectNo(), p.name(), p.purpose(), p.type(), p.place(), p.partner(), p.origin().name(),
                    library.stage(p.stage()).code(), p.since(), p.startedOn(), p.finishOn(), p.content(), p.unit(),
                    p.responsible(), p.target(), p.source(), p.budgetFen(), p.programme(), generation,
                    p.since().getYear()));
            taken.addAll(steps(library, p, generation, libraries.said(p.since())));
            p.households().forEach(number -> listed.add(new Listed(p.projectNo(), number)));
        }
        int added = jdbc.sql(Sql.of(LibraryIntake.class, "take-over"))
            .paramSource(RecordParameters.columns(Flat.class, flat))
            .query(Integer.class)
            .single();
        if (added > 0) {
            jdbc.sql(Sql.of(LibraryIntake.class, "take-over-steps"))
                .paramSource(RecordParameters.columns(Taken.class, taken))
                .update();
            jdbc.sql(Sql.of(LibraryIntake.class, "take-over-households"))
                .paramSource(RecordParameters.columns(Listed.class, listed))
                .update();
            audit.note("project.library.take-over", "projects", projects.getFirst().place(),
                    "{\"added\":%d}".formatted(added));
        }
        var ids = new HashMap<String, Long>();
        jdbc.sql("select project_no, id from project.project where project_no = any (:projectNo)")
            .paramSource(RecordParameters.columns(Flat.class, flat))
            .query((row, n) -> ids.put(row.getString(1), row.getLong(2)))
            .list();
        return ids;
    }

    /** The shortest way of steps to the stage, the last on the day it was reached. */
    private static List<Taken> steps(Library library, StandingProject p, String generation, String pack) {
        var way = way(library, p, generation);
        var taken = new ArrayList<Taken>();
        for (int n = 0; n < way.size(); n++) {
            var step = way.get(n);
            taken.add(new Taken(p.projectNo(), step.step().name(), step.from(), step.step().to(),
                    p.since().minusDays((long) DAYS_A_STEP * (way.size() - 1 - n)), pack));
        }
        return taken;
    }

    private record Gone(String from, Library.Step step) {
    }

    private static List<Gone> way(Library library, StandingProject p, String generation) {
        var open = new ArrayDeque<List<Gone>>();
        open.add(List.of());
        var seen = new HashSet<>(Set.of("PROPOSED"));
        while (!open.isEmpty()) {
            var way = open.remove();
            var at = way.isEmpty() ? "PROPOSED" : way.getLast().step().to();
            if (at.equals(p.stage())) {
                return way;
            }
            for (var step : library.stepsFrom(at, generation, p.origin())) {
                if (step.effect() != Effect.RESUME && seen.add(step.to())) {
                    var longer = new ArrayList<>(way);
                    longer.add(new Gone(at, step));
                    open.add(longer);
                }
            }
        }
        return List.of();
    }

}
