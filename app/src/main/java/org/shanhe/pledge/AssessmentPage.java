package org.shanhe.pledge;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.shanhe.policy.Scheme;

/**
 * An assessment as its workbench shows it.
 *
 * @param score from what was frozen, or null before
 * @param own whether the reader is the assessed
 */
record AssessmentPage(Assessment assessment, Scheme scheme, List<Taken> steps, List<Judged> judged,
        List<Sampled> sample, List<InputLine> inputs, @Nullable Score score, boolean own,
        List<Appeals.Appeal> appeals) {

    /** A step that was taken. */
    record Taken(String step, @Nullable String note, Instant recordedAt, long recordedBy) {
    }

    /** What was judged at a step. */
    record Judged(String step, String item, BigDecimal value, String reason) {
    }

    /** A household drawn, by its number in the sample only. */
    record Sampled(int nth, @JsonFormat(shape = Shape.STRING) long village, String villageName,
            @Nullable Map<String, BigDecimal> answers) {
    }

    /** An input that was frozen. */
    record InputLine(String item, String part, String words, @Nullable String figure, @Nullable BigDecimal promised,
            @Nullable BigDecimal value, int entries, String sha256, @Nullable String promisedShown,
            @Nullable String valueShown) {

        /** With its numbers as they are read. */
        InputLine shown(BiFunction<@Nullable String, @Nullable BigDecimal, @Nullable String> display) {
            return new InputLine(item, part, words, figure, promised, value, entries, sha256,
                    display.apply(figure, promised), display.apply(figure, value));
        }

    }

}
