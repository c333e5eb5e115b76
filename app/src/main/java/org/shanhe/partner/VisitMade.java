package org.shanhe.partner;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How a planned visit went (调研成行). */
record VisitMade(@NotNull LocalDate visitedOn, @Positive @Nullable Integer people,
        @PositiveOrZero @Nullable Integer problems, @Size(max = 2000) @Nullable String note) {
}
