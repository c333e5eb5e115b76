package org.shanhe.registry;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One household with all that belongs to it (户页面), sensitive values masked. */
public record HouseholdPage(Household household, List<Member> members, List<Condition> conditions,
        List<Status> statuses, List<Change> changes, List<Further> further) {

    public record Household(long id, String householdNo, String village, String villageName, String placePath,
            @Nullable String group, String headName, int memberCount, PovertyStatus status, LocalDate statusSince,
            LocalDate identifiedOn, @Nullable LocalDate exitedOn, @Nullable String standard, @Nullable String attribute,
            @Nullable String causeMain, List<String> causesOther, @Nullable String causeText,
            @Nullable Boolean martyrFamily, @Nullable Boolean oneChild, @Nullable Boolean twoDaughters,
            @Nullable Boolean cooperative, @Nullable Boolean dangerousHouse, @Nullable Boolean safeWater,
            @Nullable String phoneMasked, @Nullable String bank, @Nullable String bankAccountMasked,
            @Nullable String formVersion, @Nullable String collector, @Nullable LocalDate collectedOn, int version,
            OffsetDateTime recordedAt) {
    }

    /**
     * @param health codes of the list HEALTH, or null where the reader may not see them
     */
    public record Member(long id, @Nullable String personNo, String name, String relation, Sex sex,
            @Nullable LocalDate birthOn, @Nullable Integer age, DocumentKind documentKind,
            @Nullable String documentMasked, @Nullable String ethnicity, @Nullable String education,
            @Nullable String student, @Nullable String dropoutReason, @Nullable List<String> health,
            @Nullable String labour, @Nullable BigDecimal workMonths, @Nullable String workPlace,
            @Nullable String employer, @Nullable String marital, @Nullable String political,
            @Nullable Boolean activeSoldier, @Nullable String subsistence, @Nullable Boolean medicalInsurance,
            @Nullable Boolean criticalInsurance, @Nullable Boolean pensionInsurance, @Nullable String phoneMasked,
            LifeState lifeState, LocalDate joinedOn, @Nullable LocalDate leftOn) {
    }

    /** Income and living conditions of one year. */
    public record Condition(int year, long wageFen, long businessFen, long propertyFen, long transferFen,
            long businessCostFen, long netFen, long perCapitaFen, int members, @Nullable BigDecimal arableMu,
            @Nullable BigDecimal forestMu, @Nullable BigDecimal grasslandMu, @Nullable BigDecimal houseAreaM2,
            @Nullable String houseGrade, @Nullable String roadKind, @Nullable BigDecimal roadDistanceKm,
            @Nullable Boolean safeWater, @Nullable Boolean electricity, @Nullable Boolean sanitaryToilet) {
    }

    /** A status from one day to the day before {@code to}, or still. */
    public record Status(LocalDate from, @Nullable LocalDate to, PovertyStatus status, int members,
            @Nullable String reason, OffsetDateTime recordedAt) {
    }

    /**
     * @param by the account; 0 is the system itself
     */
    public record Change(long id, OffsetDateTime at, long by, String kind, @Nullable Long person,
            @Nullable String reason, @Nullable Long batch, @Nullable JsonNode before, @Nullable JsonNode after) {
    }

    /**
     * What else is stated of the household, a year, a member, or of watching it (其他登记事项).
     *
     * @param kind HOUSEHOLD, CONDITION, PERSON or MONITORED
     * @param of the household, the year or the person
     */
    public record Further(String kind, long of, JsonNode facts) {
    }
}
