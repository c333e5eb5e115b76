package org.shanhe.measure.consumption;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.PlaceRange;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/**
 * Which orders are asked for (筛选条件).
 *
 * @param q the beginning of a number, or a part of the buyer's or the supplier's name
 * @param partner one with all its units
 * @param unit one alone
 * @param counted whether only those are asked for that count, or only those that do not
 * @param from the first day of what counts or, where it does not count yet, of what was
 * ordered
 */
record OrderFilter(@Nullable String q, @Nullable String place, @Nullable Long partner, @Nullable Long unit,
        @Nullable Long supplier, @Nullable TradeMode mode, @Nullable BuyerClass buyerClass, @Nullable String state,
        @Nullable String platform, @Nullable Boolean counted, @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate until) {

    PlaceRange range() {
        return Origin.range(place);
    }

    @Nullable String words() {
        return q == null || q.isBlank() ? null : q.strip();
    }

}
