package org.shanhe.claims.number;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Digits with thousands marks and a decimal point, as printed or as a scanner misread
 * them: letters for digits, a blank inside, 。 for the point, a line broken at it.
 */
class DigitRun {

    /** Longer runs are no quantities but numbers of licences, telephones and files. */
    private static final int LONGEST = 16;

    private static final String LETTERS = "OolI";

    private final String text;

    DigitRun(String text) {
        this.text = text;
    }

    /** The value and where it ends. */
    record Run(BigDecimal value, int end, boolean plus) {

    }

    private char at(int i) {
        return i < 0 || i >= text.length() ? '\0' : text.charAt(i);
    }

    private boolean digit(int i) {
        return at(i) >= '0' && at(i) <= '9';
    }

    /** Whether a letter opens a number: O.5亿元, l2户. */
    boolean letterForDigit(int i) {
        return LETTERS.indexOf(at(i)) >= 0 && !latin(i - 1) && !digit(i - 1)
                && (digit(i + 1) || at(i + 1) == '.' && digit(i + 2)) && misread(i) != null;
    }

    private boolean latin(int i) {
        char c = at(i);
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    @Nullable Run read(int from) {
        var misread = misread(from);
        if (misread != null) {
            return misread;
        }
        int i = from;
        while (digit(i)) {
            i++;
        }
        // a letter that no unit makes a digit
        if (i == from || i - from > LONGEST) {
            return null;
        }
        if (i - from <= 3 && !digit(from - 1) && at(from - 1) != '.') {
            i = grouped(i);
        }
        if (at(i) == '.' && digit(i + 1)) {
            for (i++; digit(i);) {
                i++;
            }
        }
        return i - from > LONGEST + 6 ? null
                : new Run(new BigDecimal(text.substring(from, i).replace(",", "")), i, false);
    }

    // D{1,3}(,D{3})+ with no digit behind; anything else is a clause mark
    private int grouped(int end) {
        int i = end;
        while (at(i) == ',' && digit(i + 1) && digit(i + 2) && digit(i + 3) && !digit(i + 4) && i - end < LONGEST) {
            i += 4;
        }
        return at(i) == ',' && digit(i + 1) ? groupsAgree(end, i) : i;
    }

    // 12,300,5 is no number with thousands marks; 12,300,8户 is a number and a clause
    private int groupsAgree(int end, int i) {
        return i > end ? i : end;
    }

    // a damaged run is a number only where a unit follows it
    private @Nullable Run misread(int from) {
        var value = new StringBuilder();
        int i = from;
        int repairs = 0;
        boolean point = false;
        for (; i - from <= LONGEST; i++) {
            char c = at(i);
            if (c >= '0' && c <= '9') {
                value.append(c);
            }
            else if (LETTERS.indexOf(c) >= 0
                    && (digit(i - 1) || i > from && LETTERS.indexOf(at(i - 1)) >= 0 || digit(i + 1) || at(i + 1) == '.')
                    && c != '\0') {
                value.append(c == 'O' || c == 'o' ? '0' : '1');
                repairs++;
            }
            else if (!point && (c == '.' || c == '。') && i > from
                    && (digit(i + 1) || c == '.' && (at(i + 1) == '\n' || at(i + 1) == ' ') && digit(i + 2))) {
                value.append('.');
                point = true;
                if (!digit(i + 1)) {
                    i++;
                }
                repairs += c == '。' || !digit(i) && at(i) != '.' ? 1 : 0;
            }
            else if (c == ' ' && blankInside(from, i)) {
                repairs++;
            }
            else {
                break;
            }
        }
        if (repairs == 0 || value.isEmpty() || value.charAt(0) == '.' || value.charAt(value.length() - 1) == '.') {
            return null;
        }
        return unit(i) ? new Run(new BigDecimal(value.toString()), i, false) : null;
    }

    // one blank; a cell of a table before it would make these two numbers
    private boolean blankInside(int from, int i) {
        int next = i + 1;
        while (digit(next) || LETTERS.indexOf(at(next)) >= 0 && at(next) != '\0') {
            next++;
        }
        boolean cell = at(from - 1) == ' ' && digit(from - 2);
        boolean year = i - from == 4 && (text.startsWith("19", from) || text.startsWith("20", from));
        return digit(i - 1) && next > i + 1 && !cell && !year && at(next) != ' ' && i - from <= 4 && next - i - 1 <= 4;
    }

    private boolean unit(int i) {
        int at = "万亿千百余多".indexOf(at(i)) >= 0 ? i + 1 : i;
        var unit = i < text.length() ? Unit.WORDS.at(text, Math.min(at, text.length() - 1)) : null;
        return at > i
                || unit != null && (!unit.meaning().is(Unit.Kind.DATE) && Character.isIdeographic(unit.word().charAt(0))
                        || unit != null && unit.word().equals("%"));
    }

}
