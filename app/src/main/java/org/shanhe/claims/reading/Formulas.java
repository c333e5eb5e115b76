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
        var line = text.substring(frame.line(), frame.lineEnd());
        int at = q.number() - frame.line();
        int open = line.lastIndexOf('“', at);
        int close = line.indexOf('”', at);
        boolean inside = open >= 0 && close >= q.end() - frame.line() && line.lastIndexOf('”', at) < open;
        return inside && close - open <= QUOTATION && !CUES.in("spoken", line.substring(open, close));
    }

}
