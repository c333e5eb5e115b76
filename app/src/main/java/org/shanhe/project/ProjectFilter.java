package org.shanhe.project;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.kernel.Refused;

/**
 * Which projects are asked for (筛选条件). Every part given narrows; a malformed one is
 * refused.
 *
 * @param q a part of the name, or the beginning of the number
 * @param place any place and all that lies in it
 * @param year of the library
 */
record ProjectFilter(@Nullable String q, @Nullable String place, @Nullable Long partner, @Nullable String purpose,
        @Nullable String type, @Nullable String stage, @Nullable String group, @Nullable Integer year,
        @Nullable Long programme, @Nullable String sort) {

    private static final Pattern PLACE = Pattern.compile("[1-9]\\d{11}");

    PlaceRange range() {
        if (place == null) {
            return PlaceRange.EVERYWHERE;
        }
        Refused.unless(PLACE.matcher(place).matches(), "FILTER_MALFORMED", "name", "place", "value", place);
        return PlaceRange.of(Long.parseLong(place));
    }

    @Nullable String words() {
        return q == null || q.isBlank() ? null : q.strip();
    }

}
