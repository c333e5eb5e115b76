package org.shanhe.measure.training;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Locale;

/**
 * A certificate to be entered (培训证书).
 *
 * @param kind what it certifies, as it is printed
 * @param number as it is printed; taken once
 */
public record NewCertificate(@NotBlank @Size(max = 60) String kind, @NotBlank @Size(max = 60) String number,
        @NotBlank @Size(max = 120) String issuer, @NotNull LocalDate issuedOn) {

    /** By which two are the same. */
    String same() {
        return number.strip().toUpperCase(Locale.ROOT);
    }

}
