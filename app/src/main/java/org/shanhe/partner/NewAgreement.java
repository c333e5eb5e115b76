package org.shanhe.partner;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An agreement to be entered.
 *
 * @param since the first day on which it holds, or null for the day it was signed
 */
public record NewAgreement(@NotNull Long partner, @NotNull Long place, @NotNull AgreementKind kind,
        @NotBlank @Size(max = 200) String title, @Size(max = 200) @Nullable String counterparty,
        @NotNull LocalDate signedOn, @Nullable LocalDate since, @Nullable LocalDate until,
        @Size(max = 200) @Nullable String document, @Positive @Nullable Long capacityKw,
        @Positive @Nullable Long amountFen) {
}
