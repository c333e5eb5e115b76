package org.shanhe.claims.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shanhe.claims.reading.Divisions;

/**
 * What the place of a claim names (地方表述).
 *
 * @param described whether it only describes a set (9县, 深度贫困地区), which no name stands for
 */
record PlaceWords(List<String> names, boolean described) {

    private static final Pattern SET = Pattern
        .compile("^[0-9两一二三四五六七八九十各全“\"].*|.*等[县市地区省]*$|.*(深度)?(贫困|脱贫|边境|革命)(地区|老区|县|村)$|.*帮扶(县|地区)$");

    private static final Pattern COUNT = Pattern.compile("[两三四五六七八九]个?([县市区旗乡镇村省州])$");

    private static final int SUFFIX = 2;

    private static final List<String> KINDS = List.of("县", "市", "区", "旗");

    private static final Map<String, String> COMMITTEES = Map.of("村", "村民委员会", "社区", "居民委员会");

    static PlaceWords of(@Nullable String place) {
        if (place == null || SET.matcher(place).matches()) {
            return new PlaceWords(List.of(), true);
        }
        var count = COUNT.matcher(place);
        var kind = count.find() ? count.group(1) : "";
        var names = Arrays.stream(COUNT.matcher(place).replaceAll("").split("[、和及与]"))
            .map(String::strip)
            .filter(name -> name.length() >= SUFFIX)
            .map(name -> name.endsWith(kind) ? name : name + kind)
            .map(Divisions::full)
            .toList();
        return new PlaceWords(splitsAName(names, place) ? List.of(place) : names, false);
    }

    /** 和田地区 and 共和县 are one name. */
    private static boolean splitsAName(List<String> names, String place) {
        return place.startsWith("和") || place.contains("共和") || place.contains("和田") || names.isEmpty();
    }

    /**
     * Every ending of a name that may be the name of a place, the longest first, also
     * with its kind added.
     */
    static List<Ending> endings(String name) {
        var endings = new ArrayList<Ending>();
        for (int i = 0; i <= name.length() - SUFFIX; i++) {
            var front = name.substring(0, i);
            var ending = name.substring(i);
            endings.add(new Ending(name, front, ending, endings.size()));
            for (var kind : KINDS) {
                endings.add(new Ending(name, front, ending + kind, endings.size()));
            }
            // divisions are called by their committees, documents call the village
            COMMITTEES.forEach((kind, committee) -> {
                if (ending.endsWith(kind)) {
                    endings.add(new Ending(name, front, ending + committee, endings.size()));
                }
            });
        }
        return endings;
    }

    /**
     * An ending of a name.
     *
     * @param front what stands before it
     * @param rank how many come before it
     */
    record Ending(String asked, String front, String ending, int rank) {
    }

}
