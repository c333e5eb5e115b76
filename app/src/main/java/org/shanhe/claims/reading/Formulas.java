package org.shanhe.claims.reading;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shanhe.claims.number.Lexicon;
import org.shanhe.claims.number.Words;

/**
 * Set phrases with numbers in them that count nothing: names, policies, slogans, idioms.
 */
class Formulas {

    private static final Words<String> PHRASES = new Words<>();

    static {
        for (var line : Lexicon.lines(Formulas.class, "formulas.txt")) {
            var parts = line.split(" ");
            for (int i = 1; i < parts.length; i++) {
                PHRASES.add(parts[i], parts[0]);
            }
        }
    }

    private record Phrase(int start, int end, String reason) {

    }

    private final Map<Integer, Phrase> covered = new HashMap<>();

    Formulas(String text) {
        for (int i = 0; i < text.length(); i++) {
            var found = PHRASES.at(text, i);
            if (found != null) {
                var phrase = new Phrase(i, i + found.word().length(), found.meaning());
                for (int k = i; k < phrase.end(); k++) {
                    covered.put(k, phrase);
                }
            }
        }
    }

    /** The reason where one phrase holds the number and its unit. */
    @Nullable String over(int number, int end) {
        var phrase = covered.get(number);
        return phrase == null || phrase.end() < end ? null : phrase.reason();
    }

}
