package org.shanhe.indicator.explore;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shanhe.indicator.PackWords;
import org.shanhe.indicator.Question;
import org.shanhe.kernel.Messages;
import org.shanhe.kernel.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows or columns that an axis has: its keys with their words, in their order. */
@Component
class Lines {

    /** So many places are all shown, with or without entries; of more only those with. */
    private static final int ALL_SHOWN = 600;

    private static final int MOST = 2_000;

    private final JdbcClient jdbc;

    private final PackWords words;

    private final Messages messages;

    Lines(JdbcClient jdbc, PackWords words, Messages messages) {
        this.jdbc = jdbc;
        this.words = words;
        this.messages = messages;
    }

    /**
     * @param found the keys that have entries, as the statement writes them
     * @param units the places asked for, or none for all
     */
    List<Line> of(Axis axis, Set<String> found, List<String> units, Question question, Locale locale) {
        var names = names(axis, found, question, locale);
        var keys = new ArrayList<>(names.keySet());
        if (axis.isPlace() || axis == Axis.GROUP) {
            keys.removeIf(key -> names.size() > ALL_SHOWN && !found.contains("=" + key));
        }
        else {
            keys.removeIf(key -> !found.contains("=" + key));
        }
        var further = codes(found).filter(key -> !names.containsKey(key)).sorted().toList();
        var above = axis.isPlace() ? above(further) : Map.<String, String>of();
        keys.addAll(further);
        keys.removeIf(key -> !units.isEmpty() && axis.isPlace() && !units.contains(key));
        var lines = new ArrayList<>(keys.stream()
            .map(key -> above.containsKey(key) ? ofItself(key, above.get(key), locale)
                    : new Line("=" + key, names.getOrDefault(key, key), filter(axis, key, question), null, null))
            .toList());
        if (found.contains(Line.NONE) && units.isEmpty()) {
            lines.add(new Line(Line.NONE, say(locale, "explore.none"), Map.of("without", axis.name()), null, null));
        }
        Refused.unless(lines.size() <= MOST, "EXPLORE_TOO_MANY_LINES", "lines", lines.size(), "most", MOST);
        return lines;
    }

    /** A line that holds the place asked for, and more, is asked for that place alone. */
    private static Map<String, String> filter(Axis axis, String key, Question question) {
        var place = question.place();
        boolean wider = axis.isPlace() && place != null && place > Long.parseLong(key)
                && place < Long.parseLong(key) + axis.span();
        return wider ? Map.of() : Map.of(axis.parameter(), key);
    }

    /** What lies above the level is shown for itself alone. */
    private Line ofItself(String key, @Nullable String name, Locale locale) {
        return new Line("=" + key, messages.say(locale, "explore.itself", Map.of("place", String.valueOf(name))),
                Map.of("place", key, "without", "BELOW"), null, null);
    }

    private Map<String, String> above(List<String> codes) {
        return named("select cast(code as text), name from place.division where code = any (:ids)", codes);
    }

    private static Stream<String> codes(Set<String> found) {
        return found.stream().filter(key -> key.startsWith("=")).map(key -> key.substring(1));
    }

    private Map<String, String> names(Axis axis, Set<String> found, Question question, Locale locale) {
        return switch (axis) {
            case PROVINCE, PREFECTURE, COUNTY, TOWN, VILLAGE -> places(axis, question);
            case GROUP -> groups(question);
            case PARTNER -> partners(found);
            case PURPOSE -> words.purposes(question.on(), locale);
            case SOURCE -> words.codes("FUND_SOURCE", question.on(), locale);
            case TAG -> tags(found, locale);
            case RULE -> words.rules(question.on(), locale);
            case COLLECTOR, YEAR, QUARTER, MONTH -> Map.of();
        };
    }

    private Map<String, String> places(Axis axis, Question question) {
        return query(
                """
                        select lpad(cast(d.code as text), 12, '0'), d.name from place.division d
                         where d.level <= :level and d.down_to >= :level and d.code < :high and d.code + :span > :low
                           and d.valid @> cast(:on as date) and int8range(d.code, d.code + :span) && (select kernel.scope_places())
                         order by d.code
                        """,
                Map.of("level", axis.level(), "span", axis.span()), question);
    }

    private Map<String, String> groups(Question question) {
        return query("""
                select cast(g.id as text), d.name || ' ' || g.name
                  from registry.household_group g join place.division d on d.code = g.village
                 where g.village >= :low and g.village < :high
                   and g.since <= cast(:on as date) and (g.ended_on is null or g.ended_on > cast(:on as date))
                 order by g.village, g.name
                """, Map.of(), question);
    }

    private Map<String, String> partners(Set<String> found) {
        return named(
                "select cast(id as text), short_name from partner.partner where id = any (:ids) order by short_name",
                codes(found).toList());
    }

    private Map<String, String> named(String statement, List<String> ids) {
        var names = new LinkedHashMap<String, String>();
        if (!ids.isEmpty()) {
            jdbc.sql(statement).param("ids", ids.stream().map(Long::valueOf).toArray(Long[]::new)).query(row -> {
                names.put(row.getString(1), row.getString(2));
            });
        }
        return names;
    }

    private Map<String, String> query(String statement, Map<String, Object> more, Question question) {
        var names = new LinkedHashMap<String, String>();
        jdbc.sql(statement).params(question.parameters()).params(more).query(row -> {
            names.put(row.getString(1), row.getString(2));
        });
        return names;
    }

    private Map<String, String> tags(Set<String> found, Locale locale) {
        var names = new LinkedHashMap<String, String>();
        codes(found).sorted().forEach(tag -> names.put(tag, say(locale, "place.tag." + tag)));
        return names;
    }

    /** The lines of a time: its slots but the whole. */
    static List<Line> of(List<Slot> slots) {
        return slots.stream()
            .filter(slot -> !slot.isWhole())
            .map(slot -> new Line(Line.ALL, slot.key(), Map.of(), slot, null))
            .toList();
    }

    String say(Locale locale, String key) {
        return messages.say(locale, key, Map.of());
    }

}
