package org.shanhe.monitoring;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A matter to open.
 *
 * @param household a registered household, or null for an applicant or a place
 * @param place the place of a village's or county's matter, or the applicant's village
 * @param applicant the applicant household as the registry takes it: {@code household}
 * and {@code members}
 * @param on the day, today if null
 */
public record NewCase(@Nullable String procedure, @Nullable Long household, @Nullable Long place,
        @Nullable JsonNode applicant, @Nullable LocalDate on, @Nullable JsonNode form, @Nullable String signature,
        @Nullable String consent) {
}
