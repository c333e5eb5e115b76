package org.shanhe.indicator.explore;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shanhe.indicator.Asked;
import org.shanhe.kernel.Refused;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/**
 * Which observations are asked for (数据交换条件).
 *
 * @param level PROVINCE to VILLAGE
 * @param freq A, Q or M, as the code list of frequencies has them
 */
record SdmxAsked(@Nullable String figure, @Nullable String level, @Nullable String freq, @Nullable String place,
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to) {

    private static final Map<String, String> TIMES = Map.of("A", "YEAR", "Q", "QUARTER", "M", "MONTH");

    String frequency() {
        var asked = freq == null ? "A" : freq;
        Refused.unless(TIMES.containsKey(asked), "FILTER_MALFORMED", "name", "freq", "value", asked);
        return asked;
    }

    /**
     * What is cumulative is told from its beginning to the end of each time, as its
     * reading says.
     */
    PivotAsked table() {
        var axis = Axis.of("level", level == null ? "COUNTY" : level);
        Refused.unless(axis != null && axis.isPlace(), "FILTER_MALFORMED", "name", "level", "value", level);
        return new PivotAsked(figure, String.valueOf(axis), TIMES.get(frequency()), null, "UP_TO", null);
    }

    Asked asked() {
        return new Asked(place, null, null, from, to, null);
    }

}
