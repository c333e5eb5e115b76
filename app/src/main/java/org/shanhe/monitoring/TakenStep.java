package org.shanhe.monitoring;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A step to take.
 *
 * @param on the day it was done, today if null
 * @param signature the name typed in place of the household's hand
 * @param signaturePage the scanned page that bears it
 * @param consent the name under the authorisation
 */
public record TakenStep(@Nullable String step, @Nullable LocalDate on, @Nullable JsonNode form, @Nullable String note,
        @Nullable String signature, @Nullable Long signaturePage, @Nullable String consent,
        @Nullable Long consentPage) {
}
