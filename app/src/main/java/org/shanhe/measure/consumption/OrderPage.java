package org.shanhe.measure.consumption;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order as its page shows it.
 *
 * @param needs the steps after which it counts
 * @param next the steps that may be taken now
 */
record OrderPage(OrderRow order, List<String> needs, List<GoodsStep> next, List<Line> lines, List<Step> steps) {

    /**
     * A line, or what went back.
     *
     * @param left how much of it has not gone back
     */
    record Line(long id, String lineNo, @Nullable Long product, String goods, String unit, BigDecimal quantity,
            long amountFen, LocalDate onDay, @Nullable Long returns, @Nullable String reason, @Nullable String batch,
            @Nullable Instant withdrawnAt, BigDecimal left) {
    }

    /** A step, with what shows it. */
    record Step(long id, GoodsStep step, LocalDate takenOn, @Nullable String document, @Nullable String batch,
            Instant recordedAt, @Nullable Instant withdrawnAt) {
    }

}
