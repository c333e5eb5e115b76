package org.shanhe.pledge;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shanhe.policy.LetterTemplate.Nature;

/**
 * A target with how far it has come (目标、完成、预测、差距).
 *
 * @param rate of the promise kept, not capped; null where it cannot be told
 * @param forecast at the end of the letter if it goes on as it went; null where a figure
 * does not grow with time
 * @param gap what is missing of the promise, never less than nothing
 * @param owner which unit or office has to see to it
 * @param dueOn by when, where that is before the end of the letter
 * @param opens what the figure is asked for, so that the actual opens into its entries
 */
record TargetLine(long id, String code, String words, String unit, Nature nature, BigDecimal weight, boolean atMost,
        @Nullable String figure, Amount promised, @Nullable Amount actual, @Nullable BigDecimal rate,
        @Nullable Amount forecast, @Nullable Amount gap, Standing standing, @Nullable String reason,
        @Nullable Opening opens, @Nullable LocalDate statedOn, int openStatements, @Nullable String owner,
        @Nullable LocalDate dueOn) {

    /** A number in the unit of its figure, and as it is read. */
    record Amount(BigDecimal value, String shown) {
    }

    /** Where the entries of the actual are found. */
    record Opening(@JsonFormat(shape = Shape.STRING) @Nullable Long place, @Nullable Long partner,
            @Nullable LocalDate from, LocalDate on, @Nullable String purpose) {
    }

}
