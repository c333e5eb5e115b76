package org.shanhe.project.money;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.kernel.Refused;

/**
 * Which alerts are asked for; what is null is not asked.
 *
 * @param acknowledged whether somebody has acknowledged it
 */
record AlertFilter(@Nullable String rule, @Nullable String place, @Nullable Long partner,
        @Nullable Boolean acknowledged) {

    private static final Pattern PLACE = Pattern.compile("[1-9]\\d{11}");

    PlaceRange range() {
        if (place == null) {
            return PlaceRange.EVERYWHERE;
        }
        Refused.unless(PLACE.matcher(place).matches(), "FILTER_MALFORMED", "name", "place", "value", place);
        return PlaceRange.of(Long.parseLong(place));
    }

}
