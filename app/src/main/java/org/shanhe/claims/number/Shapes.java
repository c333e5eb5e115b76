package org.shanhe.claims.number;

import org.jspecify.annotations.Nullable;

/**
 * Runs of digits whose shape says they are dates, times, telephones or numbers of papers.
 */
class Shapes {

    private static final int PHONE = 7;

    private final String text;

    Shapes(String text) {
        this.text = text;
    }

    private char at(int i) {
        return i < 0 || i >= text.length() ? '\0' : text.charAt(i);
    }

    private boolean digit(int i) {
        return at(i) >= '0' && at(i) <= '9';
    }

    private int digits(int i) {
        int end = i;
        while (digit(end)) {
            end++;
        }
        return end - i;
    }

    private boolean latin(int i) {
        char c = at(i);
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c == '@' || c == '#' || c == '/' && i > 0;
    }

    // 附件:1.清单 2.报告
    private boolean attached(int i) {
        int line = i;
        while (line > 0 && i - line < LINE && at(line - 1) != '\n') {
            line--;
        }
        return (at(i - 1) == ':' || at(i - 1) == ' ') && text.startsWith("附件", line);
    }

    private static final int LINE = 120;

    /** What is here and no quantity, if its shape tells. */
    @Nullable Quantity refused(int i) {
        if ((i == 0 || at(i - 1) == '\n' || attached(i)) && enumerated(i + digits(i))) {
            return Quantity.refused(i, i + digits(i) + 1, "enumeration");
        }
        if (latin(i - 1) && at(i - 1) != '/' || at(i - 1) == '.' && latin(i - 2)) {
            int end = i;
            while (digit(end) || latin(end) || at(end) == '.' || at(end) == '-') {
                end++;
            }
            return Quantity.refused(i, end, "name");
        }
        int n = digits(i);
        int end = i + n;
        if (n == 4 && year(i) && (at(end) == '-' || at(end) == '.' || at(end) == '/') && digits(end + 1) >= 1
                && digits(end + 1) <= 2 && at(end) != '.'
                || n == 4 && year(i) && at(end) == '.' && digits(end + 1) > 0 && at(end + 1 + digits(end + 1)) == '.') {
            return Quantity.refused(i, dateEnd(end), "date");
        }
        if ((n == 1 || n == 2) && at(end) == ':' && digits(end + 1) == 2 && !Character.isDigit(at(i - 1))) {
            return Quantity.refused(i, dateEnd(end), "date");
        }
        if ((n == 3 || n == 4) && (at(end) == '-' || at(end) == '—') && digits(end + 1) >= 3 && telephone(i, end)) {
            return Quantity.refused(i, run(end), "phone");
        }
        if (n >= PHONE && Unit.WORDS.at(text, Math.min(end, text.length() - 1)) == null && !magnitude(end)) {
            return Quantity.refused(i, run(end), before(i, "备", "证", "号", "安") ? "licence" : "phone");
        }
        int range = connected(end) && digits(end + 1) > 0 ? end + 1 + digits(end + 1) : end;
        boolean years = n == 4 && year(i) && (at(range) == '年' || range == end && connected(end));
        boolean months = n <= 2 && range > end && (at(range) == '月' || at(range) == '日');
        if (years && at(range) == '年' || months) {
            return Quantity.refused(i, calendar(range), "date");
        }
        if (n == 2 && at(end) == '后' && "的”党青干代,、".indexOf(at(end + 1)) >= 0) {
            return Quantity.refused(i, end + 1, "name");
        }
        return n == 4 && year(i) && at(end) == '、' && year(end + 1) ? Quantity.refused(i, end, "date")
                : combined(i, end);
    }

    // 8+8, 1:3 and 4-1-2 are names and ratios
    private @Nullable Quantity combined(int i, int end) {
        if (at(end) == '+' && at(end + 1) >= 'A' && at(end + 1) <= 'Z') {
            return Quantity.refused(i, end + 2, "name");
        }
        if ((at(end) == '+' || at(end) == ':') && digit(end + 1)) {
            int to = end + 1 + digits(end + 1);
            while (at(to) == '+' && digit(to + 1)) {
                to += 1 + digits(to + 1);
            }
            return Quantity.refused(i, to, at(end) == '+' ? "name" : "ratio");
        }
        return null;
    }

    // 1. and 2、 at the start of a line
    private boolean enumerated(int end) {
        return (at(end) == '.' || at(end) == '、' || at(end) == ')') && !digit(end + 1);
    }

    private boolean telephone(int i, int end) {
        int n = digits(end + 1);
        return at(i) == '0' || n >= 7 || at(end + 1 + n) == '-' || at(i) == '4' && n == 3;
    }

    private boolean connected(int i) {
        return "-—–~至到".indexOf(at(i)) >= 0 && at(i) != '\0';
    }

    private boolean magnitude(int i) {
        return "万亿千百余多+".indexOf(at(i)) >= 0 && at(i) != '\0';
    }

    private boolean year(int i) {
        return (at(i) == '1' && at(i + 1) == '9' || at(i) == '2' && at(i + 1) == '0') && digits(i) == 4;
    }

    private boolean before(int i, String... words) {
        for (var word : words) {
            if (text.startsWith(word, Math.max(0, i - word.length()))) {
                return true;
            }
        }
        return false;
    }

    private int dateEnd(int i) {
        int end = i;
        while (digit(end) || "-./: ".indexOf(at(end)) >= 0 && (digit(end + 1) || digit(end + 2)) && at(end) != '\0') {
            end++;
        }
        return end;
    }

    private int run(int i) {
        int end = i;
        while (digit(end) || (at(end) == '-' || at(end) == '—') && (digit(end + 1) || at(end + 1) == '—')) {
            end++;
        }
        return end;
    }

    // 年1-9月28日
    private int calendar(int i) {
        int end = i;
        while ("年月日份底初末".indexOf(at(end)) >= 0 && at(end) != '\0') {
            end++;
            int n = digits(end);
            int to = end + n;
            if (n > 0 && connected(to) && digits(to + 1) > 0) {
                to += 1 + digits(to + 1);
            }
            if (n > 0 && n <= 2 && (at(to) == '月' || at(to) == '日')) {
                end = to;
            }
        }
        return end;
    }

}
