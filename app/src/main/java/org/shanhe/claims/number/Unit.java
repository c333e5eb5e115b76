package org.shanhe.claims.number;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A unit as written, and the base unit with how many of it one makes. */
public record Unit(Kind kind, String base, BigDecimal factor) {

    /** How a unit word takes part in a quantity. */
    public enum Kind {

        MEASURE, NOUN, EVENT, CLASSIFIER, DATE, DURATION, SPEC

    }

    static final Words<Unit> WORDS = words();

    private static Words<Unit> words() {
        var words = new Words<Unit>();
        for (var line : Lexicon.lines(Unit.class, "units.txt")) {
            var parts = line.split(" ");
            var unit = new Unit(Kind.valueOf(parts[0].toUpperCase(java.util.Locale.ROOT)), parts[1],
                    new BigDecimal(parts[2]));
            for (int i = 3; i < parts.length; i++) {
                words.add(parts[i], unit);
            }
        }
        return words;
    }

    /** The unit a word names. */
    public static @Nullable Unit of(String word) {
        return WORDS.of(word);
    }

    public boolean is(Kind other) {
        return kind == other;
    }

}
