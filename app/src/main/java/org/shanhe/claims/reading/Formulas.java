package org.shanhe.claims.reading;

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

    private static final int LONGEST = 16;

    /** Longer quotations are speech, which may well assert something. */
    private static final int QUOTATION = 16;

    private static final CueWords CUES = CueWords.of("filter.txt");

    private final String text;

    Formulas(String text) {
        this.text = text;
    }

    /** The reason where one phrase holds the number and its unit. */
    @Nullable String over(int number, int end) {
        for (int i = Math.max(0, number - LONGEST); i <= number; i++) {
            var found = PHRASES.at(text, i);
            if (found != null && i + found.word().length() >= end) {
                return found.meaning();
            }
        }
        return null;
    }

    /** Whether it stands in a short quotation made of numbers: “五个100%”. */
    boolean quoted(Frame frame) {
        var q = frame.quantity();
        // a longer way to the next mark would be speech in any case
        int from = Math.max(frame.line(), q.number() - QUOTATION);
        var near = text.substring(from, Math.min(frame.lineEnd(), q.number() + QUOTATION + 1));
        int at = q.number() - from;
        int open = near.lastIndexOf('“', at);
        int close = near.indexOf('”', at);
        boolean inside = open >= 0 && close >= q.end() - from && near.lastIndexOf('”', at) < open;
        return inside && close - open <= QUOTATION && !CUES.in("spoken", near.substring(open, close));
    }

}
