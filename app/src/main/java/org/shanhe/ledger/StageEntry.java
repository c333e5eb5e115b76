package org.shanhe.ledger;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One commitment or transfer as it counts at one stage (资金环节明细).
 *
 * @param kind commitment or transfer
 * @param act what it is, e.g. PLAN or PAY
 * @param fen below zero where money left the stage again
 * @param documentNo of its grant, null for one outside the reader's scope
 * @param nth its place in the order; what one transfer does in two places is two entries
 */
public record StageEntry(Stage stage, String kind, long id, String act, @Nullable Long grant,
        @Nullable String documentNo, String source, String purpose, @Nullable Long partner,
        @JsonFormat(shape = Shape.STRING) @Nullable Long place, @Nullable Long project, @Nullable Long batch,
        LocalDate effectiveOn, long fen, @Nullable String document, @Nullable String fromName, @Nullable String toName,
        long nth) {
}
