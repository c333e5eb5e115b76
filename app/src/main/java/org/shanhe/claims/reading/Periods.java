package org.shanhe.claims.reading;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which period a figure holds for (期间), in the guide's notation. */
class Periods {

    private static final CueWords CUES = CueWords.of("time-words.txt");

    private static final Map<String, String> PLANS = Map.of("十二五", "2011..2015", "十三五", "2016..2020", "十四五",
            "2021..2025", "十五五", "2026..2030");

    private static final String PART = "上半年|下半年|前三季度|[一二三四]季度|第[一二三四]季度|[0-9]{1,2}月份?[底末]?|年?[底末初]";

    private static final Pattern EXPRESSION = Pattern.compile("(?<from>20[0-9]{2})年?[-—–~至到]{1,2}(?<to>20[0-9]{2})年"
            + "|(?<year>(?:20|19)[0-9]{2})年(?<part>" + PART + ")?(?:[0-9]{1,2}日)?(?<open>以来|起|开始)?"
            + "|“?(?<plan>十[二三四五]五)”?(?:期间|时期|以来)" + "|(?<rel>今年|去年|上年|前年|年内)(?<part2>" + PART + ")?(?<open2>以来)?"
            + "|(?<half>上半年|前三季度|[一二三四]季度)|(?<now>目前|如今|现有|现已|至今)"
            + "|(?<kept>近[一两二三四五六七八九十几]年来?|近年来|[一两二三四五六七八九十]{1,2}年来|十[八九]大以来|[^,。;、\\n0-9自从]{2,8}以来)");

    private static final Pattern DATE = Pattern
        .compile("(20[0-9]{2})(?:年|-|/|\\.)([0-9]{1,2})(?:月|-|/|\\.)[0-9]{1,2}日?");

    private static final Pattern TOTAL = Pattern
        .compile("累计|总计|合计|先后|总共|以来|(?<![公总])共(?:计|有|投|援|派|选|培|捐|实施|建成|完成|帮|安排|落实|引|约|达|[0-9]|$)");

    private static final Pattern YEAR = Pattern.compile("(20[0-9]{2})年");

    private static final int OPENING = 300;

    private static final int LONGEST = 400;

    private final String text;

    private final @Nullable String published;

    private final @Nullable String whole;

    private final @Nullable String latest;

    Periods(String text, int titleStart, int titleEnd) {
        this.text = text;
        var opening = text.substring(0, Math.min(text.length(), titleEnd + OPENING));
        var date = DATE.matcher(opening);
        boolean dated = date.find();
        var closing = dated ? date : DATE.matcher(text.substring(Math.max(0, text.length() - OPENING)));
        this.published = dated || closing.find() ? closing.group(1) + "-" + two(closing.group(2)) : null;
        this.whole = whole(text.substring(titleStart, titleEnd));
        this.latest = latest(text);
    }

    // the last year that the text speaks of as past
    private static @Nullable String latest(String text) {
        var year = YEAR.matcher(text);
        String latest = null;
        while (year.find()) {
            boolean ahead = year.start() > 0 && "到至".indexOf(text.charAt(year.start() - 1)) >= 0;
            latest = ahead || latest != null && latest.compareTo(year.group(1)) >= 0 ? latest : year.group(1);
        }
        return latest;
    }

    private static String two(String month) {
        return month.length() == 1 ? "0" + month : month;
    }

    // 2021年工作总结: the title says what all of it is about
    private static @Nullable String whole(String title) {
        for (var plan : PLANS.entrySet()) {
            if (title.contains(plan.getKey())) {
                return plan.getValue();
            }
        }
        var year = YEAR.matcher(title);
        return year.find() ? year.group(1) : null;
    }

    @Nullable String of(Frame frame, Claim.Kind kind) {
        int to = frame.quantity().start();
        var own = last(Math.max(frame.sentence(), to - LONGEST), to, kind);
        boolean total = TOTAL.matcher(frame.sentenceLead()).find();
        if (own != null) {
            boolean spans = own.contains("..") || !Character.isDigit(own.charAt(0)) && own.charAt(0) != '@';
            return total && spans ? "累计 " + own : own;
        }
        var before = last(Math.max(frame.line(), frame.sentence() - LONGEST), frame.sentence(), kind);
        if (before != null && (before.length() == 4 || before.length() == 6 || before.contains(".."))) {
            return total && before.contains("..") ? "累计 " + before : before;
        }
        if (whole != null) {
            return whole;
        }
        return total || kind == Claim.Kind.RESULT && opensTotal(frame) ? "累计" : null;
    }

