package org.shanhe.monitoring.verdict;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.kernel.Refused;

/**
 * Which of the households a what-if moves are asked for (筛选条件).
 *
 * @param q part of a household number, or of the head's name for those who are shown it
 * @param was the class now, NONE, or OPEN while a value is missing
 * @param would the class it would be in
 */
record TrialFilter(@Nullable String q, @Nullable String place, @Nullable String cause, @Nullable String was,
        @Nullable String would) {

    TrialFilter {
        Refused.unless(place == null || place.matches("[1-9]\\d{11}"), "FILTER_MALFORMED", "name", "place", "value",
                place);
        Stream.of("cause", "was", "would").forEach(name -> {
            var value = name.equals("cause") ? cause : name.equals("was") ? was : would;
            Refused.unless(value == null || value.matches("[A-Z][A-Z0-9_]{0,63}"), "FILTER_MALFORMED", "name", name,
                    "value", value);
        });
    }

    PlaceRange range() {
        return place == null ? PlaceRange.EVERYWHERE : PlaceRange.of(Long.parseLong(place));
    }

}
