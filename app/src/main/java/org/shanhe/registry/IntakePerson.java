package org.shanhe.registry;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A member as a file states it (人表行). A null says nothing. The person is recognised by
 * the person number, else the document, else the name within the household.
 *
 * @param relation a code of the list RELATION
 * @param ethnicity two digits of GB/T 3304
 * @param health codes of the list HEALTH
 * @param more further columns of registry.person that the file states, by name;
 * {@code disability} holds codes of the list DISABILITY
 */
public record IntakePerson(long row, @Nullable String householdNo, @Nullable String personNo, @Nullable String name,
        @Nullable String relation, @Nullable Sex sex, @Nullable LocalDate birthOn, @Nullable DocumentKind documentKind,
        @Nullable String document, @Nullable String ethnicity, @Nullable String education, @Nullable String student,
        @Nullable String dropoutReason, @Nullable List<String> health, @Nullable String labour,
        @Nullable Double workMonths, @Nullable Long workPlace, @Nullable String employer, @Nullable String marital,
        @Nullable String political, @Nullable Boolean activeSoldier, @Nullable String subsistence,
        @Nullable Boolean medicalInsurance, @Nullable Boolean criticalInsurance, @Nullable Boolean pensionInsurance,
        @Nullable String phone, @Nullable LifeState lifeState, @Nullable LocalDate joinedOn, @Nullable LocalDate leftOn,
        @Nullable String problem, @Nullable ObjectNode more) {

    /** A member of whom the file states nothing further. */
    public IntakePerson(long row, @Nullable String householdNo, @Nullable String personNo, @Nullable String name,
            @Nullable String relation, @Nullable Sex sex, @Nullable LocalDate birthOn,
            @Nullable DocumentKind documentKind, @Nullable String document, @Nullable String ethnicity,
            @Nullable String education, @Nullable String student, @Nullable String dropoutReason,
            @Nullable List<String> health, @Nullable String labour, @Nullable Double workMonths,
            @Nullable Long workPlace, @Nullable String employer, @Nullable String marital, @Nullable String political,
            @Nullable Boolean activeSoldier, @Nullable String subsistence, @Nullable Boolean medicalInsurance,
            @Nullable Boolean criticalInsurance, @Nullable Boolean pensionInsurance, @Nullable String phone,
            @Nullable LifeState lifeState, @Nullable LocalDate joinedOn, @Nullable LocalDate leftOn,
            @Nullable String problem) {
        this(row, householdNo, personNo, name, relation, sex, birthOn, documentKind, document, ethnicity, education,
                student, dropoutReason, health, labour, workMonths, workPlace, employer, marital, political,
                activeSoldier, subsistence, medicalInsurance, criticalInsurance, pensionInsurance, phone, lifeState,
                joinedOn, leftOn, problem, null);
    }

}
