package org.shanhe.monitoring.quality;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.policy.Pack;
import org.shanhe.policy.language.Dialect;
import org.shanhe.policy.language.ObjectKind;
import org.shanhe.policy.language.Question;
import org.shanhe.policy.language.RuleSet;
import org.shanhe.registry.WholeSets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks every rule about one kind of object in one statement, and writes only what
 * changed: defects found for the first time and those that are gone.
 */
@Repository
class Sweep {

    private static final String STATEMENT = """
            with answers as materialized (
            %s),
            rules as (select n - 1 as n, rule from unnest(cast(:rules as text[])) with ordinality r (rule, n)),
            found as materialized (
                select a.id, a.village, r.rule
                  from answers a, lateral (values %s) x (n, met)
                  join rules r on r.n = x.n
                 where x.met),
            gone as (
                update monitoring.hit h set gone_on = greatest(:today, h.found_on)
                 where h.gone_on is null and h.object = :object and %s
                   and not exists (select from found f where f.rule = h.rule and f.id = h.object_id)
                returning 1),
            fresh as (
                insert into monitoring.hit (rule, object, object_id, household, village, pack, pack_version, found_on)
                select f.rule, :object, f.id, %s, f.village, :pack, :version, :today
                  from found f %s
                 where not exists (select from monitoring.hit h where h.gone_on is null and h.rule = f.rule and h.object_id = f.id)
                on conflict (rule, object_id) where gone_on is null do nothing
                returning 1),
            tally as (
                insert into monitoring.sweep_rule (sweep, place, rule, asked, met, unknown)
                select :sweep, :place, r.rule, t.asked, t.met[r.n + 1], t.unknown[r.n + 1]
                  from rules r, (select count(*) as asked, array[%s] as met, array[%s] as unknown from answers) t
                 where cast(:sweep as bigint) is not null
                returning 1)
            select (select count(*) from answers) as asked, (select count(*) from fresh) as found, (select count(*) from gone) as gone,
                   (select count(*) from tally) as told
            """;

    private final JdbcClient jdbc;

    private final Asking asking;

    Sweep(JdbcClient jdbc, Asking asking) {
        this.jdbc = jdbc;
        this.asking = asking;
    }

    /**
     * @param asked objects of the kind
     * @param found hits not known before
     * @param gone hits no longer found
     */
    record Outcome(long asked, long found, long gone, long told) {
    }

    @Transactional
    public Outcome place(Pack pack, ObjectKind kind, PlaceRange place, @Nullable Long sweep, long code) {
        WholeSets.prefer(jdbc);
        return run(pack, kind, asking.of(pack, place),
                "h.village >= %d and h.village < %d".formatted(place.low(), place.high()), sweep, code);
    }

    @Transactional
    public Outcome households(Pack pack, ObjectKind kind, Collection<Long> households) {
        var ids = households.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return run(pack, kind, asking.of(pack, households), "h.household in (%s)".formatted(ids), null, 0);
    }

    private Outcome run(Pack pack, ObjectKind kind, Question question, String within, @Nullable Long sweep,
            long place) {
        var set = asking.catalogue().defects(asking.rules(pack), kind);
        LocalDate today = question.on();
        return jdbc.sql(statement(set, question, within))
            .param("rules", set.ids().toArray(String[]::new))
            .param("object", kind.name())
            .param("today", today)
            .param("pack", pack.name())
            .param("version", pack.version())
            .param("sweep", sweep)
            .param("place", place)
            .query(Outcome.class)
            .single();
    }

    private static String statement(RuleSet set, Question question, String within) {
        var columns = IntStream.range(0, set.ids().size()).boxed().toList();
        return STATEMENT.formatted(set.sql(Dialect.POSTGRESQL, question), each(columns, "(%1$d, a.c%1$d)"), within,
                switch (set.kind()) {
                    case HOUSEHOLD -> "f.id";
                    case PERSON -> "p.household";
                    case VILLAGE -> "cast(null as bigint)";
                }, set.kind() == ObjectKind.PERSON ? "join registry.person p on p.id = f.id" : "",
                each(columns, "count(*) filter (where c%1$d)"), each(columns, "count(*) filter (where c%1$d is null)"));
    }

    private static String each(List<Integer> columns, String text) {
        return columns.stream().map(text::formatted).collect(Collectors.joining(", "));
    }

}
