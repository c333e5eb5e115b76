package org.shanhe.exchange.delivery;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A workbook of deliveries or of attendees, with what became of its rows (措施落实表).
 *
 * @param aClass the class whose attendees it lists, or null
 * @param known rows that are entered already
 * @param unknown rows whose receiver is not in the register
 * @param others how many of these were counted by number
 */
record DeliveryFile(long id, String name, Instant uploadedAt, String kind, @JsonProperty("class") @Nullable Long aClass,
        @Nullable String className, @Nullable Long partner, String state, @Nullable Instant acceptedAt,
        @Nullable Instant undoneAt, @Nullable String reason, int others, int lines, int ready, int known, int unknown,
        int refused) {
}
