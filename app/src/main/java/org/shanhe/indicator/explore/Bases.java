package org.shanhe.indicator.explore;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shanhe.indicator.Asked;
import org.shanhe.indicator.Figure;

/** The question of a table, and of each of its cells, as it is typed. */
final class Bases {

    private Bases() {
    }

    /** Without the days, which states are not asked for; each time brings its own. */
    static Asked of(Asked asked, boolean timed) {
        var on = asked.on() == null ? asked.to() : asked.on();
        return new Asked(asked.place(), asked.partner(), on, null, null, asked.purpose(), asked.source(), asked.tag(),
                asked.group(), asked.rule(), asked.collector(), asked.without(), asked.known());
    }

    /** What to ask the figure for the entries of a cell. */
    static String query(Table table, Figure figure, Line row, Line column, Slot slot) {
        var asked = table.asked();
        var all = new LinkedHashMap<String, String>();
        put(all, "place", asked.place());
        put(all, "partner", asked.partner());
        put(all, "purpose", asked.purpose());
        put(all, "source", asked.source());
        put(all, "tag", asked.tag());
        put(all, "group", asked.group());
        put(all, "rule", asked.rule());
        put(all, "collector", asked.collector());
        put(all, "known", asked.known());
        Stream.of(row, column)
            .map(Line::filter)
            .forEach(filter -> filter.forEach((name, value) -> put(all, name, value)));
        put(all, "without",
                Stream.of(asked.without(), row.filter().get("without"), column.filter().get("without"))
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(",")));
        var from = slot.from(figure, table.timed(), table.wanted().upTo());
        put(all, "from", from);
        put(all, figure.window() == Figure.Window.AT_DATE ? "on" : "to", slot.on());
        return all.entrySet()
            .stream()
            .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    }

    private static void put(Map<String, String> all, String name, @Nullable Object value) {
        if (value != null && !"".equals(value)) {
            all.put(name, value.toString());
        }
    }

}
