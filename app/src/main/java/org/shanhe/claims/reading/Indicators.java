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

    private static final Set<String> PLACES = Set.of("county", "province", "prefecture", "township", "village",
            "admin_unit");

    private static final Set<String> BARE = Set.of("item", "head", "time", "day", "hour");

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
        if (unit.equals("rank")) {
            return (left.length() > SHORT + 1 ? left : root(before) + left) + "排名";
        }
        var words = unit.equals("yuan") || unit.equals("usd") ? money(left, phrases, frame, before)
                : RATES.contains(unit) ? RateNames.of(left, phrases, counted, before)
                        : thing(left, phrases, counted, frame, before, category);
        words = Plain.named(words);
        var sized = words.length() > LONGEST ? words.substring(words.length() - LONGEST) : words;
        return suffixed(themed(sized, category, noun(sized, phrases, counted)), unit);
    }

    private static String spread(Distributed each, String unit) {
        if (RATES.contains(unit)) {
            return each.name() + RateNames.trend(each.verb());
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
        if (theme.isEmpty() || theme.stream().anyMatch(words::contains)) {
            return words;
        }
        boolean whole = category.endsWith("_lifted") || category.equals("relocation");
        return theme.getFirst() + (whole ? noun.length() < 2 || noun.length() > 8 ? "" : noun : words);
    }

    private static String suffixed(String words, String unit) {
        var suffix = SUFFIX.get(unit);
        boolean named = suffix == null || words.length() > 8 || CUES.endsWith("ratio", words)
                || suffix.length() > 1 && words.contains(suffix.substring(suffix.length() - 2));
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
            if (generic && phrases.topic().isEmpty() && before.contains(content)) {
                return before;
            }
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

    static String tail(String words) {
        return words.length() > 8 ? words.substring(words.length() - 8) : words;
    }

    private static boolean people(String words) {
        var noun = Noun.WORDS.before(words, words.length());
        return noun != null && noun.meaning().unit().equals("person");
    }

    private static String thing(String led, Phrases phrases, Counted counted, Frame frame, String before,
            String category) {
        var left = CUES.words("toward").contains(led) ? "" : led;
        var head = phrases.head(counted);
        var behind = phrases.behind(counted);
        boolean people = counted.unit().startsWith("person") || counted.unit().startsWith("household");
        boolean another = left.isEmpty() || left.equals("和") || left.equals("及") || left.equals("与");
        if (another && head.isEmpty() && !before.isEmpty()) {
            return behind.length() > (people ? 1 : SHORT) && left.isEmpty() ? behind : before;
        }
        if (PLACES.contains(counted.unit()) && CUES.in("exit", frame.right())) {
            return "脱贫摘帽" + (counted.head() == null ? frame.quantity().word() : counted.head().word());
        }
        if (CUES.words("states").contains(left) && before.contains("项目")) {
            return left + "项目";
        }
        if (frame.quantity().word().equals("对") && !head.isEmpty()) {
            return "结对" + head;
        }
        var lead = left.length() > 8 && head.length() > 2 ? left.substring(left.length() - 6) : left;
        var words = lead + head;
        boolean light = CUES.words("light").contains(left) || left.isEmpty();
        char ahead = frame.quantity().start() == 0 ? ' ' : frame.text().charAt(frame.quantity().start() - 1);
        boolean next = "、和及".indexOf(ahead) >= 0 || frame.from() > frame.clause()
                || Character.isIdeographic(ahead) && frame.from() == frame.quantity().start();
        if (left.isEmpty() && !head.isEmpty() && !before.isEmpty() && next && !people) {
            return before.substring(0, Math.min(2, before.length())) + head;
        }
        // 引进37家粤企落户: a noun that no list knows
        var end = Noun.WORDS.before(left, left.length());
        boolean open = end == null || !end.meaning().heads();
        if (open && !left.isEmpty() && head.isEmpty() && BARE.contains(counted.unit()) && behind.length() >= 2
                && Character.isIdeographic(frame.text().charAt(frame.quantity().end()))) {
            return left + (behind.length() > 4 ? behind.substring(0, 4) : behind);
        }
        if (left.length() <= 2 && !left.isEmpty() && head.isEmpty() && !people) {
            var noun = Noun.WORDS.before(left, left.length());
            if (noun != null && noun.word().equals(left) && noun.meaning().heads() && !CUES.words(category).isEmpty()) {
                return left;
            }
            return (before.isEmpty() ? phrases.previous() : root(before)) + left;
        }
        // 在岗41人: a state of those counted before
        if (people && head.isEmpty() && left.length() > 1 && left.length() <= SHORT && people(root(before))
                && behind.length() < 2 && !CUES.words("light").contains(left)) {
            return left + root(before);
        }
        boolean subject = left.isEmpty() && !head.isEmpty() && behind.length() >= 2;
        if (subject && !people) {
            return head.endsWith(behind) ? head : head + (behind.length() > 7 ? behind.substring(0, 7) : behind);
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

    static String root(String indicator) {
        var root = indicator.replaceAll("(投入资金|资金|项目|金额|户数|人数|人次|面积|长度|比例)$", "")
            .replaceAll("^(市|省|年)?(累计|共)?(投入|实施|引进|落实|拨付|安排|协调|争取|直接)+(财政|外部|各类|无偿|社会)?", "");
        return root.length() > 8 ? root.substring(root.length() - 8) : root;
    }

}
