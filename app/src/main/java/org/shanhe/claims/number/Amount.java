package org.shanhe.claims.number;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number as written, without unit.
 *
 * @param high the other end where the number is a range of its own (三四十)
 * @param over whether it says "and more" (余, 多, 几)
 * @param scale what its last magnitude multiplies by, 1 without one
 * @param digits whether it begins with digits rather than characters
 * @param damaged whether digits may be lost
 */
record Amount(int start, int end, BigDecimal low, @Nullable BigDecimal high, boolean over, BigDecimal scale,
        boolean digits, boolean damaged) {

    Amount times(BigDecimal magnitude) {
        return new Amount(start, end, low.multiply(magnitude), high == null ? null : high.multiply(magnitude), over,
                magnitude, digits, damaged);
    }

}
