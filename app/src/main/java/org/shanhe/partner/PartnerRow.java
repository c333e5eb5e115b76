package org.shanhe.partner;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A partner as it is listed.
 *
 * @param units how many stand directly under it
 * @param pairings how many it has or carries out now
 * @param consentOn when a private donor agreed to stand here
 */
record PartnerRow(long id, String name, String shortName, PartnerKind kind, @Nullable String creditCode,
        @Nullable Long parent, @Nullable String parentName, @Nullable LocalDate consentOn, int units, int pairings) {
}
