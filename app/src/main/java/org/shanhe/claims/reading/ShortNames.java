package org.shanhe.claims.reading;

import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.shanhe.claims.number.Words;

/**
 * What a text calls an organisation for short (简称): 江南医大附院 for 江南医科大学附属医院, by the
 * characters of the full name.
 */
class ShortNames {

    private static final CueWords CUES = CueWords.of("org-words.txt");

    private static final Words<Boolean> SUFFIXES = CUES.set("suffix");

    private static final int SHORTEST = 2;

    private static final String GROUP = "集团";

    private static final int LONGEST = 8;

    /** A text that names more is a list of organisations. */
    private static final int MOST = 60;

    private final Map<String, String> cores = new TreeMap<>();

    /** With what the names begin that tell them apart. */
    private final BitSet first = new BitSet();

    private final Map<String, String> asked = new HashMap<>();

    ShortNames(Collection<String> names) {
        names.stream().distinct().limit(MOST).forEach(name -> {
            var core = core(name);
            if (core.length() >= SHORTEST) {
                cores.put(name, core);
                first.set(core.charAt(0));
            }
        });
    }

    /** A name without the place before it and the kind of organisation behind it. */
    static String core(String name) {
        var core = name.startsWith("中国") ? name.substring(2) : name;
        for (var place = Gazetteer.at(core, 0); place != null && place.word().length() < core.length() - 1
                && (place.meaning().full() || place.meaning().level() != 'C'); place = Gazetteer.at(core, 0)) {
            core = core.substring(place.word().length());
        }
        var suffix = SUFFIXES.before(core, core.length());
        return suffix == null || suffix.word().length() >= core.length() ? core
                : core.substring(0, core.length() - suffix.word().length());
    }

    /** The longest of the names that are one: 远川集团 and 中国远川集团. */
    String longest(String name) {
        var core = cores.get(name);
        return core == null ? name : cores.entrySet()
            .stream()
            .filter(other -> other.getValue().equals(core)
                    && (other.getKey().endsWith(name) || name.contains(GROUP) && other.getKey().contains(GROUP)))
            .map(Map.Entry::getKey)
            .max(Comparator.comparingInt(String::length))
            .orElse(name);
    }

    /** The full name of what is called so, or nothing. */
    @Nullable String full(String word) {
        if (word.length() < SHORTEST || word.length() > LONGEST || cores.isEmpty()) {
            return null;
        }
        if (word.chars().noneMatch(first::get)) {
            return null;
        }
        var full = asked.computeIfAbsent(word, this::find);
        return full.isEmpty() ? null : full;
    }

    private String find(String word) {
        var place = Gazetteer.at(word, 0);
        boolean common = Noun.WORDS.of(word) != null || place != null && place.word().equals(word)
                || CUES.words("no-short").contains(word);
        if (common) {
            return "";
        }
        return cores.entrySet()
            .stream()
            .filter(entry -> entry.getKey().length() > word.length() && word.indexOf(entry.getValue().charAt(0)) >= 0
                    && (word.length() > SHORTEST || word.charAt(0) == entry.getValue().charAt(0))
                    && within(word, entry.getKey()))
            .map(Map.Entry::getKey)
            .findFirst()
            .orElse("");
    }

    private static boolean within(String word, String name) {
        var left = new StringBuilder(name);
        for (int i = 0; i < word.length(); i++) {
            int at = left.indexOf(String.valueOf(word.charAt(i)));
            if (at < 0) {
                return false;
            }
            left.deleteCharAt(at);
        }
        return true;
    }

}
