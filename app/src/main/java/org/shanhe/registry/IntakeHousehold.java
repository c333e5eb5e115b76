package org.shanhe.registry;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A household as a file states it (户表行). A null says nothing: it neither clears nor
 * changes what is known.
 *
 * @param row the row in the file, for verdicts
 * @param statusSince when the status began; if null, the day of exit or of identification
 * @param problem the code of the check the row failed while being read, or null; it is
 * then staged only to be counted and shown
 * @param more further columns of registry.household that the file states, by name
 * @param monitored what it says of monitoring, by column of registry.monitored
 */
public record IntakeHousehold(long row, @Nullable String householdNo, @Nullable Long village,
        @Nullable String villageGroup, @Nullable PovertyStatus status, @Nullable LocalDate statusSince,
        @Nullable LocalDate identifiedOn, @Nullable LocalDate exitedOn, @Nullable String standard,
        @Nullable String attribute, @Nullable String causeMain, @Nullable List<String> causesOther,
        @Nullable String causeText, @Nullable Boolean martyrFamily, @Nullable Boolean oneChild,
        @Nullable Boolean twoDaughters, @Nullable Boolean cooperative, @Nullable Boolean dangerousHouse,
        @Nullable Boolean safeWater, @Nullable String phone, @Nullable String bank, @Nullable String bankAccount,
        @Nullable String formVersion, @Nullable String collector, @Nullable LocalDate collectedOn,
        @Nullable String problem, @Nullable ObjectNode more, @Nullable ObjectNode monitored) {

    /** A household of which the file states nothing further. */
    public IntakeHousehold(long row, @Nullable String householdNo, @Nullable Long village,
            @Nullable String villageGroup, @Nullable PovertyStatus status, @Nullable LocalDate statusSince,
            @Nullable LocalDate identifiedOn, @Nullable LocalDate exitedOn, @Nullable String standard,
            @Nullable String attribute, @Nullable String causeMain, @Nullable List<String> causesOther,
            @Nullable String causeText, @Nullable Boolean martyrFamily, @Nullable Boolean oneChild,
            @Nullable Boolean twoDaughters, @Nullable Boolean cooperative, @Nullable Boolean dangerousHouse,
            @Nullable Boolean safeWater, @Nullable String phone, @Nullable String bank, @Nullable String bankAccount,
            @Nullable String formVersion, @Nullable String collector, @Nullable LocalDate collectedOn,
            @Nullable String problem) {
        this(row, householdNo, village, villageGroup, status, statusSince, identifiedOn, exitedOn, standard, attribute,
                causeMain, causesOther, causeText, martyrFamily, oneChild, twoDaughters, cooperative, dangerousHouse,
                safeWater, phone, bank, bankAccount, formVersion, collector, collectedOn, problem, null, null);
    }

}
