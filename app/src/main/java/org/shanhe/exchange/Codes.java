package org.shanhe.exchange;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the code a cell means, whether it names it by number or by word. Which words and
 * numbers mean which code is data.
 */
final class Codes {

    private final Map<String, Map<String, String>> byText;

    /**
     * @param byText list, then {@link #word} of each word or number, then the code
     */
    Codes(Map<String, Map<String, String>> byText) {
        this.byText = byText;
    }

    /** The code, or null if the list knows no such word. */
    @Nullable String find(String list, String text) {
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

    /** Lists joined: the words of the second are added to those of the first. */
    static Codes of(Map<String, Map<String, String>> first, Map<String, Map<String, String>> second) {
        var joined = new HashMap<String, Map<String, String>>();
        first.forEach((list, words) -> joined.put(list, new HashMap<>(words)));
        second.forEach((list, words) -> words
            .forEach((word, code) -> joined.computeIfAbsent(list, _ -> new HashMap<>()).put(word(word), code)));
        return new Codes(joined);
    }

}
