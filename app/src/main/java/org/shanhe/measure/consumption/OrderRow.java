package org.shanhe.measure.consumption;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An order as it is listed (订单).
 *
 * @param state the furthest step, ORDERED, CANCELLED or WITHDRAWN
 * @param countedOn since when it counts
 * @param fen its lines less what went back, of the days asked for
 * @param backFen what went back, as a negative sum
 */
public record OrderRow(long id, String platform, String orderNo, TradeMode mode, BuyerClass buyerClass, String buyer,
        @Nullable Long partner, @Nullable String partnerName, long supplier, String supplierName,
        @JsonFormat(shape = Shape.STRING) long place, String placeName, LocalDate orderedOn, String state,
        @Nullable LocalDate countedOn, int version, long fen, long backFen) {
}
