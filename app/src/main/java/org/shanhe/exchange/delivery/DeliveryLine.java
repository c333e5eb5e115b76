package org.shanhe.exchange.delivery;

import com.fasterxml.jackson.annotation.JsonRawValue;
import org.jspecify.annotations.Nullable;

/**
 * A row of a workbook, whom it means and what the rules say (表中一行).
 *
 * @param number the receiver as the row names it, an identity number masked
 * @param cells what the row says, as JSON
 * @param problems what the rules say against it, as JSON
 */
record DeliveryLine(long id, int row, @Nullable String number, @JsonRawValue String cells, String problems,
        boolean chosen, @Nullable Long person, @Nullable Long household, @Nullable Long place,
        @Nullable String receiver, @Nullable String name, @Nullable String placeName, String verdict,
        @Nullable Long delivery) {
}
