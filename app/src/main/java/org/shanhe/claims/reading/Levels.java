package org.shanhe.claims.reading;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which level of government a text speaks for (全省、我市、全县), by how often it says so. */
class Levels {

    private static final CueWords CUES = CueWords.of("place-words.txt");

    private static final List<String> LEVELS = List.of("province", "prefecture", "county");

    private static final String VILLAGE = "village";

    private static final int OFTEN = 2;

    private final Map<String, Integer> counts = new HashMap<>();

    /**
     * @param acting the place that helps, whose 我区 is none of the helped
     */
    Levels(String text, @Nullable String acting) {
        boolean district = acting != null && acting.endsWith("区") && !acting.endsWith("自治区");
        boolean region = text.contains("自治区") && !district;
        LEVELS.forEach(level -> counts.put(level, count(text, level, region)));
        counts.put(VILLAGE, count(text, VILLAGE, region));
    }

    private static int count(String text, String level, boolean region) {
        int count = 0;
        for (var word : CUES.words(level)) {
            // 全区 is a region only where the text speaks of one
            if (word.endsWith("区") && !region && level.equals("province")) {
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
