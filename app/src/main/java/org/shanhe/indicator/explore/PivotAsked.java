package org.shanhe.indicator.explore;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Refused;

/**
 * What a table is made of, as typed (自助分析条件).
 *
 * @param figure names of figures with commas between
 * @param rows an {@link Axis}
 * @param columns an {@link Axis}, or null where the figures are the columns
 * @param units codes with commas between: the places that are rows, or null for all
 * @param reading UP_TO to read cumulative figures from the beginning, else within each
 * time
 * @param compare LAST_YEAR, TARGET and PEERS, with commas between
 */
record PivotAsked(@Nullable String figure, @Nullable String rows, @Nullable String columns, @Nullable String units,
        @Nullable String reading, @Nullable String compare) {

    private static final int FIGURES = 12;

    private static final Set<String> COMPARED = Set.of("LAST_YEAR", "TARGET", "PEERS");

    List<String> figures() {
        var names = list(figure).stream().distinct().toList();
        Refused.unless(!names.isEmpty(), "EXPLORE_NO_FIGURE");
        Refused.unless(names.size() <= FIGURES, "EXPLORE_TOO_MANY_FIGURES", "most", FIGURES);
        return names;
    }

    Axis down() {
        var axis = Axis.of("rows", rows);
        if (axis == null) {
            throw Refused.invalid("EXPLORE_NO_ROWS");
        }
        return axis;
    }

    @Nullable Axis across() {
        var axis = Axis.of("columns", columns);
        var down = down();
        Refused.unless(
                axis == null || axis != down && !(axis.isTime() && down.isTime())
                        && !((axis.isPlace() || axis == Axis.GROUP) && (down.isPlace() || down == Axis.GROUP)),
                "EXPLORE_SAME_TWICE");
        return axis;
    }

    /** The places that are rows, or none for all. */
    List<String> places() {
        var places = list(units);
        places.forEach(place -> Refused.unless(place.matches("\\d{12}"), "PLACE_UNKNOWN", "code", place));
        return places;
    }

    boolean upTo() {
        Refused.unless(reading == null || Set.of("WITHIN", "UP_TO").contains(reading), "FILTER_MALFORMED", "name",
                "reading", "value", reading);
        return "UP_TO".equals(reading);
    }

    boolean compares(String with) {
        var asked = list(compare);
        asked.forEach(
                one -> Refused.unless(COMPARED.contains(one), "FILTER_MALFORMED", "name", "compare", "value", one));
        return asked.contains(with);
    }

    private static List<String> list(@Nullable String text) {
        return text == null || text.isEmpty() ? List.of() : Arrays.asList(text.split(",", -1));
    }

}
