package org.shanhe.ledger;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Money that moved once from one account to another (资金流水).
 *
 * @param returns the transfer of which this one gave a part back
 * @param correctedBy the transfer that puts this one right, if any
 * @param fromName null, as toName, for an account outside the reader's scope
 */
public record Transfer(long id, String key, TransferKind kind, long grant, long fromAccount, long toAccount,
        long amountFen, String purpose, @Nullable Long partner, @JsonFormat(shape = Shape.STRING) @Nullable Long place,
        @Nullable Long project, LocalDate effectiveOn, Instant recordedAt, @Nullable String document,
        @Nullable Long corrects, @Nullable Long returns, @Nullable String fromName, @Nullable String toName,
        @Nullable Long correctedBy) {
}
