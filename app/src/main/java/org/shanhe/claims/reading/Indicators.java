package org.shanhe.claims.reading;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A short name for what a claim measures (指标), put together from the words around it. */
class Indicators {

    private static final CueWords CUES = CueWords.of("indicator-words.txt");

    private static final Map<String, String> SUFFIX = Map.of("household", "户数", "person", "人数", "person_time", "人次",
            "mu", "面积", "km", "长度", "percent", "比例", "kW", "规模", "day", "时限", "hour", "时间");

    private static final Set<String> RATES = Set.of("percent", "percentage_point", "multiple");

    private static final Set<String> PLACES = Set.of("county", "province", "prefecture", "township", "village",
            "admin_unit");

    private static final int SHORT = 3;

    private static final int LONGEST = 14;

    private Indicators() {
    }

    /**
     * @param before the indicator of the claim before in the same sentence
     */
    static String of(Counted counted, Phrases phrases, Frame frame, Tables.@Nullable Cell cell, String before,
            String category) {
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
        if (unit.equals("rank")) {
            return (left.length() > SHORT + 1 ? left : root(before) + left) + "排名";
        }
        var words = unit.equals("yuan") || unit.equals("usd") ? money(left, phrases, frame, before)
                : RATES.contains(unit) ? rate(left, phrases, counted, before)
                        : thing(left, phrases, counted, frame, before);
        var sized = words.length() > LONGEST ? words.substring(words.length() - LONGEST) : words;
        return suffixed(themed(sized, category), unit);
    }

    // the category's own word, where the phrase has none of its kind
    private static String themed(String words, String category) {
        var theme = CUES.words(category);
        if (theme.isEmpty() || theme.stream().anyMatch(words::contains)) {
            return words;
        }
        boolean whole = category.endsWith("_lifted") || category.equals("relocation");
        return whole ? theme.getFirst() : theme.getFirst() + words;
    }

    private static String suffixed(String words, String unit) {
        var suffix = SUFFIX.get(unit);
        boolean named = suffix == null || words.length() > 8 || words.endsWith("率") || words.endsWith("增速")
                || words.endsWith("比") || suffix.length() > 1 && words.contains(suffix.substring(suffix.length() - 2));
        return named ? words : words + suffix;
    }

    private static String money(String left, Phrases phrases, Frame frame, String before) {
        var content = left;
        for (var verb : CUES.words("invest")) {
            content = content.replace(verb, "");
        }
        boolean outlay = CUES.endsWith("outlay", left) && phrases.after(frame.quantity().end()).length() >= 3;
        if (content.length() >= 2 && !outlay) {
            boolean generic = CUES.words("generic").contains(content);
            var topic = !generic ? ""
                    : phrases.topic().isEmpty() && before.isEmpty() ? phrases.previous() : phrases.topic();
            return topic + left;
        }
        var topic = phrases.topic();
        var behind = phrases.after(frame.quantity().end());
        var about = !topic.isEmpty() ? topic : behind.length() >= 2 ? behind : root(before);
        var verb = left.isEmpty() || outlay ? "投入" : left.length() > 4 ? left.substring(left.length() - 4) : left;
        if (about.isEmpty() && verb.length() < 3) {
            return verb + "帮扶资金";
        }
        return about + verb + (verb.endsWith("资金") || about.endsWith("资金") ? "" : "资金");
    }

    private static String rate(String left, Phrases phrases, Counted counted, String before) {
        var content = left;
        for (var word : CUES.words("growth")) {
            content = content.replace(word, "");
        }
        if (content.length() >= 2) {
            return left.contains("占") ? left + head(phrases.behind(counted)) : left;
        }
        var behind = phrases.behind(counted);
        if (before.isEmpty() || behind.length() > 3 && left.length() < 2) {
            return left + phrases.head(counted) + behind;
        }
        var about = before.length() > 8 ? before.substring(before.length() - 8) : before;
        return about + (left.contains("占") ? "占比" : CUES.in("less", left) ? "降幅" : CUES.in("more", left) ? "增速" : left);
    }

    private static String head(String words) {
        return words.length() > 4 ? words.substring(0, 4) : words;
    }

    private static String thing(String left, Phrases phrases, Counted counted, Frame frame, String before) {
        var head = phrases.head(counted);
        var behind = phrases.behind(counted);
        boolean another = left.isEmpty() || left.equals("和") || left.equals("及") || left.equals("与");
        if (another && head.isEmpty() && !before.isEmpty()) {
            return behind.length() > SHORT && left.isEmpty() && frame.from() < frame.quantity().start() ? behind
                    : before;
        }
        if (PLACES.contains(counted.unit()) && CUES.in("exit", frame.right())) {
            return "脱贫摘帽" + (counted.head() == null ? frame.quantity().word() : counted.head().word());
        }
        if (CUES.words("states").contains(left) && before.contains("项目")) {
            return left + "项目";
        }
        var lead = left.length() > 8 && head.length() > 2 ? left.substring(left.length() - 6) : left;
        var words = lead + head;
        boolean light = CUES.words("light").contains(left) || left.isEmpty();
        boolean people = counted.unit().startsWith("person") || counted.unit().startsWith("household");
        char ahead = frame.quantity().start() == 0 ? ' ' : frame.text().charAt(frame.quantity().start() - 1);
        boolean next = "、和及".indexOf(ahead) >= 0
                || Character.isIdeographic(ahead) && frame.from() == frame.quantity().start();
        if (left.isEmpty() && !head.isEmpty() && !before.isEmpty() && next && !people) {
            return before.substring(0, Math.min(4, before.length())) + head;
        }
        if (left.length() <= 2 && !left.isEmpty() && head.isEmpty() && !people) {
            return (before.isEmpty() ? phrases.previous() : root(before)) + left;
        }
        boolean subject = left.isEmpty() && !head.isEmpty() && behind.length() >= 2;
        if (subject && !people) {
            return head + (behind.length() > 7 ? behind.substring(0, 7) : behind);
        }
        if (people && light || words.length() <= SHORT && (left.isEmpty() || head.isEmpty())
                && !CUES.words("generic").contains(words)) {
            words += people && behind.length() > 6 ? behind.substring(0, 6) : behind;
        }
        if (words.isEmpty() || CUES.words("generic").contains(words)) {
            var topic = phrases.topic();
            return (topic.isEmpty() ? root(before) : topic.length() > 6 ? topic.substring(0, 6) : topic) + words;
        }
        return words;
    }

    private static String root(String indicator) {
        var root = indicator.replaceAll("(投入资金|资金|项目|金额|户数|人数|人次|面积|长度|比例)$", "").replaceAll("^(投入|实施)", "");
        return root.length() > 8 ? root.substring(root.length() - 8) : root;
    }

}
