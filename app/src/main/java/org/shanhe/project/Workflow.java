package org.shanhe.project;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Scope;
import org.shanhe.kernel.Sql;
import org.shanhe.policy.Libraries;
import org.shanhe.policy.Library;
import org.shanhe.policy.Library.Effect;
import org.shanhe.policy.Library.Step;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/**
 * Takes a project one step on through the library (项目流转): who may, from which stage, with
 * what in hand and after which notice. Every step is kept.
 */
@Service
class Workflow {

    private final JdbcClient jdbc;

    private final Libraries libraries;

    private final StepNeeds needs;

    private final Clock clock;

    Workflow(JdbcClient jdbc, Libraries libraries, StepNeeds needs, Clock clock) {
        this.jdbc = jdbc;
        this.libraries = libraries;
        this.needs = needs;
        this.clock = clock;
    }

    /**
     * @param key the request's own: sent again, it steps no further
     * @throws Refused STALE if someone took a step since the version was read
     */
    @Transactional
    public Saved take(long id, int version, String key, TakenStep taken) {
        var again = again(key);
        if (again != null) {
            return again;
        }
        var standing = Standing.of(jdbc, id);
        if (standing.version() != version) {
            throw Request.stale(standing.version());
        }
        var today = LocalDate.now(clock);
        var library = libraries.on(today);
        var step = library.stepsFrom(standing.stage(), standing.generation(), standing.origin())
            .stream()
            .filter(known -> known.name().equals(taken.step()))
            .findFirst()
            .orElseThrow(() -> Refused.conflict("STEP_NOT_NOW", "step", taken.step(), "state", standing.stage()));
        Officers.mustBe(step.by());
        var on = taken.on() == null ? today : taken.on();
        Refused.unless(!on.isAfter(today) && !on.isBefore(standing.stageSince()), "STEP_DAY_WRONG", "from",
                standing.stageSince(), "to", today);
        var form = StepForm.checked(step.form(), taken.form());
        needs.check(standing, library, step, on);
        return save(standing, library, step, key, taken.note(), form, on);
    }

    private Saved save(Standing standing, Library library, Step step, String key, @Nullable String note, JsonNode form,
            LocalDate on) {
        var year = year(standing, step, form);
        return jdbc.sql(Sql.of(Workflow.class, "take-step"))
            .param("id", standing.id())
            .param("version", standing.version())
            .param("step", step.name())
            .param("from", standing.stage())
            .param("to", to(standing, library, step))
            .param("on", on)
            .param("form", form.toString())
            .param("note", note)
            .param("pack", libraries.said(on))
            .param("key", key)
            .param("libraryYear", step.effect() == Effect.ENTER || step.effect() == Effect.ROLL ? year : null)
            .param("planYear", step.effect() == Effect.SCHEDULE ? year : null)
            .param("starts", step.effect() == Effect.START)
            .param("finishes", step.effect() == Effect.FINISH)
            .param("suspends", step.effect() == Effect.SUSPEND)
            .query(Saved.class)
            .optional()
            .orElseThrow(() -> Request.stale(Standing.of(jdbc, standing.id()).version()));
    }

    /** A suspended project goes back to where it stood. */
    private static String to(Standing standing, Library library, Step step) {
        var before = standing.beforeStage();
        return step.effect() == Effect.RESUME && before != null ? library.stage(before).code() : step.to();
    }

    private static @Nullable Integer year(Standing standing, Step step, JsonNode form) {
        if (step.effect() == Effect.ROLL) {
            return standing.libraryYear() == null ? null : standing.libraryYear() + 1;
        }
        var year = form.path("year");
        Refused.unless(year.isMissingNode() || year.asInt() >= 2012 && year.asInt() <= 2100, "FORM_MALFORMED", "field",
                "year");
        return year.isMissingNode() ? null : year.asInt();
    }

    private @Nullable Saved again(String key) {
        return jdbc.sql("""
                select p.id, p.version from project.step s join project.project p on p.id = s.project
                 where s.account = :account and s.request_key = :key
                """)
            .param("account", Scope.current().account())
            .param("key", key)
            .query(Saved.class)
            .optional()
            .orElse(null);
    }

}
