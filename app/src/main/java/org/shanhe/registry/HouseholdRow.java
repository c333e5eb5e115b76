package org.shanhe.registry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A household as a list shows it.
 *
 * @param village the code, 12 digits as text
 * @param placePath county, town and village by name
 * @param year the year of the income shown
 */
public record HouseholdRow(long id, String householdNo, String village, String villageName, String placePath,
        @Nullable String group, String headName, int members, PovertyStatus status, LocalDate statusSince,
        @Nullable LocalDate exitedOn, @Nullable String attribute, @Nullable String causeMain,
        @Nullable Long netPerCapitaFen, @Nullable Integer year, int version) {

    HouseholdRow masked() {
        return new HouseholdRow(id, householdNo, village, villageName, placePath, group, Masked.name(headName), members,
                status, statusSince, exitedOn, attribute, causeMain, netPerCapitaFen, year, version);
    }

}
