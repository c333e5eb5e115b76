package org.shanhe.measure.consumption;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A step of an order as it is written down (订单环节). */
public record NewStep(String platform, String orderNo, GoodsStep step, LocalDate takenOn, @Nullable String document) {
}
