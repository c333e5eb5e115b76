package org.shanhe.monitoring.verdict;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody would change in a standard (推演方案); nothing of it is in force.
 *
 * @param lines other values of lines
 * @param conditions other conditions, by class and name
 * @param weights other weights by indicator of the multidimensional measure
 * @param cutoff another cut-off of it
 */
record Change(List<LineChange> lines, List<ConditionChange> conditions, Map<String, Integer> weights,
        @Nullable Integer cutoff) {

    static final Change NONE = new Change(List.of(), List.of(), Map.of(), null);

    /**
     * @param field the line as rules call it, e.g. monitoring
     * @param place 12 digits, or null for the nation
     * @param yuan per head and year
     */
    record LineChange(String field, @Nullable String place, long yuan) {
    }

    /**
     * Of a class the condition with this name; APPLIES for which households it is asked.
     */
    record ConditionChange(String of, String name, String met) {
    }

}
