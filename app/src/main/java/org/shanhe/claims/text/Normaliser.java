package org.shanhe.claims.text;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Brings text to one form before it is read: one kind of line end, blank, width and
 * script, without mark-up and inserted pinyin, and with known damage repaired. Lines are
 * never left out unless empty.
 */
public class Normaliser {

    private static final String DROPPED = "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00ad\ufffe"
            + "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069";

    private static final String LINE_ENDS = "\u2028\u2029\u000b\f\n";

    private Normaliser() {
    }

    public static Text normalise(String raw) {
        return normalise(raw, false);
    }

    /**
     * @param page whether the blocks of a web page shall be lines of their own
     */
    public static Text normalise(String raw, boolean page) {
        Text text = Markup.strip(characters(raw), page);
        for (UnaryOperator<Text> step : List.<UnaryOperator<Text>>of(Pinyin::strip, LostBytes::repair, Script::simplify,
                Normaliser::runs, Normaliser::lines)) {
            text = step.apply(text);
        }
        return text;
    }

    private static Text characters(String raw) {
        var out = new Text.Builder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '\r') {
                if (i + 1 < raw.length() && raw.charAt(i + 1) == '\n') {
                    continue;
                }
                c = '\n';
            }
            if (LINE_ENDS.indexOf(c) >= 0) {
                out.add('\n', i);
            }
            else if (DROPPED.indexOf(c) < 0) {
                out.add(c == '\t' || Character.getType(c) == Character.SPACE_SEPARATOR ? ' ' : narrow(c), i);
            }
        }
        return out.build();
    }

    /** The ASCII form of a full-width character. */
    static char narrow(char c) {
        if (c >= '\uff01' && c <= '\uff5e') {
            return (char) (c - 0xfee0);
        }
        return c == '\u3000' ? ' ' : c == '\ufe6a' ? '%' : c;
    }

    // commas doubled by a widespread copying fault, and runs of blanks
    private static Text runs(Text text) {
        var out = new Text.Builder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.chars().charAt(i);
            if (i == 0 || c != ',' && c != ' ' || text.chars().charAt(i - 1) != c) {
                out.add(c, text.origin()[i]);
            }
        }
        return out.build();
    }

    private static Text lines(Text text) {
        var out = new Text.Builder(text.length());
        var chars = text.chars();
        for (int start = 0; start <= chars.length();) {
            int end = chars.indexOf('\n', start);
            end = end < 0 ? chars.length() : end;
            int from = start;
            int to = end;
            while (from < to && chars.charAt(from) == ' ') {
                from++;
            }
            while (to > from && chars.charAt(to - 1) == ' ') {
                to--;
            }
            if (to > from) {
                if (!out.isEmpty()) {
                    out.add('\n', text.origin()[from]);
                }
                out.add(text, from, to);
            }
            start = end + 1;
        }
        return out.build();
    }

}
