package org.shanhe.claims.reading;

/** The name of a rate (比率): what it is a share of, or how what went before changed. */
class RateNames {

    private static final CueWords CUES = CueWords.of("indicator-words.txt");

    private RateNames() {
    }

    static String of(String left, Phrases phrases, Counted counted, String before) {
        var arrow = phrases.lead().strip();
        if (!before.isEmpty() && arrow.length() == 1 && "↑↓▲▼".contains(arrow)) {
            return Indicators.tail(before) + ("↑▲".contains(arrow) ? "增速" : "降幅");
        }
        var content = left;
        for (var word : CUES.words("growth")) {
            content = content.replace(word, "");
        }
        // 完成年度任务的106.2%
        if (!before.isEmpty() && left.startsWith("完成") && CUES.endsWith("plan", left)) {
            return Indicators.root(before) + "完成率";
        }
        // 是十年前的26倍
        if (counted.unit().equals("multiple") && CUES.in("equals", phrases.lead())) {
            // 园区产值|是五年前的2.6倍
            var own = Plain.of(phrases.lead().substring(0, Math.max(0, CUES.lastIn("equals", phrases.lead()))));
            if (own.length() > 1 || !before.isEmpty()) {
                return Indicators.tail(own.length() > 1 ? own : before) + "倍数";
            }
        }
        if (!before.isEmpty() && CUES.words("speed").contains(left)) {
            return Indicators.tail(before) + left;
        }
        if (!before.isEmpty() && (CUES.starts("above", left) || left.startsWith("占"))) {
            return Indicators.root(before) + left + (left.startsWith("占") ? head(phrases.behind(counted)) : "");
        }
        boolean light = CUES.words("attained").contains(left) && !before.isEmpty();
        if (content.length() >= 2 && !light) {
            return left.contains("占") ? left + head(phrases.behind(counted)) : left;
        }
        var behind = phrases.behind(counted);
        if (before.isEmpty() || behind.length() > 3 && left.length() < 2) {
            return left + phrases.head(counted) + behind;
        }
        // 吸纳就业3600人,三分之二是妇女: a part of those before
        var about = (left.isEmpty() || light) && behind.length() > 1 ? Indicators.root(before) + behind
                : Indicators.tail(before);
        return about + (light ? "" : trend(left));
    }

    /** How a figure changed, as the end of a name. */
    static String trend(String left) {
        return left.contains("占") ? "占比" : CUES.in("less", left) ? "降幅" : CUES.in("more", left) ? "增速" : left;
    }

    private static String head(String words) {
        return Cut.head(words, 4);
    }

}
