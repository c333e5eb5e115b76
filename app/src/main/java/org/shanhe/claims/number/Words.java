package org.shanhe.claims.number;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Words to be found at, or before, a place in a text; the longest wins. */
public class Words<T> {

    private final Map<String, T> words = new HashMap<>();

    private int longest;

    public Words<T> add(String word, T meaning) {
        words.putIfAbsent(word, meaning);
        longest = Math.max(longest, word.length());
        return this;
    }

    /** A word and what it means. */
    public record Found<T>(String word, T meaning) {

    }

    public @Nullable Found<T> at(String text, int from) {
        for (int n = Math.min(longest, text.length() - from); n > 0; n--) {
            var word = text.substring(from, from + n);
            var meaning = words.get(word);
            if (meaning != null) {
                return new Found<>(word, meaning);
            }
        }
        return null;
    }

    public @Nullable Found<T> before(String text, int to) {
        for (int n = Math.min(longest, to); n > 0; n--) {
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
