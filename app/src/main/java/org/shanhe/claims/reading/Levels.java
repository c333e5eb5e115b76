package org.shanhe.claims.reading;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which level of government a text speaks for (全省、我市、全县), by how often it says so. */
class Levels {

    private static final CueWords CUES = CueWords.of("place-words.txt");

    private static final List<String> LEVELS = List.of("province", "prefecture", "county");

    private static final String VILLAGE = "village";

    private static final int OFTEN = 2;

    private final Map<String, Integer> counts = new HashMap<>();

    Levels(String text) {
        LEVELS.forEach(level -> counts.put(level, count(text, level)));
        counts.put(VILLAGE, count(text, VILLAGE));
    }

    private static int count(String text, String level) {
        int count = 0;
        for (var word : CUES.words(level)) {
            // 全区 is a region only where the text speaks of one
            if (word.endsWith("区") && !text.contains("自治区") && level.equals("province")) {
                continue;
            }
            for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
                count++;
            }
        }
        return count;
    }

    int of(String level) {
        return counts.getOrDefault(level, 0);
    }

    /** The levels it speaks for, the one it speaks of most first. */
    List<String> spoken() {
        return LEVELS.stream()
            .filter(level -> of(level) > 0)
            .sorted(Comparator.comparingInt((String level) -> -of(level)))
            .toList();
    }

    /** 全村, 村里: a story of one village may mention its province. */
    boolean isOfAVillage() {
        int village = of(VILLAGE);
        return village > OFTEN && LEVELS.stream().allMatch(level -> of(level) < village);
    }

}
