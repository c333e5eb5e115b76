package org.shanhe.measure;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What reached a person, a household, a village or a group on a day (帮扶措施落实). */
public record Delivery(long id, String kind, String purpose, Receiver receiver, @Nullable Long household,
        @JsonFormat(shape = Shape.STRING) long place, @Nullable Long partner, @Nullable Long project,
        BigDecimal quantity, String unit, Counting counting, @Nullable Long amountFen, LocalDate deliveredOn,
        @Nullable String remark) {
}
