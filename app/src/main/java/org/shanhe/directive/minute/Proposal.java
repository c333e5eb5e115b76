package org.shanhe.directive.minute;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a minute seems to say (会议纪要识别): shown beside the text for a person to mark, saved
 * by nobody.
 *
 * @param heldOn the first full day the text names, or null
 */
public record Proposal(@Nullable String title, @Nullable LocalDate heldOn, List<Venue> venues, List<Speaker> speakers,
        List<String> agenda, List<Decision> decisions, List<Commitment> commitments) {

    /**
     * A place or a partner in the account's scope that goes by these words, if one does.
     */
    public record Named(String words, @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable Long place,
            @Nullable String placeName, @Nullable Long partner, @Nullable String partnerName, @Nullable String office) {
    }

    /** A venue that is named; how many were called and came where the minute says so. */
    public record Venue(boolean main, Named named, boolean outside, @Nullable Integer called,
            @Nullable Integer present) {
    }

    /** Somebody with a role in the meeting. */
    public record Speaker(String role, String name, @Nullable String posts) {
    }

    /**
     * A sentence that may be a decision.
     *
     * @param from where it begins in the text
     * @param proposed whether the rules take it for one
     * @param text without who and when
     * @param dueWords as the minute says the day
     */
    public record Decision(int from, int to, boolean proposed, String text, List<Named> owners, List<Named> helpers,
            @Nullable LocalDate dueOn, @Nullable String dueWords, boolean atOnce) {
    }

    /** Somebody who committed himself. */
    public record Commitment(Named named, String name, @Nullable String posts) {
    }

}
