package org.shanhe.policy.language;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The lines of one year by their field of the profile, each list from the most specific
 * place to the nation.
 */
public record LineValues(Map<String, List<LineValue>> byField) {

    /**
     * A line within a range of place codes.
     *
     * @param fen null where the pack leaves the value of this place blank
     * @param source where the pack has it from
     */
    public record LineValue(long low, long high, @Nullable Long fen, String source) {

        boolean holds(long village) {
            return village >= low && village < high;
        }
    }

    public static LineValues none() {
        return new LineValues(Map.of());
    }

    List<LineValue> of(String field) {
        return byField.getOrDefault(field, List.of());
    }

    /** The line for a village, or null where no line is given. */
    public @Nullable LineValue find(String field, long village) {
        return of(field).stream().filter(line -> line.holds(village)).findFirst().orElse(null);
    }

}
