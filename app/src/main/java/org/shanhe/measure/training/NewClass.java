package org.shanhe.measure.training;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A class to be entered, or what an entered one is corrected to.
 *
 * @param subject what is taught
 * @param partner who organises it
 * @param venue where in the place
 */
public record NewClass(@NotBlank @Size(max = 60) String classNo, @NotBlank @Size(max = 60) String kind,
        @NotBlank @Size(max = 120) String name, @Size(max = 120) @Nullable String subject, @Nullable Long partner,
        @NotNull Long place, @Size(max = 120) @Nullable String venue, @NotNull LocalDate startsOn,
        @NotNull LocalDate endsOn, @Positive @Nullable BigDecimal hours, @Size(max = 120) @Nullable String teacher) {
}
