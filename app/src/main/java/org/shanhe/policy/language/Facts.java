package org.shanhe.policy.language;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one object: values by field, where a missing one is absent. Long,
 * Double, Boolean, String, LocalDate or a list of words, as the profile types them.
 *
 * @param village the code of the village, which decides the lines
 * @param household of the household itself, or of the person's
 * @param members of the household, each with the values of a person
 * @param person of the person, where the rule is about one
 * @param ofVillage of the village, where the rule is about one
 */
public record Facts(long village, Map<String, ?> household, List<? extends Map<String, ?>> members,
        Map<String, ?> person, Map<String, ?> ofVillage) {

    public static Facts ofHousehold(long village, Map<String, ?> household, List<? extends Map<String, ?>> members) {
        return new Facts(village, household, members, Map.of(), Map.of());
    }

    public static Facts ofPerson(long village, Map<String, ?> person, Map<String, ?> household) {
        return new Facts(village, household, List.of(), person, Map.of());
    }

    public static Facts ofVillage(long village, Map<String, ?> values) {
        return new Facts(village, Map.of(), List.of(), Map.of(), values);
    }

    /**
     * The facts with which a rule is evaluated: also the day, the lines and one member.
     */
    record Known(Facts facts, LocalDate on, LineValues lines, @Nullable Integer member) {

        @Nullable Object value(Term.Field field) {
            return switch (field.object()) {
                case "household" -> facts.household().get(field.name());
                case "person" -> facts.person().get(field.name());
                case "village" -> facts.ofVillage().get(field.name());
                case "member" -> member == null ? null : facts.members().get(member).get(field.name());
                default ->
                    lines.find(field.name(), facts.village()) instanceof LineValues.LineValue line ? line.fen() : null;
            };
        }

        Known with(int member) {
            return new Known(facts, on, lines, member);
        }
    }

}
