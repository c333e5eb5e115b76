package org.shanhe.measure.consumption;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Money;

/**
 * A line of an order, or goods that went back as a negative one (订单明细、退货).
 *
 * @param returns the line that goes back, or null
 * @param reason why it went back
 */
public record NewLine(String platform, String orderNo, String lineNo, @Nullable Long product, String goods, String unit,
        BigDecimal quantity, Money amountFen, LocalDate onDay, @Nullable String returns, @Nullable String reason) {
}
