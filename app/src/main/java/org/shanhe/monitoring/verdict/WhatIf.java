package org.shanhe.monitoring.verdict;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.shanhe.policy.Packs;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who would enter and who would leave if a line, a weight or a condition were another
 * (政策推演): counted by county, class and cause before anything is saved.
 */
@Component
class WhatIf {

    private final JdbcClient jdbc;

    private final Packs packs;

    private final Judges judges;

    private final Judging judging;

    private final Profiles profiles;

    private final Verdicts verdicts;

    WhatIf(JdbcClient jdbc, Packs packs, Judges judges, Judging judging, Profiles profiles, Verdicts verdicts) {
        this.jdbc = jdbc;
        this.packs = packs;
        this.judges = judges;
        this.judging = judging;
        this.profiles = profiles;
        this.verdicts = verdicts;
    }

    /**
     * What is asked.
     *
     * @param place null for all in scope
     * @param yuanPerHousehold what a measure would cost for each household that enters
     * one of the classes, or null
     */
    record Asked(String pack, String lens, LocalDate on, @Nullable Long place, Change change,
            @Nullable Long yuanPerHousehold, List<String> classes) {
    }

    /**
     * Households that would be judged otherwise, of one county and cause.
     *
     * @param was null while a missing value leaves it open
     */
    record Moved(long county, String countyName, @Nullable Integer was, @Nullable Integer would, @Nullable String cause,
            long households, long persons) {
    }

    /** How many are in a class now and would be. */
    record Count(@Nullable String code, String name, long households, long persons, long wouldHouseholds,
            long wouldPersons) {
    }

    /** One line of what moves, in words. */
    record Movement(String county, String countyName, @Nullable String was, String wasName, @Nullable String would,
            String wouldName, @Nullable String cause, long households, long persons) {
    }

    /**
     * @param entering households that would be in one of the asked classes and are not
     * now
     * @param costFen what a measure for them would cost
     */
    record Answer(String pack, String version, LocalDate on, List<Count> counts, List<Movement> moved, long entering,
            long leaving, @Nullable Long costFen) {
    }

    private record Total(@Nullable Integer was, @Nullable Integer would, long households, long persons) {
    }

    @Transactional(readOnly = true)
    public Answer ask(Asked asked, Locale locale) {
        var pack = packs.current().named(asked.pack());
        Refused.unless(pack.holds(asked.on()), "DAY_OUTSIDE_PACK", "pack", asked.pack(), "on", asked.on());
        var now = judges.of(pack, asked.lens(), Change.NONE);
        var would = judges.of(pack, asked.lens(), asked.change());
        judging.setting(asked.on());
        var within = asked.place() == null ? PlaceRange.EVERYWHERE : PlaceRange.of(asked.place());
        var rows = JudgedRows.sql(JudgedRows.Source.register(asked.on(), profiles.tokens(), within),
                List.of(new JudgedRows.With(now, judges.lines(pack, asked.on().getYear(), Change.NONE)),
                        new JudgedRows.With(would, judges.lines(pack, asked.on().getYear(), asked.change()))));
        var moved = Rows.of(jdbc.sql("""
                with r as materialized (%s)
                select r.village / 1000000 * 1000000 as county, coalesce(c.name, '') as county_name,
                       r.verdict_0 as was, r.verdict_1 as would, r.cause_main as cause, count(*) as households,
                       coalesce(sum(r.members), 0)::bigint as persons
                  from r left join place.division c on c.code = r.village / 1000000 * 1000000
                 group by 1, 2, 3, 4, 5
                 order by 1, 3, 4, 5
                """.formatted(rows)).query(Moved.class));
        return answer(asked, pack.version(), now, moved, locale);
    }

    private Answer answer(Asked asked, String version, Judge judge, List<Moved> all, Locale locale) {
        var counts = IntStream.range(-2, judge.outcomes().size())
            .mapToObj(n -> count(judge, n == -2 ? null : Integer.valueOf(n), all, locale))
            .filter(count -> count.households() + count.wouldHouseholds() > 0)
            .toList();
        var moved = all.stream()
            .filter(m -> !Objects.equals(m.was(), m.would()))
            .map(m -> new Movement(String.valueOf(m.county()), m.countyName(), code(judge, m.was()),
                    name(judge, m.was(), locale), code(judge, m.would()), name(judge, m.would(), locale), m.cause(),
                    m.households(), m.persons()))
            .toList();
        var classes = asked.classes();
        long entering = moved.stream()
            .filter(m -> in(classes, m.would()) && !in(classes, m.was()))
            .mapToLong(Movement::households)
            .sum();
        long leaving = moved.stream()
            .filter(m -> in(classes, m.was()) && !in(classes, m.would()))
            .mapToLong(Movement::households)
            .sum();
        var yuan = asked.yuanPerHousehold();
        return new Answer(asked.pack(), version, asked.on(), counts, moved, entering, leaving,
                yuan == null ? null : Long.valueOf(Math.multiplyExact(entering, yuan * 100)));
    }

    private static boolean in(List<String> classes, @Nullable String code) {
        return code != null && classes.contains(code);
    }

    private Count count(Judge judge, @Nullable Integer verdict, List<Moved> all, Locale locale) {
        long households = 0;
        long persons = 0;
        long wouldHouseholds = 0;
        long wouldPersons = 0;
        for (var m : all) {
            if (Objects.equals(m.was(), verdict)) {
                households += m.households();
                persons += m.persons();
            }
            if (Objects.equals(m.would(), verdict)) {
                wouldHouseholds += m.households();
                wouldPersons += m.persons();
            }
        }
        return new Count(code(judge, verdict), name(judge, verdict, locale), households, persons, wouldHouseholds,
                wouldPersons);
    }

    private static @Nullable String code(Judge judge, @Nullable Integer verdict) {
        return verdict == null ? null : verdict < 0 ? "NONE" : judge.outcomes().get(verdict).name();
    }

    private String name(Judge judge, @Nullable Integer verdict, Locale locale) {
        var words = verdict == null || verdict < 0 ? null : judge.outcomes().get(verdict).words();
        var code = code(judge, verdict);
        return verdicts.said(locale, words, code == null ? "OPEN" : code);
    }

}