    // a paragraph that opens with 累计 speaks of totals to its end
    private boolean opensTotal(Frame frame) {
        int end = Frame.forth(text, Math.min(text.length(), Frame.forth(text, frame.line(), ",。;\n") + 1), ",。;\n");
        return text.substring(frame.line(), Math.min(end, frame.quantity().start())).contains("累计");
    }

    private @Nullable String last(int from, int to, Claim.Kind kind) {
        if (from >= to) {
            return null;
        }
        var stretch = text.substring(from, to);
        var found = EXPRESSION.matcher(stretch);
        String last = null;
        while (found.find()) {
            var ahead = stretch.substring(Math.max(0, found.start() - 2), found.start());
            var rest = stretch.substring(found.end());
            boolean compared = ahead.endsWith("较") || ahead.endsWith("比") || ahead.endsWith("是") || ahead.endsWith("同");
            boolean past = rest.startsWith("的") && rest.chars().anyMatch(Character::isDigit);
            var read = compared || past ? null : read(found.toMatchResult(), ahead, kind);
            last = read == null ? last : read;
        }
        return last;
    }

    private @Nullable String read(MatchResult found, String ahead, Claim.Kind kind) {
        boolean change = ahead.length() > 1 && "长高降升少大加展增减".indexOf(ahead.charAt(0)) >= 0;
        boolean until = !change && ended(ahead);
        boolean since = ahead.endsWith("自") || ahead.endsWith("从");
        if (found.group("from") != null) {
            return found.group("from") + ".." + found.group("to");
        }
        if (found.group("year") != null) {
            boolean open = found.group("open") != null || since && found.group("part") == null;
            return dated(found.group("year"), found.group("part"), open, until, kind);
        }
        if (found.group("plan") != null) {
            return PLANS.get(found.group("plan"));
        }
        if (found.group("kept") != null) {
            return found.group("kept");
        }
        if (found.group("now") != null) {
            return published == null ? null : "@" + published;
        }
        var year = published != null ? published.substring(0, 4)
                : whole != null && whole.length() == 4 ? whole : latest;
        if (year == null) {
            return found.group();
        }
        if (found.group("half") != null) {
            return dated(year, found.group("half"), false, false, kind);
        }
        int back = switch (found.group("rel")) {
            case "去年", "上年" -> 1;
            case "前年" -> 2;
            default -> 0;
        };
        return dated(String.valueOf(Integer.parseInt(year) - back), found.group("part2"), false, until, kind);
    }

    private static boolean ended(String ahead) {
        return ahead.endsWith("截至") || ahead.endsWith("截止") || ahead.endsWith("到") || ahead.endsWith("至");
    }

    private static String dated(String year, @Nullable String part, boolean open, boolean until, Claim.Kind kind) {
        if (open) {
            return year + "..";
        }
        if (part == null) {
            return until ? kind == Claim.Kind.TARGET ? ".." + year : "@" + year : year;
        }
        if (part.contains("半年")) {
            return year + (part.startsWith("上") ? "H1" : "H2");
        }
        if (part.equals("前三季度")) {
            return year + "-01.." + year + "-09";
        }
        if (part.contains("季度")) {
            return year + "Q" + ("一二三四".indexOf(part.charAt(part.length() - 3)) + 1);
        }
        boolean month = Character.isDigit(part.charAt(0));
        if (!month) {
            return part.endsWith("初") ? year : (kind == Claim.Kind.TARGET ? ".." : "@") + year + "-12";
        }
        var name = year + "-" + two(part.substring(0, part.indexOf('月')));
        return until || part.endsWith("底") || part.endsWith("末") ? (kind == Claim.Kind.TARGET ? ".." : "@") + name
                : name;
    }

}
