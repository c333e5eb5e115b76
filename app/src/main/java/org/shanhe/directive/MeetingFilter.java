package org.shanhe.directive;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.kernel.Refused;

/**
 * Which meetings, assignments or documents are asked for (筛选条件); what is null is not
 * asked.
 *
 * @param q words of the text
 * @param partner whose, with its units' own left out
 */
record MeetingFilter(@Nullable String q, @Nullable String place, @Nullable Long partner, @Nullable String kind,
        @Nullable LocalDate from, @Nullable LocalDate to) {

    static final MeetingFilter ALL = new MeetingFilter(null, null, null, null, null, null);

    @Nullable String words() {
        return q == null || q.isBlank() ? null : q.strip();
    }

    PlaceRange range() {
        return range(place);
    }

    static PlaceRange range(@Nullable String place) {
        if (place == null || place.isBlank()) {
            return PlaceRange.EVERYWHERE;
        }
        Refused.unless(place.matches("[1-9]\\d{11}"), "FILTER_MALFORMED", "name", "place", "value", place);
        return PlaceRange.of(Long.parseLong(place));
    }

}
