package org.shanhe.registry;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Refused;

/**
 * What may be said of a village's year (村情); a field left out stays as it is, and one
 * given as null is cleared.
 */
record VillageFields(@Nullable String kind, @Nullable Boolean poorVillage, @Nullable Boolean delisted,
        @Nullable Integer delistedYear, @Nullable String leader, @Nullable String officePhone,
        @Nullable Integer partyMembers, @Nullable Double longitude, @Nullable Double latitude,
        @Nullable Double altitudeM, @Nullable Double arableMu, @Nullable Double irrigatedMu, @Nullable Double forestMu,
        @Nullable Double returnedForestMu, @Nullable Double orchardMu, @Nullable Double grasslandMu,
        @Nullable Double waterMu, @Nullable Integer households, @Nullable Integer naturalVillages,
        @Nullable Integer subsistenceHouseholds, @Nullable Integer hardshipHouseholds, @Nullable Integer population,
        @Nullable Integer ruralPopulation, @Nullable Integer subsistencePersons, @Nullable Integer hardshipPersons,
        @Nullable Integer subsistencePoorHouseholds, @Nullable Integer subsistencePoorPersons,
        @Nullable Integer disabledPersons, @Nullable Integer disabledPoorPersons, @Nullable Integer workersAway,
        @Nullable Long perCapitaFen, @Nullable Long collectiveIncomeFen, @Nullable Integer medicalInsured,
        @Nullable Integer pensionInsured, @Nullable Boolean pavedToTown, @Nullable Boolean bus,
        @Nullable Integer unsafeWaterHouseholds, @Nullable Integer waterDifficultHouseholds,
        @Nullable Integer poweredNaturalVillages, @Nullable Integer dangerousHouseHouseholds,
        @Nullable Integer cooperatives, @Nullable Integer tourismHouseholds, @Nullable Integer tourismWorkers,
        @Nullable Integer farmInns, @Nullable Long tourismIncomeFen, @Nullable Integer clinics,
        @Nullable Integer publicToilets, @Nullable Integer doctors, @Nullable Integer wastePoints,
        @Nullable Integer cultureRooms, @Nullable Boolean broadband, @Nullable Boolean mobileSignal,
        @Nullable Integer informationOfficers, @Nullable Integer primarySchools) {

    void check() {
        var counts = Stream.of(partyMembers, households, naturalVillages, subsistenceHouseholds, hardshipHouseholds,
                population, ruralPopulation, subsistencePersons, hardshipPersons, subsistencePoorHouseholds,
                subsistencePoorPersons, disabledPersons, disabledPoorPersons, workersAway, medicalInsured,
                pensionInsured, unsafeWaterHouseholds, waterDifficultHouseholds, poweredNaturalVillages,
                dangerousHouseHouseholds, cooperatives, tourismHouseholds, tourismWorkers, farmInns, clinics,
                publicToilets, doctors, wastePoints, cultureRooms, informationOfficers, primarySchools);
        Refused.unless(counts.filter(Objects::nonNull).allMatch(count -> count >= 0), "VILLAGE_FACT_NEGATIVE");
        var areas = Stream.of(arableMu, irrigatedMu, forestMu, returnedForestMu, orchardMu, grasslandMu, waterMu);
        Refused.unless(areas.filter(Objects::nonNull).allMatch(area -> area >= 0), "VILLAGE_FACT_NEGATIVE");
        Refused.unless(longitude == null || longitude >= 73 && longitude <= 136, "FIELD_MALFORMED", "field",
                "longitude");
        Refused.unless(latitude == null || latitude >= 3 && latitude <= 54, "FIELD_MALFORMED", "field", "latitude");
        Refused.unless(delistedYear == null || delistedYear > 2000 && delistedYear < 2100, "FIELD_MALFORMED", "field",
                "delistedYear");
    }

}
