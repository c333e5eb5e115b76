package org.shanhe.monitoring.verdict;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Scope;
import org.shanhe.policy.Pack;
import org.shanhe.policy.Packs;
import org.shanhe.registry.WholeSets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Judges all households of a place by a pack and keeps the verdicts with the pack's
 * version (批量判定). Only verdicts that are no longer what they were are written.
 */
@Component
public class Judging {

    private final JdbcClient jdbc;

    private final Packs packs;

    private final Judges judges;

    private final Profiles profiles;

    private final Clock clock;

    Judging(JdbcClient jdbc, Packs packs, Judges judges, Profiles profiles, Clock clock) {
        this.jdbc = jdbc;
        this.packs = packs;
        this.judges = judges;
        this.profiles = profiles;
        this.clock = clock;
    }

    /** A judging that was done. */
    public record Done(long id, String pack, String version, LocalDate onDay, @Nullable Long place, Instant startedAt,
            @Nullable Instant finishedAt, @Nullable Long changed) {
    }

    /** How many households of a place stand in a class of a lens by the last judging. */
    public record Tally(String lens, @Nullable String verdict, long households, long persons) {
    }

    @Transactional(readOnly = true)
    public List<Tally> tallies(Done done) {
        var within = done.place() == null ? PlaceRange.EVERYWHERE : PlaceRange.of(done.place());
        return Rows.of(jdbc
            .sql("""
                    select v.lens, v.class as verdict, count(*) as households, coalesce(sum(h.members), 0)::bigint as persons
                      from monitoring.verdict v
                      join registry.household h on h.id = v.household
                     where v.pack = :pack and v.village >= :low and v.village < :high
                     group by v.lens, v.class
                     order by v.lens, v.class
                    """)
            .param("pack", done.pack())
            .param("low", within.low())
            .param("high", within.high())
            .query(Tally.class));
    }

    /**
     * @param place null for all in scope
     */
    @Transactional
    public Done judge(String pack, LocalDate on, @Nullable Long place) {
        var chosen = packs.current().named(pack);
        Refused.unless(chosen.holds(on), "DAY_OUTSIDE_PACK", "pack", pack, "on", on);
        Refused.unless(place == null || Scope.current().contains(place), "OUTSIDE_SCOPE");
        long judging = jdbc.sql(
                "insert into monitoring.judging (pack, version, on_day, place) values (:pack, :version, :on, :place) returning id")
            .param("pack", pack)
            .param("version", chosen.version())
            .param("on", on)
            .param("place", place)
            .query(Long.class)
            .single();
        long changed = judges.of(chosen).stream().mapToLong(judge -> store(judge, chosen, on, place, judging)).sum();
        return jdbc.sql("""
                update monitoring.judging set finished_at = clock_timestamp(), changed = :changed where id = :id
                returning id, pack, version, on_day, place, started_at, finished_at, changed
                """).param("id", judging).param("changed", changed).query(Done.class).single();
    }

    /** The pack that holds the day, or today. */
    public String packOf(@Nullable LocalDate on) {
        return packs.on(on == null ? LocalDate.now(clock) : on).name();
    }

    /** The day asked for, or the last day of a pack that is over, or today. */
    public LocalDate day(String pack, @Nullable LocalDate on) {
        if (on != null) {
            return on;
        }
        var today = LocalDate.now(clock);
        var last = packs.current().named(pack).to();
        return last == null || last.isAfter(today) ? today : last;
    }

    public static @Nullable Long place(@Nullable String code) {
        Refused.unless(code == null || code.matches("\\d{12}"), "FILTER_MALFORMED", "name", "place", "value", code);
        return code == null ? null : Long.valueOf(code);
    }

    /** The register of a place as of the day, from here to the end of the transaction. */
    JudgedRows.Source register(LocalDate on, @Nullable Long place) {
        setting(on);
        return JudgedRows.Source.register(on, profiles.tokens(),
                place == null ? PlaceRange.EVERYWHERE : PlaceRange.of(place));
    }

    void setting(LocalDate on) {
        profiles.as(on.isBefore(LocalDate.now(clock)) ? on : null);
        WholeSets.prefer(jdbc);
    }

    private long store(Judge judge, Pack pack, LocalDate on, @Nullable Long place, long judging) {
        var rows = JudgedRows.sql(register(on, place),
                List.of(new JudgedRows.With(judge, judges.lines(pack, on.getYear(), Change.NONE))));
        var names = judge.outcomes().stream().map(o -> "'" + o.name() + "'").collect(Collectors.joining(","));
        return jdbc
            .sql("""
                    insert into monitoring.verdict as v (household, village, pack, lens, class, score, on_day, version, judging)
                    select r.id, r.village, :pack, :lens,
                           case when r.verdict_0 = -1 then 'NONE' else (array[%s])[r.verdict_0 + 1] end,
                           r.score_0, :on, :version, :judging
                      from (%s) r
                        on conflict (pack, lens, household) do update
                       set class = excluded.class, score = excluded.score, on_day = excluded.on_day, version = excluded.version,
                           village = excluded.village, judging = excluded.judging, judged_at = excluded.judged_at
                     where (v.class, v.score, v.on_day, v.version, v.village)
                           is distinct from (excluded.class, excluded.score, excluded.on_day, excluded.version, excluded.village)
                    """
                .formatted(names, rows))
            .param("pack", pack.name())
            .param("lens", judge.lens())
            .param("on", on)
            .param("version", pack.version())
            .param("judging", judging)
            .update();
    }

}
