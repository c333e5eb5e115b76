package org.shanhe.pledge;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shanhe.policy.Scheme;

/** The next step of an assessment, with what is judged at it (考核步骤). */
public record NewStep(@NotNull Scheme.Step step, @Nullable @Size(max = 2000) String note,
        @NotNull @Valid List<Point> points) {

    /** Points of an item judged, or how many faults were found. */
    public record Point(@NotBlank String item, @NotNull @PositiveOrZero BigDecimal value,
            @NotBlank @Size(max = 1000) String reason) {
    }

}
