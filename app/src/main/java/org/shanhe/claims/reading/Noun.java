package org.shanhe.claims.reading;

import java.util.Set;
import org.shanhe.claims.number.Lexicon;
import org.shanhe.claims.number.Words;

/** A word for what numbers count: its unit and the category it suggests. */
record Noun(String unit, String category) {

    static final Words<Noun> WORDS = new Words<>();

    private static final Set<String> NO_HEADS = Set.of("mod", "stop");

    static {
        for (var line : Lexicon.lines(Noun.class, "nouns.txt")) {
            var parts = line.split(" ");
            var noun = new Noun(parts[0], parts[1]);
            for (int i = 2; i < parts.length; i++) {
                WORDS.add(parts[i], noun);
            }
        }
    }

    boolean is(String kind) {
        return unit.equals(kind);
    }

    /** Whether it names a thing, rather than describing or ending one. */
    boolean heads() {
        return !NO_HEADS.contains(unit);
    }

}
