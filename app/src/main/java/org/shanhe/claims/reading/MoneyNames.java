package org.shanhe.claims.reading;

import java.util.regex.Pattern;

/** The name of a sum (金额): what it was given, earned or paid for. */
class MoneyNames {

    private static final CueWords CUES = CueWords.of("indicator-words.txt");

    /** One of these is in every word for what is earned. */
    private static final String EARNINGS = "收入薪资利红租金值益酬费钱奖补";

    private static final Pattern EACH = Pattern.compile("按?每[人户村亩名个家所座](?!月|年)");

    private MoneyNames() {
    }

    static String of(String left, Phrases phrases, Frame frame, String before, String category) {
        boolean next = frame.from() > frame.clause() && "、和及与".indexOf(frame.text().charAt(frame.from())) >= 0;
        if (next && !before.isEmpty() && (left.isEmpty() || CUES.words("toward").contains(left))) {
            return before;
        }
        if (left.isEmpty() && !before.isEmpty() && frame.from() > frame.clause()
                && frame.from() == frame.quantity().start()) {
            return before;
        }
        // 其中,马关县9.2亿元: a part named by its place alone
        if (left.isEmpty() && frame.part() && !before.isEmpty()) {
            return before;
        }
        var each = EACH.matcher(left);
        if (each.lookingAt()) {
            var rest = left.substring(each.end());
            boolean thing = "个家所座".indexOf(left.charAt(each.end() - 1)) >= 0;
            var behind = phrases.after(frame.quantity().end());
            return rest.isEmpty() ? each.group().replace("按", "") + Cut.head(behind, 8)
                    : (thing ? "每" + left.charAt(each.end() - 1) + Indicators.root(before) : each.group()) + rest;
        }
        // 将1862.4万元|用于…: what is done with it stands behind
        boolean used = phrases.lead().endsWith("将") || phrases.lead().endsWith("把");
        var spent = used ? phrases.after(frame.quantity().end()) : "";
        if (spent.length() > 2) {
            return spent + (spent.endsWith("资金") ? "" : "资金");
        }
        var content = left;
        for (var verb : CUES.words("invest")) {
            content = content.replace(verb, "");
        }
        boolean outlay = CUES.endsWith("outlay", left) && phrases.after(frame.quantity().end()).length() >= 3;
        if (content.length() >= 2 && !outlay) {
            boolean generic = CUES.words("generic").contains(content);
            if (generic && phrases.context().topic().isEmpty() && before.contains(content)) {
                return before;
            }
            var topic = !generic ? "" : phrases.context().topic().isEmpty() && before.isEmpty()
                    ? phrases.context().previous() : phrases.context().topic();
            topic = topic.isEmpty() && generic && content.length() > 1 ? Indicators.root(before) : topic;
            boolean earned = category.equals("income") && left.chars().noneMatch(c -> EARNINGS.indexOf(c) >= 0);
            return topic + left + (earned ? "收入" : "");
        }
        var topic = phrases.context().topic();
        var behind = phrases.after(frame.quantity().end());
        var about = !topic.isEmpty() ? topic : behind.length() >= 2 ? behind : Indicators.root(before);
        var verb = left.isEmpty() || outlay ? "投入" : Cut.tail(left, 4);
        if (about.isEmpty() && verb.length() < 3) {
            return verb + (category.equals("income") ? "收入" : "帮扶资金");
        }
        return about + verb + (verb.endsWith("资金") || about.endsWith("资金") ? "" : "资金");
    }

}
