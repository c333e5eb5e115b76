package org.shanhe.plan;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.kernel.Refused;

/**
 * Which plans are asked for (筛选条件). Every part given narrows; a malformed one is refused.
 *
 * @param q the beginning of a name
 * @param place any place and all that lies in it
 * @param gap UNANSWERED or SUGGESTED
 */
record PlanFilter(@Nullable PlanSubject subject, @Nullable Integer year, @Nullable PlanState state, @Nullable String q,
        @Nullable String place, @Nullable Long household, @Nullable String gap) {

    private static final Pattern PLACE = Pattern.compile("[1-9]\\d{11}");

    PlaceRange range() {
        if (place == null) {
            return PlaceRange.EVERYWHERE;
        }
        Refused.unless(PLACE.matcher(place).matches(), "FILTER_MALFORMED", "name", "place", "value", place);
        return PlaceRange.of(Long.parseLong(place));
    }

    @Nullable String begins() {
        return q == null || q.isBlank() ? null : q.strip();
    }

    @Nullable String checkedGap() {
        Refused.unless(gap == null || gap.equals("UNANSWERED") || gap.equals("SUGGESTED"), "FILTER_MALFORMED", "name",
                "gap", "value", gap);
        return gap;
    }

}
