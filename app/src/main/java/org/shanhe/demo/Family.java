package org.shanhe.demo;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A synthetic household with its people, its status over time and its years, as a county
 * would have registered it.
 *
 * @param collector who filled in its form
 */
record Family(String number, long village, String group, String attribute, String cause, List<String> otherCauses,
        String phone, String account, boolean herding, String collector, List<Member> members, List<Spell> spells,
        List<Year> years) {

    LocalDate identifiedOn() {
        return spells.getFirst().from();
    }

    Member head() {
        return members.getFirst();
    }

    /** A person of the household; the first is its head. */
    record Member(String number, String name, Relation relation, boolean male, LocalDate birth, String document,
            String ethnicity, Traits traits) {

        int ageAt(LocalDate day) {
            return birth.until(day).getYears();
        }

    }

    /** What may change in a person's life, as of the end of 2020. */
    record Traits(@Nullable String education, String student, String health, String labour, int workMonths,
            boolean subsistence, boolean pension) {
    }

    /** A status from a day on, until the next one. */
    record Spell(LocalDate from, String status, int members, String reason) {
    }

    /** Income by source, in yuan, and living conditions of one year. */
    record Year(int year, int members, int wage, int business, int property, int transfer, int cost, boolean safeHouse,
            boolean safeWater) {

        int net() {
            return wage + business + property + transfer - cost;
        }

    }

    /** How a member is related to the head (与户主关系). */
    enum Relation {

        HEAD, SPOUSE, SON, DAUGHTER, DAUGHTER_IN_LAW, GRANDSON, GRANDDAUGHTER, FATHER, MOTHER, OTHER

    }

}
