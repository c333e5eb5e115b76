package org.shanhe.directive;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is told about an assignment (进展).
 *
 * @param kind PROGRESS or DONE by those who do it; RETURNED, CLOSED, CANCELLED or
 * CORRECTED (another due day) by those who assigned it
 * @param dueOn the day it is due from now on, with CORRECTED only
 */
public record NewStep(@NotNull @Pattern(regexp = "PROGRESS|DONE|RETURNED|CLOSED|CANCELLED|CORRECTED") String kind,
        @NotNull LocalDate on, @NotBlank @Size(max = 2000) String text, @Min(0) @Max(100) @Nullable Integer percent,
        @Nullable LocalDate dueOn) {
}
