package org.shanhe.supervision;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A problem to be entered into the ledger, in the words of the paper that states it
 * (问题登记).
 *
 * @param source of the code list FINDING_SOURCE; category, reach and term have theirs
 */
public record NewFinding(@NotBlank String source, @Size(max = 200) @Nullable String sourceDocument,
        @Nullable LocalDate sourceOn, @NotNull LocalDate foundOn, @NotBlank @Size(max = 4000) String text,
        @NotBlank String category, @NotBlank String reach, @NotBlank String term, @NotNull Long place,
        @Nullable Long partner, @PositiveOrZero @Nullable Integer households, @PositiveOrZero @Nullable Integer persons,
        @PositiveOrZero @Nullable Long amountFen, @NotBlank @Size(max = 200) String leadUnit,
        @Size(max = 60) @Nullable String leadPerson, @Size(max = 400) @Nullable String coUnits,
        @Size(max = 2000) @Nullable String target, @NotNull LocalDate dueOn,
        @Size(max = 2000) @Nullable String mechanism, @Size(max = 200) @Nullable String mechanismDocument) {
}
