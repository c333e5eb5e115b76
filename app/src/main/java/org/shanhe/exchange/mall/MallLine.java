package org.shanhe.exchange.mall;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A line of an export as it was read.
 *
 * @param returns the line that goes back, or null
 * @param steps of its order, with spaces between
 * @param faults what is wrong with it by itself, as codes with spaces between
 */
record MallLine(int row, @Nullable String orderNo, @Nullable String lineNo, @Nullable String returns,
        @Nullable String buyer, String buyerClass, String mode, @Nullable String supplierName,
        @Nullable String creditCode, @Nullable String productCode, @Nullable String goods, String unit,
        @Nullable BigDecimal quantity, @Nullable Long amountFen, @Nullable String orderedOn, @Nullable String onDay,
        @Nullable String doneOn, @Nullable String said, String steps, String faults) {
}
