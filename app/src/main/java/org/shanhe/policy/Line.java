package org.shanhe.policy;

import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.PlaceRange;

/**
 * A line in yuan per head and year (标准线), for one place and year.
 *
 * @param place a 12-digit code, or {@code national}
 * @param yuan null where nobody has verified the value
 */
public record Line(LineKind kind, String place, int year, @Nullable Integer yuan, String source, boolean unverified) {

    static final String NATIONAL = "national";

    public long code() {
        return place.equals(NATIONAL) ? 0 : Long.parseLong(place);
    }

    public PlaceRange range() {
        return code() == 0 ? PlaceRange.EVERYWHERE : PlaceRange.of(code());
    }

    public @Nullable Long fen() {
        return yuan == null ? null : yuan * 100L;
    }

}
