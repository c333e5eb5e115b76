package org.shanhe.supervision;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.kernel.Refused;

/**
 * Which findings are asked for (筛选条件); what is null is not asked.
 *
 * @param q part of the text, of the paper or of the unit, or a whole number
 * @param parent the finding from which they were inferred
 */
record FindingFilter(@Nullable String q, @Nullable String source, @Nullable String category, @Nullable String reach,
        @Nullable String term, @Nullable FindingState state, @Nullable Boolean overdue, @Nullable String place,
        @Nullable Long partner, @Nullable Integer year, @Nullable Long parent, @Nullable Long watched) {

    static final FindingFilter ALL = new FindingFilter(null, null, null, null, null, null, null, null, null, null, null,
            null);

    static FindingFilter inferredFrom(long parent) {
        return new FindingFilter(null, null, null, null, null, null, null, null, null, null, parent, null);
    }

    static FindingFilter watched(long watched) {
        return new FindingFilter(null, null, null, null, null, null, null, null, null, null, null, watched);
    }

    private static final Pattern PLACE = Pattern.compile("[1-9]\\d{11}");

    PlaceRange range() {
        return range(place);
    }

    static PlaceRange range(@Nullable String place) {
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
