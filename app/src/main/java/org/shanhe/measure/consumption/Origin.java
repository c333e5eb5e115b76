package org.shanhe.measure.consumption;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.kernel.Refused;

/** A place of origin as it is asked for (产地). */
final class Origin {

    private static final Pattern PLACE = Pattern.compile("[1-9]\\d{11}");

    private Origin() {
    }

    static PlaceRange range(@Nullable String place) {
        if (place == null) {
            return PlaceRange.EVERYWHERE;
        }
        Refused.unless(PLACE.matcher(place).matches(), "FILTER_MALFORMED", "name", "place", "value", place);
        return PlaceRange.of(Long.parseLong(place));
    }

}
