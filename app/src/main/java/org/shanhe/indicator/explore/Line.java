package org.shanhe.indicator.explore;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shanhe.indicator.Figure;

/**
 * A row or a column of a table (行、列).
 *
 * @param key as the statement writes it: after =, - for none, * for all
 * @param label in words; null for the entries that have none
 * @param filter what a cell on it is asked besides
 * @param slot its time, or null where the line is no time
 * @param figure what a column shows, or null where every cell of the row has its own
 */
record Line(String key, @Nullable String label, Map<String, String> filter, @Nullable Slot slot,
        @Nullable Figure figure) {

    static final String ALL = "*";

    static final String NONE = "-";

    static Line whole(@Nullable Slot slot) {
        return new Line(ALL, null, Map.of(), slot, null);
    }

    static Line of(Figure figure, String label) {
        return new Line(ALL, label, Map.of(), null, figure);
    }

    /** The same line for one of several figures. */
    Line of(Figure one) {
        return new Line(key, label, filter, slot, one);
    }

    boolean isWhole() {
        return label == null;
    }

    /** A key, as readers know it; null for none and for all. */
    @Nullable String code() {
        return key.startsWith("=") ? key.substring(1) : null;
    }

}
