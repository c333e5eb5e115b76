package org.shanhe.registry;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What may be said of a household when it is registered or corrected (户登记内容). In a
 * correction a field left out stays as it is, and one given as null is cleared.
 */
record HouseholdFields(@Nullable String villageGroup, @Nullable LocalDate identifiedOn, @Nullable LocalDate exitedOn,
        @Nullable String standard, @Nullable String attribute, @Nullable String causeMain,
        @Nullable List<String> causesOther, @Nullable String causeText, @Nullable Boolean martyrFamily,
        @Nullable Boolean oneChild, @Nullable Boolean twoDaughters, @Nullable Boolean cooperative,
        @Nullable Boolean dangerousHouse, @Nullable Boolean safeWater, @Nullable String phone, @Nullable String bank,
        @Nullable String bankAccount, @Nullable String formVersion, @Nullable String collector,
        @Nullable LocalDate collectedOn, @Nullable String naturalVillage, @Nullable Boolean spendingPoor,
        @Nullable String spendingCause, @Nullable LocalDate disasterOn, @Nullable Boolean disasterCompensated,
        @Nullable Boolean relocated, @Nullable Boolean inRelocationSite, @Nullable String relocationAddress) {
}
