package org.shanhe.measure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.kernel.Refused;

/**
 * Which deliveries are asked for (筛选条件). Every part given narrows; a malformed one is
 * refused.
 *
 * @param q the beginning of a person's, a head's or a project's name
 * @param withdrawn those that were withdrawn instead of those that hold
 */
record DeliveryFilter(@Nullable String q, @Nullable String kind, @Nullable String family, @Nullable String place,
        @Nullable Long partner, @Nullable Long project, @Nullable Long household, @Nullable Long person,
        @Nullable Long campaign, @Nullable Origin origin, @Nullable Receiver receiver, @Nullable LocalDate from,
        @Nullable LocalDate to, @Nullable Boolean withdrawn) {

    static DeliveryFilter of(@Nullable Long project, @Nullable Long household) {
        return new DeliveryFilter(null, null, null, null, null, project, household, null, null, null, null, null, null,
                null);
    }

    static DeliveryFilter to(long household, @Nullable Long person) {
        return new DeliveryFilter(null, null, null, null, null, null, household, person, null, null, null, null, null,
                null);
    }

    PlaceRange range() {
        if (place == null) {
            return PlaceRange.EVERYWHERE;
        }
        Refused.unless(place.matches("[1-9]\\d{11}"), "FILTER_MALFORMED", "name", "place", "value", place);
        return PlaceRange.of(Long.parseLong(place));
    }

    @Nullable String begins() {
        return q == null || q.isBlank() ? null : q.strip();
    }

    boolean gone() {
        return Boolean.TRUE.equals(withdrawn);
    }

}
