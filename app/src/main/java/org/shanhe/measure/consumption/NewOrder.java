package org.shanhe.measure.consumption;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An order as it is written down, found again by its platform and number (订单).
 *
 * @param key of the request, or null where the number tells it apart
 * @param partner who bought, or who helped to sell
 * @param needs the steps after which it counts, with spaces between
 */
public record NewOrder(@Nullable String key, String platform, String orderNo, TradeMode mode, BuyerClass buyerClass,
        String buyer, long partner, long supplier, LocalDate orderedOn, String needs) {
}
