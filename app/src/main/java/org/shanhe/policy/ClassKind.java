package org.shanhe.policy;

import org.jspecify.annotations.Nullable;

/**
 * A kind of class that may be held (培训班种类).
 *
 * @param kind the measure kind under which each attendee counts
 * @param session the measure kind under which the class itself counts, or null where the
 * attendees do not count beside it
 */
public record ClassKind(String kind, @Nullable String session) {

    /** The kind under which a class counts as one (期). */
    public String countedAs() {
        return session == null ? kind : session;
    }

    /** Whether each attendee counts. */
    public boolean countsAttendees() {
        return session != null;
    }

}
