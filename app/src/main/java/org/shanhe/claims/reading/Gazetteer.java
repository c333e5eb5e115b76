package org.shanhe.claims.reading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shanhe.claims.number.Lexicon;
import org.shanhe.claims.number.Words;

/**
 * Provinces, prefectures and counties (地名录), in full and as they are called for short.
 */
class Gazetteer {

    private static final Words<Known> KNOWN = new Words<>();

    private static final CueWords CUES = CueWords.of("place-words.txt");

    private static final Set<String> COMMON = new HashSet<>(CUES.words("words"));

    private static final String ENDINGS = "省市区县旗州盟";

    /** The province of each name; empty where several have one of that name. */
    private static final Map<String, String> PROVINCES = new HashMap<>();

    private static final Map<String, String> PREFECTURES = new HashMap<>();

    private static final int LONG_STEM = 4;

    /**
     * A known name.
     *
     * @param level A province, B prefecture, C county
     * @param full whether it is written with its ending
     * @param whole the name in full where only its ending is not
     */
    record Known(char level, boolean full, String name, String whole) {

        Known(char level, boolean full, String name) {
            this(level, full, name, name);
        }

    }

    static {
        var lines = Lexicon.lines(Gazetteer.class, "places.txt");
        var province = "";
        var prefecture = "";
        for (var line : lines) {
            KNOWN.add(line.substring(1), new Known(line.charAt(0), true, line.substring(1)));
            province = line.charAt(0) == 'A' ? line.substring(1) : province;
            prefecture = line.charAt(0) == 'B' ? line.substring(1) : line.charAt(0) == 'A' ? "" : prefecture;
            PREFECTURES.merge(line.substring(1), prefecture, (one, other) -> one.equals(other) ? one : "");
            // the same name elsewhere tells nothing
            PROVINCES.merge(line.substring(1), province, (one, other) -> one.equals(other) ? one : "");
        }
        for (var level : List.of('A', 'B', 'C')) {
            lines.stream().filter(line -> line.charAt(0) == level).forEach(line -> add(level, line.substring(1)));
        }
    }

    private Gazetteer() {
    }

    private static void add(char level, String name) {
        var stem = stem(name);
        if (stem.length() < 2 || stem.equals(name)) {
            return;
        }
        KNOWN.add(stem, new Known(level, false, name));
        for (var ending : level == 'C' ? List.of("县", "区", "市", "旗") : List.of("州", "地区", "市", "盟")) {
            KNOWN.add(stem + ending, new Known(level, true, stem + ending, name));
            PROVINCES.merge(stem + ending, province(name), (one, other) -> one.equals(other) ? one : "");
            PREFECTURES.merge(stem + ending, prefecture(name), (one, other) -> one.equals(other) ? one : "");
        }
        // 博尔塔拉蒙古自治州 is called 博州
        if (level == 'B' && name.endsWith("自治州") && stem.length() >= LONG_STEM) {
            KNOWN.add(stem.charAt(0) + "州", new Known(level, true, name));
        }
    }

    /** The prefecture a county lies in, empty where that is not sure. */
    static String prefecture(String name) {
        return PREFECTURES.getOrDefault(name, "");
    }

    /** The province a name lies in, empty where that is not sure. */
    static String province(String name) {
        return PROVINCES.getOrDefault(name, "");
    }

    static Words.@Nullable Found<Known> at(String text, int from) {
        return KNOWN.at(text, from);
    }

    static boolean isCommon(String stem) {
        return COMMON.contains(stem);
    }

    /** Whether a full name is a common word with an ending, as 新建|县 and 市中|区 are. */
    static boolean isEnding(String text, int start, int end) {
        return COMMON.contains(text.substring(start, end - 1));
    }

    static String stem(String name) {
        for (var ending : List.of("自治州", "自治县", "自治旗", "自治区", "特别行政区", "地区", "林区", "新区", "矿区")) {
            if (name.endsWith(ending) && name.length() > ending.length() + 1) {
                var stem = name.substring(0, name.length() - ending.length());
                for (var people : CUES.words("peoples")) {
                    int at = stem.indexOf(people);
                    if (at >= 2) {
                        stem = stem.substring(0, at);
                    }
                }
                return stem;
            }
        }
        return name.length() > 2 && ENDINGS.indexOf(name.charAt(name.length() - 1)) >= 0
                ? name.substring(0, name.length() - 1) : name;
    }

}
