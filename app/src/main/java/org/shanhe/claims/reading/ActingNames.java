package org.shanhe.claims.reading;

import org.shanhe.claims.number.Words;

/**
 * Names of organisations that no ending shows (简称): 中国 and a few characters, a bank, a
 * province's company, known by what they are said to do.
 */
class ActingNames {

    private static final CueWords CUES = CueWords.of("org-words.txt");

    private static final Words<Boolean> CUTS = CUES.set("cut");

    private static final Words<Boolean> DOES = CUES.set("does");

    private static final Words<Boolean> OPENING = CUES.set("opening");

    private static final Words<Boolean> GIVES = CUES.set("gives");

    private ActingNames() {
    }

    /** Where a name that begins here ends, or -1. */
    static int end(String text, int i) {
        if (text.startsWith("中国", i)) {
            return national(text, i);
        }
        int bank = bank(text, i);
        return bank < 0 ? regional(text, i) : bank;
    }

    // 中国华岳|投入: enterprises of the state are called 中国 and two or three more
    private static int national(String text, int i) {
        if (CUES.starts("no-nation", text.substring(Math.min(text.length(), i + 2)))) {
            return -1;
        }
        for (int n = 4; n <= 5 && i + n <= text.length(); n++) {
            boolean ends = i + n == text.length() || Character.isDigit(text.charAt(i + n))
                    || DOES.at(text, i + n) != null;
            if (!Character.isIdeographic(text.charAt(i + n - 1))) {
                return -1;
            }
            if (ends) {
                return i + n;
            }
        }
        return -1;
    }

    // 农发行|投入
    private static int bank(String text, int i) {
        boolean bank = text.startsWith("行", i + 2) && opens(text, i) && DOES.at(text, i + 3) != null
                && !CUES.words("going").contains(text.substring(i + 1, i + 3))
                && Character.isIdeographic(text.charAt(i + 1)) && Gazetteer.at(text, i) == null;
        return bank ? i + 3 : -1;
    }

    // 西藏联讯|投入: what a province and two more characters name, where it acts
    private static int regional(String text, int i) {
        var place = opens(text, i) ? Gazetteer.at(text, i) : null;
        if (place == null || place.meaning().level() == 'C' || place.meaning().full()) {
            return -1;
        }
        int core = i + place.word().length();
        int end = core + 2;
        boolean word = end > text.length() || Noun.WORDS.at(text, core) != null || CUTS.at(text, core) != null
                || DOES.at(text, core) != null || Gazetteer.at(text, core) != null
                || CUES.starts("no-region", text.substring(core));
        return word || GIVES.at(text, end) == null || !Character.isIdeographic(text.charAt(core + 1)) ? -1 : end;
    }

    /** Whether a subject can stand here: where a clause begins, or behind 由 or a date. */
    static boolean opens(String text, int start) {
        if (start == 0 || ",。;:、(\n—”|!?>·".indexOf(text.charAt(start - 1)) >= 0) {
            return true;
        }
        boolean dated = start > 1 && "年月日".indexOf(text.charAt(start - 1)) >= 0
                && Character.isDigit(text.charAt(start - 2));
        // 对口支援隆子县的|某集团
        boolean helping = text.charAt(start - 1) == '的'
                && CUES.in("helping", text.substring(Frame.back(text, start, ",。;:\n"), start));
        return dated || helping || OPENING.before(text, start) != null;
    }

}
