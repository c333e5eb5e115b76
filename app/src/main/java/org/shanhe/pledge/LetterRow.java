package org.shanhe.pledge;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shanhe.policy.PromiseKind;

/** A letter as the list shows it. */
record LetterRow(long id, PromiseKind kind, boolean binding, String title, int year, @Nullable String upperName,
        @JsonFormat(shape = Shape.STRING) @Nullable Long place, @Nullable String placeName, @Nullable Long partner,
        @Nullable String partnerName, LetterState state, @Nullable LocalDate signedOn, int targets, int below) {
}
