package org.shanhe.exchange.mall;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shanhe.measure.consumption.TradeMode;

/**
 * A platform's file with what becomes of its lines (平台订单文件).
 *
 * @param fresh lines that are new
 * @param freshFen what they come to, less what went back
 * @param changed lines whose order has gone on
 * @param known lines that say nothing new
 * @param differs lines that are known with another amount
 */
record MallFile(long id, String platform, TradeMode mode, String name, Instant uploadedAt, String state, int lines,
        @Nullable Instant acceptedAt, @Nullable Instant undoneAt, @Nullable String reason, int fresh, long freshFen,
        int changed, int known, int differs, int refused) {
}
