package org.shanhe.claims.number;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Words to be found at, or before, a place in a text; the longest wins. */
public class Words<T> {

    private final Map<String, T> words = new HashMap<>();

    /** How long the longest word is that begins, or ends, with a character. */
    private final byte[] beginning = new byte[1 << 16];

    private final byte[] ending = new byte[1 << 16];

    public Words<T> add(String word, T meaning) {
        words.putIfAbsent(word, meaning);
        int first = word.charAt(0);
        int last = word.charAt(word.length() - 1);
        beginning[first] = (byte) Math.max(beginning[first], word.length());
        ending[last] = (byte) Math.max(ending[last], word.length());
        return this;
    }

    /** A word and what it means. */
    public record Found<T>(String word, T meaning) {

    }

    public @Nullable Found<T> at(String text, int from) {
        if (from >= text.length()) {
            return null;
        }
        for (int n = Math.min(beginning[text.charAt(from)], text.length() - from); n > 0; n--) {
            var word = text.substring(from, from + n);
            var meaning = words.get(word);
            if (meaning != null) {
                return new Found<>(word, meaning);
            }
        }
        return null;
    }

    public @Nullable Found<T> before(String text, int to) {
        if (to <= 0) {
            return null;
        }
        for (int n = Math.min(ending[text.charAt(to - 1)], to); n > 0; n--) {
            var word = text.substring(to - n, to);
            var meaning = words.get(word);
            if (meaning != null) {
                return new Found<>(word, meaning);
            }
        }
        return null;
    }

    public @Nullable T of(String word) {
        return words.get(word);
    }

}
