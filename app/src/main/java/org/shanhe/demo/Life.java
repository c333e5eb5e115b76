package org.shanhe.demo;

import org.jspecify.annotations.Nullable;
import org.shanhe.demo.Family.Relation;
import org.shanhe.demo.Family.Traits;
import org.shanhe.demo.Lineage.Place;

/**
 * Draws schooling, health and ability to work that fit a person's age, as they are at the
 * end of 2020.
 */
final class Life {

    private static final String[] SCHOOL = { "PRESCHOOL", "PRIMARY", "GRADE_7", "GRADE_8", "GRADE_9", "SENIOR_1",
            "SENIOR_2", "SENIOR_3", "COLLEGE" };

    private Life() {
    }

    /**
     * @param burden the health code this household's cause asks of this person, or null
     */
    static Traits of(Place place, String cause, @Nullable String burden, Dice dice) {
        int age = place.age();
        var student = student(age, cause, dice);
        boolean pupil = !student.equals("NONE");
        var health = burden != null ? burden : health(age, dice);
        var labour = labour(age, pupil, health, dice);
        boolean works = labour.equals("ORDINARY") || labour.equals("SKILLED");
        int months = works && age < 60 && dice.percent(62) ? dice.between(3, 11) : 0;
        return new Traits(pupil || age < 7 ? null : education(age, dice), student, health, labour, months,
                place.relation() == Relation.HEAD && dice.percent(36), age >= 16 && !pupil && dice.percent(93));
    }

    private static String student(int age, String cause, Dice dice) {
        if (age < 7) {
            return SCHOOL[0];
        }
        if (age <= 12) {
            return SCHOOL[1];
        }
        if (age <= 15) {
            return SCHOOL[age - 11];
        }
        if (age <= 18) {
            return dice.percent(86) ? SCHOOL[age - 11] : "NONE";
        }
        return age <= 22 && dice.percent(cause.equals("SCHOOLING") ? 80 : 40) ? SCHOOL[8] : "NONE";
    }

    private static String education(int age, Dice dice) {
        if (age < 25) {
            return new String[] { "JUNIOR", "SENIOR", "COLLEGE" }[dice.weighted(60, 28, 12)];
        }
        return new String[] { "ILLITERATE", "PRIMARY", "JUNIOR", "SENIOR", "COLLEGE" }[age < 45
                ? dice.weighted(5, 32, 50, 9, 4) : dice.weighted(24, 50, 22, 3, 1)];
    }

    private static String health(int age, Dice dice) {
        return new String[] { "HEALTHY", "CHRONIC", "MAJOR", "DISABLED" }[age < 35 ? dice.weighted(960, 15, 8, 17)
                : age < 60 ? dice.weighted(760, 150, 35, 55) : dice.weighted(420, 400, 80, 100)];
    }

    private static String labour(int age, boolean pupil, String health, Dice dice) {
        if (age < 16 || pupil) {
            return "NONE";
        }
        boolean healthy = health.equals("HEALTHY");
        if (age >= 70) {
            return healthy && dice.percent(30) ? "WEAK" : "NONE";
        }
        if (age >= 60) {
            return healthy ? "WEAK" : "NONE";
        }
        if (healthy || health.equals("CHRONIC") && dice.percent(60)) {
            return dice.percent(7) ? "SKILLED" : "ORDINARY";
        }
        return dice.percent(55) ? "WEAK" : "LOST";
    }

}
