package org.shanhe.claims.reading;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A short name for what a claim measures (指标), put together from the words around it. */
class Indicators {

    private static final CueWords CUES = CueWords.of("indicator-words.txt");

    private static final Map<String, String> SUFFIX = Map.of("household", "户数", "person", "人数", "person_time", "人次",
            "mu", "面积", "km", "长度", "percent", "比例", "kW", "规模", "day", "时限", "hour", "时间");

    private static final Set<String> RATES = Set.of("percent", "percentage_point", "multiple");

    private static final int SHORT = 3;

    private static final int LONGEST = 14;

    private Indicators() {
    }

    /**
     * @param said the indicators of the claims before in the same sentence
     */
    static String of(Counted counted, Phrases phrases, Frame frame, Tables.@Nullable Cell cell, List<String> said,
            String category) {
        var before = said.isEmpty() ? "" : said.getLast();
        var left = phrases.left(counted.head() != null && counted.head().start() >= frame.quantity().end(),
                !RATES.contains(counted.unit()) && !counted.unit().equals("rank"));
        if (cell != null && cell.indicator() != null) {
            var own = left.replace("计划", "").replace("完成", "").replace("实际", "");
            if (own.length() > SHORT && !own.endsWith("率") && !cell.indicator().contains(own) && frame.part()) {
                return own;
            }
            return left.endsWith("率") && !cell.indicator().endsWith("率") ? cell.indicator() + "完成率" : cell.indicator();
        }
        var unit = counted.unit();
        if (!before.isEmpty() && (left.startsWith("较") || left.startsWith("比"))) {
            return RATES.contains(unit) ? tail(before) + RateNames.trend(left) : root(before) + left;
        }
        var each = cell == null ? Distributed.of(frame, said) : null;
        if (each != null) {
            return suffixed(themed(spread(each, unit), category, each.name()), unit);
        }
        if (unit.equals("rank") && before.endsWith("排名")) {
            return before;
        }
        if (unit.equals("rank")) {
            boolean speed = !before.isEmpty() && CUES.starts("speed", left);
            return (speed ? tail(before) + left : left.length() > SHORT + 1 ? left : root(before) + left) + "排名";
        }
        var words = unit.equals("yuan") || unit.equals("usd") ? MoneyNames.of(left, phrases, frame, before, category)
                : RATES.contains(unit) ? RateNames.of(left, phrases, counted, before)
                        : ThingNames.of(left, phrases, counted, frame, before, category);
        words = Plain.named(words);
        if (cell == null && words.length() <= SHORT + 1 && frame.label() == frame.clause()) {
            var heading = phrases.context().heading();
            words = words.isEmpty() || !heading.contains(words) ? heading + words : heading;
        }
        if (cell == null && CUES.words("owned").contains(words)) {
            var owner = phrases.context().owner();
            words = owner.endsWith(words) ? words : owner + words;
        }
        var sized = Cut.tail(words, LONGEST);
        return suffixed(themed(sized, category, noun(sized, phrases, counted)), unit);
    }

    /**
     * Whether it only says how what was spoken of changed: that stays what is spoken of.
     */
    static boolean changes(String unit, String indicator, List<String> said) {
        return !said.isEmpty() && RATES.contains(unit) && indicator.startsWith(tail(said.getLast()));
    }

    private static String spread(Distributed each, String unit) {
        if (RATES.contains(unit)) {
            return each.name() + (CUES.words("attained").contains(each.verb()) ? "" : RateNames.trend(each.verb()));
        }
        return unit.equals("yuan") ? each.name() + each.verb() : each.verb() + each.name();
    }

    private static String noun(String words, Phrases phrases, Counted counted) {
        var head = counted.head();
        return head != null && words.length() > SHORT && words.endsWith(head.word()) ? words : phrases.head(counted);
    }

    // the category's own word, where the phrase has none of its kind
    private static String themed(String words, String category, String noun) {
        var theme = CUES.words(category);
        boolean long8 = category.endsWith("_lifted") && words.length() > 8;
        if (long8) {
            return theme.getFirst() + (noun.length() < 2 || noun.length() > 8 ? "" : noun);
        }
        boolean moved = category.equals("relocation") && words.contains("搬") && !words.contains("搬迁");
        if (moved) {
            return theme.getFirst() + (noun.length() < 2 || noun.length() > 8 ? "" : noun);
        }
        if (theme.isEmpty() || theme.stream().anyMatch(words::contains)) {
            return words;
        }
        boolean whole = category.endsWith("_lifted") || category.equals("relocation");
        return theme.getFirst() + (whole ? noun.length() < 2 || noun.length() > 8 ? "" : noun : words);
    }

    private static String suffixed(String words, String unit) {
        var suffix = SUFFIX.get(unit);
        boolean people = unit.startsWith("person") && words.length() > SHORT && ThingNames.people(words);
        boolean named = suffix == null || people || words.length() > 8 || CUES.endsWith("ratio", words)
                || suffix.length() > 1 && words.contains(suffix.substring(suffix.length() - 2));
        return named ? words : words + suffix;
    }

    static String tail(String words) {
        return Cut.tail(words, 10);
    }

    static String root(String indicator) {
        var root = indicator.replaceAll("(投入资金|资金|项目|金额|户数|人数|人次|面积|长度|比例)$", "")
            .replaceAll("^(市|省|年)?(累计|共)?(投入|实施|引进|落实|拨付|安排|协调|争取|直接)+(财政|外部|各类|无偿|社会)?", "");
        return Cut.tail(root, 8);
    }

}
