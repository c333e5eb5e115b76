package org.shanhe.policy.language;

import java.util.Map;
import org.shanhe.policy.language.Term.Literal;
import org.shanhe.policy.language.Term.Sign;
import org.shanhe.policy.language.Term.Type;

/**
 * Refuses a calculation that could leave 64 bits: the engines would then differ, one with
 * an error and one with a wrong number.
 */
final class Bounds {

    private static final double LARGEST = 9.0e18;

    private static final Map<String, Double> OF_A_UNIT = Map.of("PERSON", 1e6, "HOUSEHOLD", 1e6, "MONTH", 1e6, "YEAR",
            1e6, "HEAD", 1e6, "TIME", 1e6, "ITEM", 1e6);

    private static final double OF_MONEY_AND_CODES = 1e12;

    private Bounds() {
    }

    static void check(Term term, Profile profile) {
        term.all()
            .filter(part -> part instanceof Term.Calculation && part.type() == Type.INT)
            .filter(part -> largest(part, profile) > LARGEST)
            .findFirst()
            .ifPresent(part -> {
                throw new Fault(0, "%s may become too large a number".formatted(Writing.of(part))).thrown();
            });
    }

    private static double largest(Term term, Profile profile) {
        return switch (term) {
            case Literal(Number value, Type _) -> Math.abs(value.doubleValue());
            case Term.Field field -> profile.find(field.object(), field.name())
                .map(known -> known.unit() == null ? null : OF_A_UNIT.get(known.unit()))
                .orElse(OF_MONEY_AND_CODES);
            case Term.Calculation(Sign sign, Term left, Term right, Type _) -> switch (sign) {
                case TIMES -> largest(left, profile) * largest(right, profile);
                case DIVIDED, REMAINDER -> largest(left, profile);
                default -> largest(left, profile) + largest(right, profile);
            };
            case Term.Choice choice -> Math.max(largest(choice.then(), profile), largest(choice.otherwise(), profile));
            case Term.Count _, Term.Length _, Term.PartOfDate _, Term.YearsBetween _ -> 1e6;
            default -> 0;
        };
    }

}
