package org.shanhe.directive;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.kernel.Refused;

/**
 * Which assignments are asked for (筛选条件); what is null is not asked.
 *
 * @param state one of the states, or OVERDUE
 */
record AssignmentFilter(@Nullable String q, @Nullable String place, @Nullable Long partner, @Nullable String state,
        @Nullable Long meeting, @Nullable Long visit) {

    static final AssignmentFilter ALL = new AssignmentFilter(null, null, null, null, null, null);

    private static final Set<String> STATES = Set.of("OPEN", "DONE", "CLOSED", "CANCELLED", "OVERDUE");

    AssignmentFilter {
        Refused.unless(state == null || STATES.contains(state), "FILTER_MALFORMED", "name", "state", "value", state);
    }

    @Nullable String words() {
        return q == null || q.isBlank() ? null : q.strip();
    }

    @Nullable PlaceRange range() {
        return place == null || place.isBlank() ? null : MeetingFilter.range(place);
    }

}
