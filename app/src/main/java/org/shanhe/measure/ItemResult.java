package org.shanhe.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What has been delivered of a planned measure (落实结果).
 *
 * @param done whether the quantity planned has been reached, or anything delivered where
 * none was planned
 */
public record ItemResult(long item, long times, BigDecimal quantity, @Nullable Long amountFen,
        @Nullable LocalDate lastOn, boolean done) {
}
