package org.shanhe.pledge;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shanhe.policy.Scheme.Grade;

/**
 * A party assessed for a year by a scheme (考核).
 *
 * @param step the step that comes next, or DONE
 * @param partner the assessed, or null where the place is
 * @param seed of the sample, by which it can be drawn again
 */
public record Assessment(long id, String scheme, String title, int year, @JsonFormat(shape = Shape.STRING) long place,
        String placeName, @Nullable Long partner, @Nullable String partnerName, String seed, String step,
        @Nullable BigDecimal score, @Nullable Boolean vetoed, @Nullable Grade grade, @Nullable Instant frozenAt,
        int version) {

    static final String DONE = "DONE";

}
