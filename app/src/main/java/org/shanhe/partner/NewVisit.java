package org.shanhe.partner;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A visit of a leader to be entered, planned or made.
 *
 * @param leader the name of the office holder, where the partner enters it
 */
public record NewVisit(@NotNull Long partner, @NotNull Long place, @NotBlank @Size(max = 60) String post,
        @Size(max = 60) @Nullable String leader, @Nullable LocalDate plannedOn, @Nullable LocalDate visitedOn,
        @Positive @Nullable Integer people, @Size(max = 200) @Nullable String purpose,
        @PositiveOrZero @Nullable Integer problems, @Size(max = 2000) @Nullable String note) {
}
