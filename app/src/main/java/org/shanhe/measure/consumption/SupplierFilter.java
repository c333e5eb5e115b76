package org.shanhe.measure.consumption;

import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.PlaceRange;

/**
 * Which suppliers are asked for (筛选条件).
 *
 * @param q a part of the name, or the beginning of the credit code
 */
record SupplierFilter(@Nullable String q, @Nullable String place, @Nullable SupplierState state) {

    PlaceRange range() {
        return Origin.range(place);
    }

    @Nullable String words() {
        return q == null || q.isBlank() ? null : q.strip();
    }

}
