package org.shanhe.claims.text;

import java.util.Set;

/** Strips the pinyin that some sites print in brackets behind a character. */
class Pinyin {

    private static final String TONED = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ";

    private static final Set<String> TONELESS = Set.of("me", "men", "zhe", "ma", "de", "le", "ne", "ba", "la");

    private static final int LONGEST = 7;

    /** So many toned syllables show that the toneless ones are pinyin too. */
    private static final int ENOUGH = 3;

    private Pinyin() {
    }

    static Text strip(Text text) {
        var chars = text.chars();
        int toned = 0;
        for (int i = chars.indexOf('('); i >= 0; i = chars.indexOf('(', i + 1)) {
            int end = end(chars, i);
            if (end >= 0 && toned(chars, i, end)) {
                toned++;
            }
        }
        var out = new Text.Builder(chars.length());
        for (int i = 0; i < chars.length();) {
            int end = chars.charAt(i) == '(' ? end(chars, i) : -1;
            if (end >= 0 && (toned(chars, i, end) || toned >= ENOUGH && chars.charAt(i - 1) > 0x7f
                    && TONELESS.contains(chars.substring(i + 1, end - 1).strip()))) {
                i = end;
            }
            else {
                out.add(chars.charAt(i), text.origin()[i]);
                i++;
            }
        }
        return out.build();
    }

    // one behind the closing bracket, or -1 where no syllable stands in brackets
    private static int end(String chars, int open) {
        if (open == 0 || Character.isWhitespace(chars.charAt(open - 1))) {
            return -1;
        }
        int i = open + 1;
        while (i < chars.length() && i - open <= LONGEST && letter(chars.charAt(i))) {
            i++;
        }
        if (i == open + 1) {
            return -1;
        }
        if (i < chars.length() && chars.charAt(i) == ' ') {
            i++;
        }
        return i < chars.length() && chars.charAt(i) == ')' ? i + 1 : -1;
    }

    private static boolean letter(char c) {
        return c >= 'a' && c <= 'z' || c == 'ü' || TONED.indexOf(c) >= 0;
    }

    private static boolean toned(String chars, int from, int to) {
        for (int i = from; i < to; i++) {
            if (TONED.indexOf(chars.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

}
