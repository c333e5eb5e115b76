package org.shanhe.registry;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Refused;

/**
 * What may be said of a household's year (年度收支与条件); a field left out stays as it is, and
 * one given as null is cleared.
 *
 * @param items the income block by item, A1 to E4, in fen
 * @param guarantees the two assurances and three guarantees as judged
 */
record ConditionFields(@Nullable Long wageFen, @Nullable Long businessFen, @Nullable Long propertyFen,
        @Nullable Long transferFen, @Nullable Long businessCostFen, @Nullable Integer members,
        @Nullable BigDecimal arableMu, @Nullable BigDecimal forestMu, @Nullable BigDecimal grasslandMu,
        @Nullable BigDecimal houseAreaM2, @Nullable HouseGrade houseGrade, @Nullable String roadKind,
        @Nullable BigDecimal roadDistanceKm, @Nullable Boolean safeWater, @Nullable Boolean electricity,
        @Nullable Boolean sanitaryToilet, @Nullable Map<IncomeItem, Long> items, @Nullable Long claimsFen,
        @Nullable Long selfPaidFen, @Nullable Boolean incomeStable, @Nullable BigDecimal returnedForestMu,
        @Nullable BigDecimal orchardMu, @Nullable BigDecimal waterMu, @Nullable Boolean roadPaved,
        @Nullable BigDecimal marketDistanceKm, @Nullable String houseStructure, @Nullable Integer houseBuiltYear,
        @Nullable Boolean waterDifficult, @Nullable Boolean waterQuantity, @Nullable Boolean waterQuality,
        @Nullable Boolean waterConvenient, @Nullable Boolean waterReliable, @Nullable String waterSource,
        @Nullable Boolean productionElectricity, @Nullable Boolean broadcast, @Nullable Boolean broadband,
        @Nullable String fuel, @Nullable List<String> assets, @Nullable Integer livestockHead,
        @Nullable Boolean enterpriseLed, @Nullable Boolean leaderLed, @Nullable List<String> industryKinds,
        @Nullable Boolean publicPayroll, @Nullable Map<Guarantee, Judged> guarantees) {

    private static final BigDecimal MOST = BigDecimal.valueOf(10_000_000);

    private static final List<String> TOTALS = List.of("wage_fen", "business_fen", "property_fen", "transfer_fen",
            "business_cost_fen");

    enum HouseGrade {

        A, B, C, D

    }

    /** One of the two assurances and three guarantees (两不愁三保障). */
    enum Guarantee {

        FOOD, CLOTHING, EDUCATION, MEDICAL, HOUSING, WATER

    }

    /**
     * @param department the department that vouches for it
     * @param on the day it was judged
     */
    record Judged(Boolean met, @Nullable String evidence, @Nullable String department, @Nullable LocalDate on) {
    }

    /** Numbers within what the register can hold, none negative. */
    void check() {
        Stream.of(arableMu, forestMu, grasslandMu, returnedForestMu, orchardMu, waterMu)
            .filter(Objects::nonNull)
            .forEach(area -> in(area, MOST, "arableMu"));
        Stream.of(roadDistanceKm, marketDistanceKm)
            .filter(Objects::nonNull)
            .forEach(km -> in(km, BigDecimal.valueOf(9999), "roadDistanceKm"));
        if (houseAreaM2 != null) {
            in(houseAreaM2, BigDecimal.valueOf(99_999), "houseAreaM2");
        }
        Stream.of(claimsFen, selfPaidFen)
            .filter(Objects::nonNull)
            .forEach(fen -> Refused.unless(fen >= 0, "FIELD_MALFORMED", "field", "claimsFen"));
        Refused.unless(members == null || members > 0 && members < 100, "FIELD_MALFORMED", "field", "members");
        Refused.unless(livestockHead == null || livestockHead >= 0, "FIELD_MALFORMED", "field", "livestockHead");
        Refused.unless(houseBuiltYear == null || houseBuiltYear > 1800 && houseBuiltYear < 2200, "FIELD_MALFORMED",
                "field", "houseBuiltYear");
        if (items != null) {
            items.forEach((item, fen) -> Refused.unless(fen != null && fen >= 0, "FIELD_MALFORMED", "field",
                    "items." + item));
        }
        if (guarantees != null) {
            guarantees.forEach((item, judged) -> Refused.unless(judged != null && judged.met() != null,
                    "FIELD_MALFORMED", "field", "guarantees." + item));
        }
    }

    /**
     * The totals that follow from the items stated: the sum of each letter with an item.
     */
    Map<String, Long> totals() {
        return items == null ? Map.of()
                : items.entrySet()
                    .stream()
                    .collect(Collectors.groupingBy(item -> TOTALS.get(item.getKey().name().charAt(0) - 'A'),
                            Collectors.summingLong(Map.Entry::getValue)));
    }

    private static void in(BigDecimal number, BigDecimal most, String field) {
        Refused.unless(number.signum() >= 0 && number.compareTo(most) <= 0, "FIELD_MALFORMED", "field", field);
    }

}
