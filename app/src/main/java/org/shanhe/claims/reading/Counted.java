package org.shanhe.claims.reading;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A quantity bound to what it counts.
 *
 * @param unit the base unit
 * @param value in base units; none where digits may be lost
 * @param head the noun counted, where one was found
 */
record Counted(String unit, @Nullable BigDecimal value, @Nullable BigDecimal max, @Nullable Head head,
        @Nullable String per, String why) {

}
