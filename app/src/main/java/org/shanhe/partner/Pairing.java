package org.shanhe.partner;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who assists whom from when to when, and why it began and ended (结对关系).
 *
 * @param until the first day on which it no longer holds, or null
 * @param follows the pairing in whose place this one came
 * @param withdrawn whether it was entered by mistake and has held on no day
 */
public record Pairing(long id, long partner, String partnerName, @Nullable Long responsible,
        @Nullable String responsibleName, @JsonFormat(shape = Shape.STRING) long place, String placeName,
        String countyName, PairingKind kind, @Nullable String counterpart, @Nullable String list,
        @Nullable Long household, @Nullable String helper, LocalDate since, @Nullable LocalDate until,
        @Nullable String reason, @Nullable String document, @Nullable String endReason, @Nullable String endDocument,
        @Nullable Long follows, boolean withdrawn) {
}
