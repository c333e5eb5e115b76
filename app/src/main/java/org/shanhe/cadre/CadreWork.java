package org.shanhe.cadre;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.RecordParameters;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Sql;
import org.shanhe.policy.CadrePolicy;
import org.shanhe.policy.CadreRules;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes a cadre from being put forward to his return (选派到期满), by the steps of the pack in
 * force on the day of each step.
 */
@Repository
class CadreWork {

    private final JdbcClient jdbc;

    private final Roster roster;

    private final CadrePolicy policy;

    private final Audit audit;

    private final JsonMapper json;

    private final ApplicationEventPublisher events;

    CadreWork(JdbcClient jdbc, Roster roster, CadrePolicy policy, Audit audit, JsonMapper json,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.roster = roster;
        this.policy = policy;
        this.audit = audit;
        this.json = json;
        this.events = events;
    }

    @Transactional
    CadreRow select(NewCadre wanted, @Nullable String key) {
        var first = policy.on(wanted.from())
            .steps()
            .stream()
            .filter(step -> step.from().isEmpty())
            .findFirst()
            .orElseThrow();
        var until = wanted.until() != null ? wanted.until() : prescribed(wanted).orElse(null);
        Refused.unless(until == null || until.isAfter(wanted.from()), "TERM_BACKWARDS");
        var row = RecordParameters.of(wanted);
        row.addValue("direction", Objects.requireNonNullElse(wanted.direction(), Direction.SENT).name());
        row.addValue("until", until);
        row.addValue("state", first.to());
        row.addValue("key", key);
        var added = jdbc.sql(Sql.of(CadreWork.class, "put-forward")).paramSource(row).query(Long.class).optional();
        if (added.isEmpty()) {
            return again(wanted, key);
        }
        record(added.get(), new NewStep(first.code(), wanted.from(), null, null, null, wanted.note(), null, null));
        audit.note("cadre.posting.add", "posting/" + added.get(), wanted.place(), null);
        return roster.get(added.get());
    }

    @Transactional
    CadreRow take(long id, NewStep wanted, int version) {
        var cadre = roster.get(id);
        var rules = policy.on(wanted.on());
        var step = rules.step(wanted.action())
            .orElseThrow(() -> Refused.invalid("CADRE_STEP_UNKNOWN", "step", wanted.action()));
        if (!step.from().contains(cadre.state())) {
            throw Refused.conflict("CADRE_STEP_OUT_OF_ORDER", "step", step.zh(), "state", cadre.state());
        }
        StepChecks.check(rules, step, wanted, cadre, roster.today(), last(id, rules));
        if (step.ends()) {
            refuseWithdrawal(rules, cadre, wanted.on());
        }
        var changed = jdbc.sql(Sql.of(CadreWork.class, "take-step"))
            .param("id", id)
            .param("version", version)
            .param("state", step.to())
            .param("on", wanted.on())
            .param("begins", step.begins())
            .param("ends", step.ends())
            .param("termUntil", wanted.action().equals("EXTEND") ? wanted.until() : null)
            .update();
        if (changed == 0) {
            throw Refused.because(Refused.Kind.STALE, "CADRE_CHANGED");
        }
        tell(record(id, wanted), cadre, wanted);
        audit.note("cadre.step." + wanted.action().toLowerCase(Locale.ROOT), "posting/" + id, cadre.place(), null);
        return roster.get(id);
    }

    /**
     * When the cadre last came to stand elsewhere; the day put forward is only wished.
     */
    private @Nullable LocalDate last(long id, CadreRules rules) {
        return jdbc.sql("select max(on_day) from cadre.step where posting = :id and action = any (:moving)")
            .param("id", id)
            .param("moving",
                    rules.steps()
                        .stream()
                        .filter(step -> step.to() != null && !step.from().isEmpty())
                        .map(CadreRules.Step::code)
                        .toArray(String[]::new))
            .query(LocalDate.class)
            .optional()
            .orElse(null);
    }

    /**
     * A team under one of the pack's designations is relieved, never withdrawn (不脱贫不撤出).
     */
    private void refuseWithdrawal(CadreRules rules, CadreRow cadre, LocalDate on) {
        if (cadre.kind() == PostingKind.SECONDED) {
            return;
        }
        jdbc.sql(Sql.of(CadreWork.class, "left-alone"))
            .param("id", cadre.id())
            .param("place", cadre.place())
            .param("stays", rules.stays().toArray(String[]::new))
            .param("on", on)
            .query(String.class)
            .optional()
            .ifPresent(tag -> {
                throw Refused.conflict("TEAM_STAYS", "place", cadre.placeName(), "tag", tag);
            });
    }

    /** What of a log is a measure is recorded where measures are. */
    private void tell(long step, CadreRow cadre, NewStep wanted) {
        if (wanted.facts() != null && !wanted.facts().isEmpty()) {
            events.publishEvent(new LogWritten(step, cadre.id(), cadre.place(), cadre.partner(), wanted.on(),
                    wanted.facts()
                        .stream()
                        .map(fact -> new LogWritten.Fact(fact.what(), fact.quantity(), fact.unit(), fact.kind(),
                                Objects.requireNonNullElse(fact.households(), List.of()), fact.details()))
                        .toList()));
        }
    }

    private long record(long posting, NewStep step) {
        var pack = policy.pack(step.on());
        return jdbc
            .sql("""
                    insert into cadre.step (posting, action, on_day, until_day, level, grade, note, facts, document, pack, pack_version)
                    values (:posting, :action, :on, :until, :level, :grade, :note, cast(:facts as jsonb), :document, :pack, :version)
                    returning id
                    """)
            .param("posting", posting)
            .param("action", step.action())
            .param("on", step.on())
            .param("until", step.until())
            .param("level", step.level())
            .param("grade", step.grade())
            .param("note", step.note())
            .param("facts", json.writeValueAsString(step.facts() == null ? List.of() : step.facts()))
            .param("document", step.document())
            .param("pack", pack.name())
            .param("version", pack.version())
            .query(Long.class)
            .single();
    }

    private CadreRow again(NewCadre wanted, @Nullable String key) {
        return jdbc.sql("select id from cadre.posting where key = :key")
            .param("key", key)
            .query(Long.class)
            .optional()
            .map(roster::get)
            .orElseThrow(() -> Refused.conflict("CADRE_ALREADY_PUT_FORWARD", "number", wanted.cadreNo()));
    }

    private Optional<LocalDate> prescribed(NewCadre wanted) {
        return policy.on(wanted.from())
            .term(wanted.kind().name())
            .map(CadreRules.Term::months)
            .map(months -> wanted.from().plus(months, ChronoUnit.MONTHS));
    }

}
