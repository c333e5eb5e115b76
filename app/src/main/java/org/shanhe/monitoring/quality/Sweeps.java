package org.shanhe.monitoring.quality;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Scope;
import org.shanhe.policy.language.ObjectKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs of the rules over a place (规则检查): begun on command, left alone and found again.
 */
@Component
public class Sweeps {

    private static final Logger LOG = LoggerFactory.getLogger(Sweeps.class);

    private static final String SELECT = """
            select s.id, s.place, d.name as place_name, s.pack, s.pack_version, s.run_on, s.state, s.done, s.asked, s.found, s.gone, s.problem,
                   s.started_at, s.ended_at
              from monitoring.sweep s left join place.division d on d.code = s.place
            """;

    private final JdbcClient jdbc;

    private final Sweep sweep;

    private final Asking asking;

    private final Audit audit;

    private final TransactionTemplate transaction;

    Sweeps(JdbcClient jdbc, Sweep sweep, Asking asking, Audit audit, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.sweep = sweep;
        this.asking = asking;
        this.audit = audit;
        this.transaction = transaction;
    }

    /**
     * A run and how far it is.
     *
     * @param done how many of the three kinds of object were asked
     * @param found hits not known before
     * @param gone hits no longer found
     */
    public record Run(long id, long place, @Nullable String placeName, String pack, String packVersion, LocalDate runOn,
            String state, int done, long asked, long found, long gone, @Nullable String problem,
            OffsetDateTime startedAt, @Nullable OffsetDateTime endedAt) {
    }

    /**
     * Begins a run and returns at once; it goes on with the scope of whoever began it.
     */
    public Run begin(long place) {
        var run = open(place);
        var scope = Scope.current();
        Thread.ofVirtual().name("rules-" + run.id()).start(() -> scope.run(() -> carryOut(run, _ -> {
        })));
        return run;
    }

    /**
     * Runs the rules and waits.
     * @param place the code, 0 for everywhere
     */
    public Run run(long place, Consumer<ObjectKind> progress) {
        var run = open(place);
        carryOut(run, progress);
        return get(run.id());
    }

    public Run get(long id) {
        return within(() -> jdbc.sql(SELECT + " where s.id = :id")
            .param("id", id)
            .query(Run.class)
            .optional()
            .orElseThrow(() -> Refused.notFound("SWEEP_NOT_FOUND")));
    }

    List<Run> latest() {
        return within(() -> Rows.of(jdbc.sql(SELECT + " order by s.id desc limit 20").query(Run.class)));
    }

    private Run open(long place) {
        Refused.unless(range(place).low() >= 0, "FILTER_MALFORMED");
        var pack = asking.pack();
        return within(() -> {
            audit.note("monitoring.rules.run", "place/" + place, place == 0 ? null : place, null);
            var id = jdbc
                .sql("""
                        insert into monitoring.sweep (place, pack, pack_version, run_on) values (:place, :pack, :version, :today) returning id
                        """)
                .param("place", place)
                .param("pack", pack.name())
                .param("version", pack.version())
                .param("today", asking.today())
                .query(Long.class)
                .single();
            return jdbc.sql(SELECT + " where s.id = :id").param("id", id).query(Run.class).single();
        });
    }

    private void carryOut(Run run, Consumer<ObjectKind> progress) {
        try {
            within(() -> jdbc.sql("""
                    insert into monitoring.rules_follow (tx, change)
                    select pg_snapshot_xmin(pg_current_snapshot()), 0 on conflict do nothing
                    """).update());
            var pack = asking.pack();
            for (var kind : ObjectKind.values()) {
                var outcome = sweep.place(pack, kind, range(run.place()), run.id(), run.place());
                note(run, outcome, kind.ordinal() == ObjectKind.values().length - 1);
                progress.accept(kind);
            }
        }
        catch (RuntimeException e) {
            LOG.warn("run {} of the rules over {} failed", run.id(), run.place(), e);
            within(() -> jdbc
                .sql("""
                        update monitoring.sweep set state = 'FAILED', problem = :problem, ended_at = clock_timestamp() where id = :id
                        """)
                .param("problem", e.getClass().getSimpleName())
                .param("id", run.id())
                .update());
        }
    }

    private void note(Run run, Sweep.Outcome outcome, boolean last) {
        within(() -> jdbc
            .sql("""
                    update monitoring.sweep
                       set done = done + 1, asked = asked + :asked, found = found + :found, gone = gone + :gone,
                           state = case when :last then 'DONE' else state end, ended_at = case when :last then clock_timestamp() end
                     where id = :id
                    """)
            .param("asked", outcome.asked())
            .param("found", outcome.found())
            .param("gone", outcome.gone())
            .param("last", last)
            .param("id", run.id())
            .update());
    }

    private static PlaceRange range(long place) {
        return place == 0 ? PlaceRange.EVERYWHERE : PlaceRange.of(place);
    }

    private <T> T within(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(_ -> work.get()));
    }

}
