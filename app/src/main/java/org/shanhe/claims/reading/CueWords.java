package org.shanhe.claims.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.shanhe.claims.number.Lexicon;
import org.shanhe.claims.number.Words;

/**
 * Words by what they are a sign of, as a resource lists them: the sign first in each
 * line.
 */
class CueWords {

    private static final Map<String, CueWords> READ = new ConcurrentHashMap<>();

    private final Map<String, List<String>> words = new HashMap<>();

    private CueWords(String resource) {
        for (var line : Lexicon.lines(CueWords.class, resource)) {
            var parts = line.split(" ");
            words.put(parts[0], List.of(parts).subList(1, parts.length));
        }
    }

    static CueWords of(String resource) {
        return READ.computeIfAbsent(resource, CueWords::new);
    }

    List<String> words(String sign) {
        return words.getOrDefault(sign, List.of());
    }

    /** Lists of words, one behind each sign that begins so. */
    List<List<String>> kinds(String signs) {
        return words.entrySet()
            .stream()
            .filter(entry -> entry.getKey().startsWith(signs + "-"))
            .map(Map.Entry::getValue)
            .toList();
    }

    Words<Boolean> set(String sign) {
        var set = new Words<Boolean>();
        words(sign).forEach(word -> set.add(word, true));
        return set;
    }

    boolean in(String sign, String text) {
        return found(sign, text) != null;
    }

    @Nullable String found(String sign, String text) {
        for (var word : words(sign)) {
            if (text.contains(word)) {
                return word;
            }
        }
        return null;
    }

    /** Where the last of the words begins that a text holds, or -1. */
    int lastIn(String sign, String text) {
        int last = -1;
        for (var word : words(sign)) {
            last = Math.max(last, text.lastIndexOf(word));
        }
        return last;
    }

    boolean endsWith(String sign, String text) {
        return words(sign).stream().anyMatch(text::endsWith);
    }

    boolean starts(String sign, String text) {
        return words(sign).stream().anyMatch(text::startsWith);
    }

}
