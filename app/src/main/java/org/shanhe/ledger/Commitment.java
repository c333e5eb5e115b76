package org.shanhe.ledger;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Money planned, decided, issued or kept for next year, before or beside its moving
 * (资金承诺).
 *
 * @param stage its kind or, for a cancel, the kind of what it takes back
 * @param cancelledBy the commitment that takes it back, if any
 */
public record Commitment(long id, String key, CommitmentKind kind, CommitmentKind stage, @Nullable Long grant,
        String source, String purpose, @Nullable Long partner, @JsonFormat(shape = Shape.STRING) @Nullable Long place,
        @Nullable Long project, @Nullable Long batch, long amountFen, LocalDate effectiveOn, Instant recordedAt,
        @Nullable String document, @Nullable Long cancels, @Nullable Long cancelledBy) {
}
