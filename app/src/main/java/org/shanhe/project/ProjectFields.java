package org.shanhe.project;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is filled in about a project (项目申报表).
 *
 * @param place a village, a town or a county as a code of 12 digits
 * @param finishOn when it is to be finished
 * @param linkage how farmers share in it (联农带农机制), codes of the pack's list
 */
public record ProjectFields(@NotBlank @Size(max = 200) String name, @NotBlank String purpose, @NotBlank String type,
        @Nullable String sector, @NotNull Long place, @Nullable Long partner, @Nullable String construction,
        @NotBlank @Size(max = 2000) String content, @NotBlank @Size(max = 200) String unit,
        @NotBlank @Size(max = 100) String responsible, @NotNull LocalDate startedOn, @NotNull LocalDate finishOn,
        @NotBlank @Size(max = 2000) String target, @Nullable @Size(max = 2000) String participation,
        @Nullable List<String> linkage, @Nullable @Size(max = 2000) String linkageNote, @Nullable Boolean toHousehold,
        @Nullable Boolean relocation, @Nullable @Size(max = 200) String assetOwner, @Nullable Long programme,
        @Valid @Nullable Benefit benefit, @Nullable List<@Valid BudgetLine> budget) {

    /** Who is to benefit, as proposed: all, exited and monitored (受益户数和人数). */
    public record Benefit(@Nullable @Min(0) @Max(9_999_999) Integer households,
            @Nullable @Min(0) @Max(99_999_999) Integer persons,
            @Nullable @Min(0) @Max(9_999_999) Integer exitedHouseholds,
            @Nullable @Min(0) @Max(99_999_999) Integer exitedPersons,
            @Nullable @Min(0) @Max(9_999_999) Integer monitoredHouseholds,
            @Nullable @Min(0) @Max(99_999_999) Integer monitoredPersons) {

        static final Benefit UNKNOWN = new Benefit(null, null, null, null, null, null);

        boolean sound() {
            return part(households, exitedHouseholds) && part(households, monitoredHouseholds)
                    && part(persons, exitedPersons) && part(persons, monitoredPersons) && part(persons, households);
        }

        private static boolean part(@Nullable Integer whole, @Nullable Integer part) {
            return part == null || whole != null && part <= whole;
        }

    }

    /** Money expected from one source (预算). */
    public record BudgetLine(@NotBlank String source, @NotNull @Positive Long amountFen) {
    }

    List<BudgetLine> lines() {
        return budget == null ? List.of() : budget;
    }

    Benefit benefits() {
        return benefit == null ? Benefit.UNKNOWN : benefit;
    }

}
