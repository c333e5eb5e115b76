package org.shanhe.claims.reading;

/** Shortens words so that none of them is cut apart (截词). */
final class Cut {

    /** So much longer they may be to end with a whole word. */
    private static final int MORE = 3;

    private static final int FAR = 10;

    private static final CueWords CUES = CueWords.of("indicator-words.txt");

    private Cut() {
    }

    // 转移|到福建|就业2746人: where people went is part of what they did
    static int going(Frame frame, int name, boolean people) {
        var text = frame.text();
        int at = name - 1;
        while (at >= frame.from() && name - at < FAR && "到赴往".indexOf(text.charAt(at)) < 0) {
            at--;
        }
        boolean went = people && at >= frame.from() && name - at < FAR
                && CUES.starts("works", text.substring(name, frame.quantity().start()));
        return went ? frame.from() : name;
    }

    /** Their beginning. */
    static String head(String words, int most) {
        if (words.length() <= most) {
            return words;
        }
        for (int i = 0; i < most;) {
            var word = Noun.WORDS.at(words, i);
            int end = word == null ? i + 1 : i + word.word().length();
            if (end > most) {
                return words.substring(0, end - most <= MORE || i == 0 ? end : i);
            }
            i = end;
        }
        return words.substring(0, most);
    }

    /** Their end. */
    static String tail(String words, int most) {
        int from = words.length() - most;
        for (int i = 0; i < from;) {
            var word = Noun.WORDS.at(words, i);
            int end = word == null ? i + 1 : i + word.word().length();
            if (end > from) {
                return words.substring(from - i <= MORE || end == words.length() ? i : end);
            }
            i = end;
        }
        return words.substring(Math.max(0, from));
    }

}
