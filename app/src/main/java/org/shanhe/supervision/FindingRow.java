package org.shanhe.supervision;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A problem as the ledger lists it (问题台账).
 *
 * @param progress how far it came by its latest entry
 * @param overdue whether its day has passed before it was closed
 * @param checks units asked in its sweeps
 * @param relapsed whether it was found again after it was closed
 */
public record FindingRow(long id, String number, String source, @Nullable String sourceDocument,
        @Nullable LocalDate sourceOn, LocalDate foundOn, String text, String category, String reach, String term,
        @JsonFormat(shape = Shape.STRING) long place, String placePath, @Nullable Long partner,
        @Nullable String partnerName, @Nullable Integer households, @Nullable Integer persons, @Nullable Long amountFen,
        String leadUnit, @Nullable String leadPerson, @Nullable String coUnits, @Nullable String target,
        LocalDate dueOn, @Nullable String mechanism, @Nullable String mechanismDocument, FindingState state,
        @Nullable LocalDate closedOn, @Nullable Long parent, @Nullable String parentNumber, @Nullable Long recurs,
        @Nullable Long watched, @Nullable String content, int version, ProgressState progress, int measures, int papers,
        boolean overdue, boolean relapsed) {
}
