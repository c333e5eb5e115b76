package org.shanhe.ledger;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of an account's ledger (账户明细).
 *
 * @param balanceFen what the account held after it
 * @param movedFen in above zero, out below
 * @param otherName null for an account outside the reader's scope
 */
public record BookRow(long id, TransferKind kind, long grant, @Nullable String documentNo, long movedFen,
        long balanceFen, @Nullable Long other, @Nullable String otherName, String purpose,
        @JsonFormat(shape = Shape.STRING) @Nullable Long place, @Nullable Long project, LocalDate effectiveOn,
        Instant recordedAt, @Nullable String document, @Nullable Long corrects, @Nullable Long returns,
        @Nullable Long correctedBy) {
}
