package org.shanhe.claims.reading;

import java.util.regex.Pattern;

/** The lines that say what those under them are about (小标题). */
class Headings {

    private static final int LONGEST = 26;

    private static final int FURTHEST = 12;

    private static final Pattern NUMBERED = Pattern.compile("[(]?[一二三四五六七八九十0-9]{1,3}[)、.].*");

    private Headings() {
    }

    /** Where the heading begins that a line stands under, or -1. */
    static int before(String text, int line) {
        int at = line;
        for (int i = 0; i < FURTHEST && at > 0; i++) {
            int end = at - 1;
            int start = Frame.back(text, end, "\n");
            if (heading(text.substring(start, end))) {
                return start;
            }
            at = start;
        }
        return -1;
    }

    private static boolean heading(String line) {
        boolean brief = line.length() > 1 && line.length() <= LONGEST;
        boolean plain = line.chars().noneMatch(c -> "。;,!?".indexOf(c) >= 0);
        return brief && plain && (NUMBERED.matcher(line).matches() || line.chars().noneMatch(Character::isDigit));
    }

}
