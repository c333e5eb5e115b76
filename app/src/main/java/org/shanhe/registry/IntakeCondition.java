package org.shanhe.registry;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Income and living conditions of one year as a file states them (年度收支与条件). A null says
 * nothing; a null amount of a year not yet known counts as nothing earned.
 *
 * @param row the row of the household it stands in
 * @param members by how many persons the income is divided; if null, the household's
 * members
 * @param more further columns of registry.condition that the file states, by name; items
 * and guarantees add to what is known
 */
public record IntakeCondition(long row, @Nullable String householdNo, int year, @Nullable Long wageFen,
        @Nullable Long businessFen, @Nullable Long propertyFen, @Nullable Long transferFen,
        @Nullable Long businessCostFen, @Nullable Integer members, @Nullable Double arableMu, @Nullable Double forestMu,
        @Nullable Double grasslandMu, @Nullable Double houseAreaM2, @Nullable String houseGrade,
        @Nullable String roadKind, @Nullable Double roadDistanceKm, @Nullable Boolean safeWater,
        @Nullable Boolean electricity, @Nullable Boolean sanitaryToilet, @Nullable String problem,
        @Nullable ObjectNode more) {

    /** A year of which the file states nothing further. */
    public IntakeCondition(long row, @Nullable String householdNo, int year, @Nullable Long wageFen,
            @Nullable Long businessFen, @Nullable Long propertyFen, @Nullable Long transferFen,
            @Nullable Long businessCostFen, @Nullable Integer members, @Nullable Double arableMu,
            @Nullable Double forestMu, @Nullable Double grasslandMu, @Nullable Double houseAreaM2,
            @Nullable String houseGrade, @Nullable String roadKind, @Nullable Double roadDistanceKm,
            @Nullable Boolean safeWater, @Nullable Boolean electricity, @Nullable Boolean sanitaryToilet,
            @Nullable String problem) {
        this(row, householdNo, year, wageFen, businessFen, propertyFen, transferFen, businessCostFen, members, arableMu,
                forestMu, grasslandMu, houseAreaM2, houseGrade, roadKind, roadDistanceKm, safeWater, electricity,
                sanitaryToilet, problem, null);
    }

}
