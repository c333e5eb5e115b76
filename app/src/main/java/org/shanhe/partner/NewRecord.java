package org.shanhe.partner;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An honour, a case, an innovation, a publicity item or an introduced enterprise to be
 * entered (登记事项).
 */
public record NewRecord(@NotNull RecordKind kind, @NotBlank @Size(max = 200) String title, @NotNull LocalDate onDay,
        @Size(max = 120) @Nullable String issuer, @NotNull Long partner, @Nullable Long place,
        @Size(max = 200) @Nullable String document, @Size(max = 2000) @Nullable String note,
        @Positive @Nullable Long investedFen, @PositiveOrZero @Nullable Integer jobs) {
}
