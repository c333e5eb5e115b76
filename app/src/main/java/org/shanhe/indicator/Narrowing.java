package org.shanhe.indicator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shanhe.indicator.Figure.Carried;
import org.shanhe.indicator.Figure.Dimension;
import org.shanhe.kernel.Refused;

/**
 * What a figure can be asked for besides place, partner, time and purpose (细分条件).
 *
 * @param without what an entry must not have, e.g. PURPOSE; BELOW is a place's own alone
 * @param known only what had been recorded by the end of this day
 */
public record Narrowing(@Nullable String source, @Nullable String tag, @Nullable Long group, @Nullable String rule,
        @Nullable String collector, List<String> without, @Nullable LocalDate known) {

    public static final Narrowing NONE = new Narrowing(null, null, null, null, null, List.of(), null);

    private static final Set<String> WITHOUT = Set.of("BELOW", "PURPOSE", "PARTNER", "SOURCE", "TAG", "GROUP", "RULE",
            "COLLECTOR");

    /** The columns that {@link #of} adds are read for what was asked of them alone. */
    private static final Map<Carried, String> COLUMNS = Map.of(Carried.SOURCE,
            """
                    case e.kind when 'transfer' then (select t.source from ledger.transfer t where t.id = e.subject)
                                when 'commitment' then (select c.source from ledger.commitment c where c.id = e.subject) end as source""",
            Carried.GROUP,
            """
                    case when e.kind in ('household', 'person') then (select g.household_group from registry.group_member g
                                                                       where g.household = e.ref and g.valid @> cast(:on as date)) end as household_group""");

    private static final String RECORDED = """
            (cast(:known as date) is null
             or case e.kind when 'transfer' then (select t.recorded_at from ledger.transfer t where t.id = e.subject)
                            else (select c.recorded_at from ledger.commitment c where c.id = e.subject) end < cast(:known as date) + 1)""";

    private static final String TAGGED = "exists (select from place.tag g where g.places @> x.place and g.valid @> cast(:on as date)%s)";

    boolean isNone() {
        return equals(NONE);
    }

    /** Refuses what the figure's entries do not tell. */
    void check(Figure figure) {
        need(source != null || without.contains("SOURCE"), figure.carried().contains(Carried.SOURCE), figure, "SOURCE");
        need(known != null, figure.carried().contains(Carried.SOURCE), figure, "KNOWN");
        need(group != null || without.contains("GROUP"), figure.carried().contains(Carried.GROUP), figure, "GROUP");
        need(tag != null || without.contains("TAG"), figure.carried().contains(Carried.TAG), figure, "TAG");
        need(rule != null || without.contains("RULE"), figure.dimensions().contains(Dimension.RULE), figure, "RULE");
        need(collector != null || without.contains("COLLECTOR"), figure.dimensions().contains(Dimension.COLLECTOR),
                figure, "COLLECTOR");
        need(without.contains("PURPOSE"), figure.dimensions().contains(Dimension.PURPOSE), figure, "PURPOSE");
        need(without.contains("PARTNER"), figure.dimensions().contains(Dimension.PARTNER), figure, "PARTNER");
        without
            .forEach(one -> Refused.unless(WITHOUT.contains(one), "FILTER_MALFORMED", "name", "without", "value", one));
    }

    private static void need(boolean asked, boolean told, Figure figure, String by) {
        Refused.unless(!asked || told, "FIGURE_NOT_BY", "name", figure.name(), "dimension", by);
    }

    /** The figure with a query that knows the parameters of a narrowing. */
    static Figure of(Figure figure) {
        return figure.entries() == null ? figure : figure.with(wrapped(figure), figure.carried(), figure.apart());
    }

    private static String wrapped(Figure figure) {
        var columns = new ArrayList<>(List.of("e.*"));
        var conditions = new ArrayList<>(List.of("not 'BELOW' = any (cast(:without as text[])) or x.place = :low"));
        for (var carried : Carried.values()) {
            if (figure.carried().contains(carried) && COLUMNS.containsKey(carried)) {
                columns.add(COLUMNS.get(carried));
            }
        }
        if (figure.carried().contains(Carried.SOURCE)) {
            conditions.add(equal("source", "source", "SOURCE"));
        }
        if (figure.carried().contains(Carried.GROUP)) {
            conditions.add("cast(:group as bigint) is null or x.household_group = :group");
            conditions.add(absent("household_group", "GROUP"));
        }
        if (figure.dimensions().contains(Dimension.PLACE)) {
            conditions.add("cast(:tag as text) is null or " + TAGGED.formatted(" and g.tag = :tag"));
            conditions.add("not 'TAG' = any (cast(:without as text[])) or not " + TAGGED.formatted(""));
        }
        if (figure.dimensions().contains(Dimension.RULE)) {
            conditions.add(equal("rule", "rule", "RULE"));
        }
        if (figure.dimensions().contains(Dimension.COLLECTOR)) {
            conditions.add(equal("collector", "collector", "COLLECTOR"));
        }
        if (figure.dimensions().contains(Dimension.PURPOSE)) {
            conditions.add(absent("purpose", "PURPOSE"));
        }
        if (figure.dimensions().contains(Dimension.PARTNER)) {
            conditions.add(absent("partner", "PARTNER"));
        }
        return "select x.* from (select " + String.join(", ", columns) + " from (\n" + figure.entries() + ") e"
                + (figure.carried().contains(Carried.SOURCE) ? " where " + RECORDED : "") + ") x where ("
                + String.join(") and (", conditions) + ")";
    }

    private static String equal(String column, String parameter, String name) {
        return "cast(:%s as text) is null or x.%s = :%s) and (%s".formatted(parameter, column, parameter,
                absent(column, name));
    }

    private static String absent(String column, String name) {
        return "not '%s' = any (cast(:without as text[])) or x.%s is null".formatted(name, column);
    }

}
