package org.shanhe.claims.reading;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shanhe.claims.number.Quantity.Bound;

/**
 * One quantitative claim (可核数字) of a document, as the annotation guide describes it.
 *
 * @param partOf which of the document's claims, from 0, it is a part of
 * @param why what each decision went by
 */
public record Claim(int start, int end, @Nullable BigDecimal value, @Nullable BigDecimal max, String unit,
        @Nullable String per, Bound bound, String indicator, String category, Kind kind, @Nullable String period,
        @Nullable String place, @Nullable String org, @Nullable Integer partOf, List<String> why) {

    /** Whether it is done, planned, or what an asset is built for. */
    public enum Kind {

        RESULT, TARGET, CAPACITY

    }

}
