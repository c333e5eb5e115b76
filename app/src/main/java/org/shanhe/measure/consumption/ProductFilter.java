package org.shanhe.measure.consumption;

import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.PlaceRange;

/**
 * Which products are asked for (筛选条件).
 *
 * @param q a part of the name or of the supplier's, or the beginning of a number
 * @param sold whether only those are asked for that may be ordered today
 */
record ProductFilter(@Nullable String q, @Nullable String place, @Nullable Long supplier, @Nullable Boolean sold) {

    PlaceRange range() {
        return Origin.range(place);
    }

    @Nullable String words() {
        return q == null || q.isBlank() ? null : q.strip();
    }

}
