package org.shanhe.directive;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A meeting with all that belongs to it (会议). */
public record MeetingPage(MeetingRow head, @Nullable String minute, List<Venue> venues, List<Attendance> attendance,
        List<Speaker> speakers, List<String> agenda, List<Decision> decisions, List<AssignmentRow> assignments,
        List<Commitment> commitments) {

    /**
     * A venue in the order of the list.
     *
     * @param own whether it stands in the reader's places or is of his partner
     */
    public record Venue(long id, boolean main, String name,
            @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable Long place, @Nullable String placeName,
            @Nullable Long partner, @Nullable String partnerName, boolean outside, boolean own) {
    }

    /** How many of a class of post were at a venue. */
    public record Attendance(long venue, String post, @Nullable Integer called, int present) {
    }

    /** Who chaired, spoke or attended, in rank. */
    public record Speaker(String role, String name, @Nullable String posts, @Nullable String post,
            @Nullable String gist) {
    }

    /** What was decided, by its place in the minute. */
    public record Decision(long id, int position, String text) {
    }

    /** Who committed himself for which place. */
    public record Commitment(@JsonFormat(shape = JsonFormat.Shape.STRING) long place, String placeName, String name,
            @Nullable String posts, @Nullable String text) {
    }

}
