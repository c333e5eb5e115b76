package org.shanhe.project.asset;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.kernel.Refused;

/**
 * Which assets are asked for (筛选条件). Every part given narrows; a malformed one is
 * refused.
 *
 * @param q the beginning of a number, or a part of a name
 * @param place any place and all that lies in it
 * @param year the year in which it was built
 * @param solar whether only solar stations are asked for
 */
record AssetFilter(@Nullable String q, @Nullable AssetClass assetClass, @Nullable AssetStatus status,
        @Nullable AssetStep step, @Nullable String place, @Nullable Integer year, @Nullable Boolean solar,
        @Nullable Long project) {

    private static final Pattern PLACE = Pattern.compile("[1-9]\\d{11}");

    PlaceRange range() {
        if (place == null) {
            return PlaceRange.EVERYWHERE;
        }
        Refused.unless(PLACE.matcher(place).matches(), "FILTER_MALFORMED", "name", "place", "value", place);
        return PlaceRange.of(Long.parseLong(place));
    }

    @Nullable String text() {
        return q == null || q.isBlank() ? null : q.strip();
    }

}
