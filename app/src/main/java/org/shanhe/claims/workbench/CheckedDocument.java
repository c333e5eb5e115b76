package org.shanhe.claims.workbench;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A document as lists and its page show it (文稿).
 *
 * @param saidOn the day its claims were last read for
 * @param claims how many its last judging has, and of them by verdict
 */
record CheckedDocument(long id, String name, String sha256, long bytes, @Nullable Long batch,
        @Nullable String batchName, @Nullable Long replaces, @Nullable Long replacedBy,
        @JsonFormat(shape = Shape.STRING) @Nullable Long place, @Nullable String placeName, @Nullable Long partner,
        @Nullable String partnerName, DocumentState state, @Nullable LocalDate saidOn, Instant recordedAt,
        long recordedBy, @Nullable Instant judgedAt, int claims, int agrees, int otherBasis, int overstated,
        int understated, int contradicts, int ambiguous, int noData, int unreadable, int notCheckable, int accepted) {
}
