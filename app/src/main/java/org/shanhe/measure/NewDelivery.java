package org.shanhe.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Money;

/**
 * A delivery to be recorded.
 *
 * @param key names the delivery for good
 * @param kind a code of the measure kinds, see {@code org/shanhe/indicator/figures.yaml}
 * @param person the one it reached; null for a group counted by quantity
 * @param unit PERSON, HOUSEHOLD, SESSION, KM, MU, HEAD, STATION, KW, ITEM, YUAN …
 */
public record NewDelivery(String key, String kind, String purpose, Receiver receiver, @Nullable Long household,
        @Nullable Long person, long place, @Nullable Long partner, @Nullable Long project, BigDecimal quantity,
        String unit, Counting counting, @Nullable Money amount, LocalDate deliveredOn, @Nullable String remark) {
}
