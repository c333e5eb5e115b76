package org.shanhe.pledge;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * How far a target without a figure has come by a day (手工填报).
 *
 * @param paper the file it rests on, one of the letter's
 */
public record NewStatement(long target, @NotNull LocalDate onDay, @NotNull @PositiveOrZero BigDecimal value,
        @NotBlank @Size(max = 1000) String note, long paper) {
}
