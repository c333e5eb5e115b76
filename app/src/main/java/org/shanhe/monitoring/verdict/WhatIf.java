package org.shanhe.monitoring.verdict;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.shanhe.policy.Packs;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who would enter and who would leave if a line, a weight or a condition were another
 * (政策推演): counted by county, class and cause, and kept as a list, before anything is in
 * force.
 */
@Component
class WhatIf {

    /** Households kept by name; all are counted. */
    private static final int KEPT = 100_000;

    private final JdbcClient jdbc;

    private final Packs packs;

    private final Judges judges;

    private final Judging judging;

    private final Trials trials;

    private final Movements movements;

    WhatIf(JdbcClient jdbc, Packs packs, Judges judges, Judging judging, Trials trials, Movements movements) {
        this.jdbc = jdbc;
        this.packs = packs;
        this.judges = judges;
        this.judging = judging;
        this.trials = trials;
        this.movements = movements;
    }

    /**
     * What is asked.
     *
     * @param place null for all in scope
     * @param classes those a measure would help; who enters and leaves is counted for
     * them
     */
    record Asked(String pack, String lens, LocalDate on, @Nullable Long place, Change change, Cost cost,
            List<String> classes) {
    }

    /**
     * What a measure for the classes would cost.
     *
     * @param measure a kind of the catalogue, or null for one that has no name
     * @param yuan for each that enters and receives it, or null
     */
    record Cost(@Nullable String measure, @Nullable Long yuan) {

        static final Cost NONE = new Cost(null, null);

    }

    @Transactional
    public Movements.Answer ask(Asked asked, Locale locale) {
        var pack = packs.current().named(asked.pack());
        Refused.unless(pack.holds(asked.on()), "DAY_OUTSIDE_PACK", "pack", asked.pack(), "on", asked.on());
        var now = judges.of(pack, asked.lens(), Change.NONE);
        var would = judges.of(pack, asked.lens(), asked.change());
        movements.per(asked);
        long trial = trials.open(asked, pack.version());
        int year = asked.on().getYear();
        var rows = JudgedRows.sql(judging.register(asked.on(), asked.place()),
                List.of(new JudgedRows.With(now, judges.lines(pack, year, Change.NONE)),
                        new JudgedRows.With(would, judges.lines(pack, year, asked.change()))));
        var moved = Rows.of(jdbc
            .sql("""
                    with r as materialized (
                        select id, village, coalesce(members, 0) as members, cause_main as cause, %s as was, %s as would from (%s) j),
                    kept as (
                        insert into monitoring.trial_household (trial, household, village, members, cause, was, would)
                        select :trial, id, village, members, cause, was, would from r where was <> would order by village, id limit :most)
                    select r.village / 1000000 * 1000000 as county, coalesce(c.name, '') as county_name, r.was, r.would, r.cause,
                           count(*) as households, sum(r.members)::bigint as persons
                      from r left join place.division c on c.code = r.village / 1000000 * 1000000
                     group by 1, 2, 3, 4, 5
                     order by 1, 3, 4, 5
                    """
                .formatted(code(now, 0), code(would, 1), rows))
            .param("trial", trial)
            .param("most", KEPT)
            .query(Movements.Moved.class));
        return movements.answer(trial, pack.version(), asked, now, moved, locale);
    }

    private static String code(Judge judge, int column) {
        var names = judge.outcomes()
            .stream()
            .map(outcome -> "'" + outcome.name() + "'")
            .collect(Collectors.joining(", "));
        return "case when verdict_%d is null then '%s' when verdict_%1$d < 0 then '%s' else (array[%s])[verdict_%1$d + 1] end"
            .formatted(column, Movements.OPEN, Movements.NONE, names);
    }

}
