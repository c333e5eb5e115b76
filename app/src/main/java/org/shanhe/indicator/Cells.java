package org.shanhe.indicator;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The statements over the kept sums of a figure (汇总). The text of its entries query
 * stands in each of them as it is.
 */
final class Cells {

    /**
     * The sums, and where a change has overtaken one the entries in its place. The offset
     * keeps each grain a reading of its own, however the rest of a statement is joined.
     */
    private static final String READ = """
            select c.place, c.partner, c.day as on_day, c.purpose, c.quantity, c.n
              from indicator.grains(cast(:from as date), cast(:on as date), {years}) g
             cross join lateral (
                   select c.place, c.partner, c.day, c.purpose, c.quantity, c.n
                     from indicator.cell c
                    where c.rolled = {rolled} and c.grain = g.grain and c.place >= :low and c.place < :high and c.day >= g.low and c.day < g.high
                      and (cast(:partners as bigint[]) is null or c.partner = any (:partners))
                      and (cast(:purposes as text[]) is null or c.purpose = any (:purposes))
                   offset 0) c
            union all
            select now.place, now.partner, now.on_day, now.purpose, now.quantity, now.n
              from (select distinct place, day from indicator.touched
                     where source = '{source}' and place >= :low and place < :high
                       and day <= cast(:on as date) and (cast(:from as date) is null or day >= :from)) reached
             cross join lateral (
                   select e.place, e.partner, e.on_day, e.purpose, e.quantity, 1::bigint as n from ({entries}) e
                   union all
                   select c.place, c.partner, c.day, c.purpose, -c.quantity, -c.n
                     from indicator.cell c
                    where c.rolled = {rolled} and c.grain = 'D' and c.day = reached.day and c.place = reached.place
                      and (cast(:partners as bigint[]) is null or c.partner = any (:partners))
                      and (cast(:purposes as text[]) is null or c.purpose = any (:purposes))) now
            """;

    /**
     * What has been touched is told again, as the difference from what was told before;
     * one statement and so one moment.
     */
    private static final String CATCH_UP = """
            with gone as (
                delete from indicator.touched where source = '{source}' returning place, day
            ),
            reached as materialized (select distinct place, day from gone),
            difference as (
                select rolled, place, day, partner, purpose, sum(quantity) as quantity, sum(n) as n
                  from ({fresh}
                        union all
                        select c.rolled, c.place, c.day, c.partner, c.purpose, -c.quantity, -c.n
                          from reached join indicator.cell c on c.rolled = any (array[{every}]) and c.grain = 'D' and c.day = reached.day and c.place = reached.place) both_sides
                 group by rolled, place, day, partner, purpose
                having sum(quantity) <> 0 or sum(n) <> 0
            )
            insert into indicator.cell as c (rolled, grain, day, place, partner, purpose, quantity, n)
            select d.rolled, g.grain, date_trunc(g.unit, d.day)::date, d.place, d.partner, d.purpose, sum(d.quantity), sum(d.n)
              from difference d
             cross join (values ('D'::"char", 'day'), ('M', 'month'), ('Y', 'year')) g (grain, unit)
             group by 1, 2, 3, 4, 5, 6
            on conflict (rolled, grain, day, place, partner, purpose)
               do update set quantity = c.quantity + excluded.quantity, n = c.n + excluded.n
            """;

    /** The sums of one figure by day from all its entries. */
    private static final String FILL = """
            insert into indicator.cell (rolled, grain, day, place, partner, purpose, quantity, n)
            select {rolled}, 'D', e.on_day, e.place - e.place % 1000000, e.partner, e.purpose, sum(e.quantity), count(*)
              from ({entries}) e
             group by 3, 4, 5, 6
            """;

    /** The sums of a longer grain from those of the next shorter one. */
    private static final String LONGER = """
            insert into indicator.cell (rolled, grain, day, place, partner, purpose, quantity, n)
            select rolled, :grain::"char", date_trunc(:unit, day)::date, place, partner, purpose, sum(quantity), sum(n)
              from indicator.cell
             where rolled = :rolled and grain = :shorter::"char"
             group by 1, 3, 4, 5, 6
            """;

    private Cells() {
    }

    /** In place of the entries; knows the same parameters. */
    static String read(int rolled, Figure figure, boolean years) {
        return READ.replace("{years}", Boolean.toString(years))
            .replace("{rolled}", Integer.toString(rolled))
            .replace("{source}", Objects.requireNonNull(figure.rolled()))
            .replace("{entries}", ofCell(figure));
    }

    static String catchUp(String source, Map<Integer, Figure> figures) {
        var fresh = figures.entrySet()
            .stream()
            .map(figure -> """
                    select %d as rolled, reached.place, reached.day, e.partner, e.purpose, e.quantity, 1::bigint as n
                      from reached cross join lateral (%s) e""".formatted(figure.getKey(),
                    open(ofCell(figure.getValue()))));
        return CATCH_UP.replace("{source}", source)
            .replace("{every}", figures.keySet().stream().map(String::valueOf).collect(Collectors.joining(", ")))
            .replace("{fresh}", fresh.collect(Collectors.joining("\nunion all\n")));
    }

    /** By day; {@link #longer} goes on with months and years. */
    static String fill(int rolled, Figure figure) {
        return FILL.replace("{rolled}", Integer.toString(rolled))
            .replace("{entries}",
                    open(Objects.requireNonNull(figure.entries())
                        .replaceAll(":low\\b", "0")
                        .replaceAll(":high\\b", "1000000000000")
                        .replaceAll(":from\\b", "null::date")
                        .replaceAll(":on\\b", "date '9999-12-31'")));
    }

    static String longer() {
        return LONGER;
    }

    /**
     * The entries of one county on one day, the row {@code reached}; by the offset looked
     * up for each such row, never read as a whole table. The day is said once more, as an
     * index is entered by what it is equal to, not by what may be null.
     */
    private static String ofCell(Figure figure) {
        return "select * from (" + Objects.requireNonNull(figure.entries())
            .replaceAll(":low\\b", "reached.place")
            .replaceAll(":high\\b", "(reached.place + " + RollUps.SPAN + ")")
            .replaceAll(":(from|on)\\b", "reached.day") + "\n) entry where entry.on_day = reached.day offset 0";
    }

    /** Of every partner and for every purpose. */
    private static String open(String entries) {
        return entries.replaceAll(":partners\\b", "null::bigint[]").replaceAll(":purposes\\b", "null::text[]");
    }

}
