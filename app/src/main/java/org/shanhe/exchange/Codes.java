package org.shanhe.exchange;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the code a cell means, whether it names it by number or by word. Which words and
 * numbers mean which code is data.
 */
final class Codes {

    private static final int MOST_SEEN = 1000;

    private final Map<String, Map<String, String>> byText;

    /** A register repeats the same few words: each is looked up once. */
    private final Map<String, Map<String, String>> seen = new HashMap<>();

    /**
     * @param byText list, then {@link #word} of each word or number, then the code
     */
    Codes(Map<String, Map<String, String>> byText) {
        this.byText = byText;
    }

    /** The code, or null if the list knows no such word. */
    @Nullable String find(String list, String text) {
        var known = seen.computeIfAbsent(list, _ -> new HashMap<>());
        var code = known.get(text);
        if (code == null) {
            code = search(list, text);
            if (code != null && known.size() < MOST_SEEN) {
                known.put(text, code);
            }
        }
        return code;
    }

    private @Nullable String search(String list, String text) {
        var words = byText.getOrDefault(list, Map.of());
        var exact = words.get(text);
        if (exact != null) {
            return exact;
        }
        var word = words.get(word(text));
        if (word != null) {
            return word;
        }
        // "01 因病", "01-因病", "因病(01)": the number decides
        int digits = 0;
        while (digits < text.length() && Texts.digit(text.charAt(digits))) {
            digits++;
        }
        if (digits > 0 && digits < text.length()) {
            var number = words.get(word(text.substring(0, digits)));
            var rest = words.get(word(text.substring(digits)));
            return number != null && (rest == null || rest.equals(number)) ? number : null;
        }
        return null;
    }

    /** What of a text is compared: no brackets, spaces, leading zeros or 族 at the end. */
    static String word(String text) {
        var header = Texts.withoutBrackets(Texts.header(text));
        int start = 0;
        while (start < header.length() - 1
                && (header.charAt(start) == '0' || header.charAt(start) == '.' || header.charAt(start) == '-')) {
            start++;
        }
        var word = header.substring(start);
        if (word.endsWith(".0") && Texts.digit(word.charAt(0))) {
            word = word.substring(0, word.length() - 2);
        }
        return word;
    }

}
