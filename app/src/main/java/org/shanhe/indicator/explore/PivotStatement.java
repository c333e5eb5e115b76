package org.shanhe.indicator.explore;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shanhe.indicator.Figure;
import org.shanhe.indicator.Figure.Counting;

/**
 * The one statement of a table: every figure's entries read once for all its cells and
 * totals, each total made from the entries and not from the cells.
 */
record PivotStatement(@Nullable Axis down, @Nullable Axis across, List<Slot> slots, boolean timed, boolean upTo) {

    private static final String ABOVE = """
            with recursive above (unit, partner) as (
                select id, id from partner.partner
                union
                select a.unit, p.parent from above a join partner.partner p on p.id = a.partner where p.parent is not null)
            """;

    private static final String UP = """
             left join above on above.unit = e.partner
                            and (cast(:partners as bigint[]) is null or above.partner = any (:partners))
            """;

    private static final String TAGGED = """
             left join lateral (select g.tag from place.tag g where g.places @> e.place and g.valid @> asked_for.on_day) tagged on true
            """;

    /**
     * One row a cell or total (figure, slot, r, c, quantity): a key after =, - where an
     * entry has none, * for all.
     */
    String of(List<Read> reads) {
        var selects = reads.stream().map(this::select).collect(Collectors.joining("\nunion all\n"));
        return (has(Axis.PARTNER) ? ABOVE : "") + selects;
    }

    private boolean has(Axis axis) {
        return down == axis || across == axis;
    }

    private @Nullable Axis told(@Nullable Axis axis, Figure figure) {
        return axis == null || axis.isTime() || !axis.isToldBy(figure) ? null : axis;
    }

    /**
     * A figure to be added up for one that is shown, itself or a part of it, over the
     * time for which the shown one is asked.
     */
    record Read(Figure shown, Figure part) {

        String key() {
            return key(shown, part);
        }

        static String key(Figure shown, Figure part) {
            return shown.name() + " " + part.name();
        }

    }

    private String select(Read read) {
        var figure = read.part();
        var r = told(down, figure);
        var c = told(across, figure);
        var sets = r != null && c != null ? "grouping sets ((r, c), (r), (c), ())" : r == null && c == null
                ? "grouping sets (())" : "grouping sets ((%s), ())".formatted(r == null ? "c" : "r");
        var identity = figure.counting() == Counting.DISTINCT && !figure.once() ? "kind, subject, "
                : manifold(r) || manifold(c) ? "place, entry, " : "";
        var rows = identity.isEmpty()
                ? "select slot, %s as r, %s as c, sum(quantity) as quantity from (\n%s) e group by slot, %s"
                : "select slot, r, c, sum(quantity) as quantity from (select slot, %s as r, %s as c, max(quantity) as quantity from (\n%s) e group by slot, "
                        + identity + "%s) once group by slot, r, c";
        return "select '%s' as figure, cells.* from (%s) cells".formatted(read.key(),
                rows.formatted(key(r, "r"), key(c, "c"), source(read, r, c), sets));
    }

    private static boolean manifold(@Nullable Axis axis) {
        return axis != null && axis.isManifold();
    }

    private static String key(@Nullable Axis axis, String column) {
        return axis == null ? "'*'" : "case when grouping(%s) = 1 then '*' when %s is null then '-' else '=' || %s end"
            .formatted(column, column, column);
    }

    private String source(Read read, @Nullable Axis r, @Nullable Axis c) {
        var times = slots.stream()
            .filter(slot -> !slot.isWhole() || Slot.addsUp(read.shown(), upTo))
            .map(slot -> "(%d, %s, %s)".formatted(slot.nth(), day(slot.from(read.shown(), timed, upTo)),
                    day(slot.on())))
            .collect(Collectors.joining(", "));
        var joins = (manifold(r) || manifold(c)) ? (has(Axis.PARTNER) ? UP : "") + (has(Axis.TAG) ? TAGGED : "") : "";
        return "select asked_for.slot, %s as r, %s as c, e.kind, e.subject, e.place, e.entry, e.quantity from (values %s) asked_for (slot, from_day, on_day) cross join lateral (\n%s) e\n%s"
            .formatted(r == null ? "null" : r.key(), c == null ? "null" : c.key(), times,
                    String.valueOf(read.part().entries()).replaceAll(":(from|on)\\b", "asked_for.$1_day"), joins);
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "cast(null as date)" : "date '" + day + "'";
    }

}
