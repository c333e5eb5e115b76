package org.shanhe.ledger.donation;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Help that was paid from a campaign's pool (资助). */
record Award(long id, long account, @Nullable String accountKey, @Nullable String name, int persons, long amountFen,
        LocalDate awardedOn, @Nullable String whatFor, @JsonFormat(shape = Shape.STRING) @Nullable Long place) {
}
