package org.shanhe.claims.workbench;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shanhe.claims.workbench.Judgings.Judging;

/**
 * A document with its claims, as the workbench shows it (核验页面).
 *
 * @param zones the runs of lines with their role, as JSON
 * @param refused numbers that are no claims
 * @param judging the one shown
 * @param judgings all, the latest first
 */
record DocumentPage(CheckedDocument document, String text, @JsonRawValue String zones, int refused,
        @Nullable Judging judging, List<Judging> judgings, List<ShownClaim> claims) {

    /**
     * A claim with what was said of it.
     *
     * @param also where headlines say the same
     * @param why what each decision went by
     * @param asked how many questions it may be, of which the first are shown
     * @param was what the judging before said, where it said otherwise
     * @param accepted whether somebody accepted it as it is
     * @param assignee who has it now, if somebody has
     */
    record ShownClaim(int nth, int start, int end, String surface, @Nullable BigDecimal value, @Nullable BigDecimal max,
            String unit, @Nullable String per, String bound, String indicator, String category, String kind,
            @Nullable String period, @Nullable String place, @Nullable String org, @Nullable Integer partOf,
            List<Also> also, List<String> why, String verdict, @Nullable String agreement, @Nullable String note,
            @Nullable BigDecimal difference, List<ShownAnswer> answers, int asked, List<ShownFinding> findings,
            @Nullable Was was, boolean accepted, @Nullable String assignee, List<Steps.Step> steps) {
    }

    /** A further place of a claim in its document. */
    record Also(int start, int end) {
    }

    /** What another judging said of a claim. */
    record Was(String verdict, @Nullable BigDecimal figure, boolean isNew) {
    }

    /**
     * A question in words, with what it came to in the unit of the claim.
     *
     * @param places in words, none for everywhere
     * @param from none where everything up to the day counts
     */
    record ShownAnswer(String figure, String words, String definition, List<Opening> opens, List<String> places,
            @JsonFormat(shape = Shape.STRING) @Nullable Long placeCode, @Nullable String partner,
            @Nullable Long partnerId, @Nullable LocalDate from, LocalDate on, List<String> purposes,
            List<String> purposeNames, @Nullable BigDecimal value) {
    }

    /**
     * Where the entries of a figure are: over several places one for each.
     *
     * @param place which of several, in words
     */
    record Opening(@Nullable String place, String address) {
    }

    /**
     * What another claim says of it.
     *
     * @param others where they begin
     */
    record ShownFinding(String rule, String outcome, BigDecimal expected, List<Integer> others, String words) {
    }

}
