package org.shanhe.pledge;

import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.kernel.Refused;
import org.shanhe.policy.PromiseKind;

/**
 * Which letters are asked for (筛选条件); what is null is not asked.
 *
 * @param q part of a title
 * @param place a place and all that lies in it
 * @param partner a partner with all its units
 */
record LetterFilter(@Nullable String q, @Nullable Long place, @Nullable Long partner, @Nullable PromiseKind kind,
        @Nullable Integer year, @Nullable LetterState state) {

    @Nullable String words() {
        return q == null || q.isBlank() ? null : q.strip();
    }

    @Nullable Long high() {
        if (place == null) {
            return null;
        }
        Refused.unless(place >= 110_000_000_000L && place <= 999_999_999_999L, "FILTER_MALFORMED", "name", "place",
                "value", place);
        return PlaceRange.of(place).high();
    }

}
