package org.shanhe.indicator.explore;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shanhe.indicator.Figure;
import org.shanhe.indicator.FigureValue;

/**
 * What the statement of a table came to, and what figures asked apart came to.
 */
record Sums(Map<Key, BigDecimal> sums, Map<Key, FigureValue> apart) {

    /** A cell of a figure, or a total of it. */
    record Key(String figure, int slot, String row, String column) {
    }

    /** The keys of an axis that any figure has entries for. */
    Set<String> keys(boolean down) {
        var keys = new LinkedHashSet<String>();
        sums.keySet()
            .stream()
            .map(key -> down ? key.row() : key.column())
            .filter(key -> !key.equals(Line.ALL))
            .forEach(keys::add);
        return keys;
    }

    /** Of a part, which may know nothing of an axis and then counts whole. */
    BigDecimal of(Figure shown, Figure part, int slot, String row, String column, List<@Nullable Axis> axes) {
        var r = tells(part, axes.getFirst()) ? row : Line.ALL;
        var c = tells(part, axes.getLast()) ? column : Line.ALL;
        return sums.getOrDefault(new Key(PivotStatement.Read.key(shown, part), slot, r, c), BigDecimal.ZERO);
    }

    private static boolean tells(Figure part, @Nullable Axis axis) {
        return axis != null && !axis.isTime() && axis.isToldBy(part);
    }

}
