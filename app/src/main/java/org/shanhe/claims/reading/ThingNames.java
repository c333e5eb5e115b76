package org.shanhe.claims.reading;

import java.util.Optional;
import java.util.Set;

/**
 * The name of what is counted (数量指标): people, places, things built, land and livestock.
 */
class ThingNames {

    private static final CueWords CUES = CueWords.of("indicator-words.txt");

    private static final Set<String> PLACES = Set.of("county", "province", "prefecture", "township", "village",
            "admin_unit");

    private static final Set<String> BARE = Set.of("item", "head", "time", "day", "hour");

    private static final int SHORT = 3;

    private ThingNames() {
    }

    static boolean people(String words) {
        var noun = Noun.WORDS.before(words, words.length());
        return noun != null && noun.meaning().unit().equals("person");
    }

    static String of(String led, Phrases phrases, Counted counted, Frame frame, String before, String category) {
        var left = CUES.words("toward").contains(led) ? "" : led;
        var head = phrases.head(counted);
        var behind = phrases.behind(counted);
        boolean people = counted.unit().startsWith("person") || counted.unit().startsWith("household");
        var carried = counted.head();
        if (carried != null && head.isEmpty() && carried.end() < frame.from()) {
            var state = left.isEmpty() ? Cut.head(behind, 4) : left;
            return state + (state.endsWith(carried.word()) ? "" : carried.word());
        }
        boolean another = left.isEmpty() || left.equals("和") || left.equals("及") || left.equals("与");
        if (another && head.isEmpty() && !before.isEmpty()) {
            return behind.length() > (people ? 1 : SHORT) && left.isEmpty() ? behind
                    : before.replaceAll("(户数|人数|人次|面积|长度)$", "")
                        .replaceAll(people ? "(?<=惠及|覆盖|带动|受益|辐射|涉及)(行政村|村|乡镇|镇|乡|县|市县)$" : "(?!)", "");
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
        var lead = left.length() > 9 && head.length() > 2 ? left.substring(left.length() - 8) : left;
        var words = lead + head;
        boolean light = CUES.words("light").contains(left) || left.isEmpty();
        char ahead = frame.quantity().start() == 0 ? ' ' : frame.text().charAt(frame.quantity().start() - 1);
        boolean next = "、和及".indexOf(ahead) >= 0 || frame.from() > frame.clause()
                || Character.isIdeographic(ahead) && frame.from() == frame.quantity().start();
        if (PLACES.contains(counted.unit()) && left.isEmpty() && !head.isEmpty()) {
            // 援助甲县、乙县等4个县: what is done for them
            var done = frame.lead().indexOf('、') > 0 ? CUES.lastIn("assists", frame.lead()) : -1;
            if (done >= 0) {
                var verb = CUES.words("assists").stream().filter(w -> frame.lead().startsWith(w, done)).findFirst();
                return verb.orElse("") + (counted.head() == null ? head : counted.head().word());
            }
            if ("在于".indexOf(ahead) >= 0 && behind.length() > 1) {
                return Cut.head(behind, 4) + head;
            }
            var base = before.replaceAll("(省|市|州|区县|县|乡镇|镇|乡|行政村|村)(\\(.*\\))?$", "");
            if (base.length() >= 2 && base.length() < before.length() && next) {
                return Indicators.tail(base) + head;
            }
        }
        if (left.isEmpty() && !head.isEmpty() && !before.isEmpty() && next && !people && behind.length() <= SHORT) {
            return before.substring(0, Math.min(2, before.length())) + head;
        }
        // 引进37家粤企落户: a noun that no list knows
        var end = Noun.WORDS.before(left, left.length());
        boolean open = end == null || !end.meaning().heads();
        if (open && !left.isEmpty() && head.isEmpty() && BARE.contains(counted.unit()) && behind.length() >= 2
                && Character.isIdeographic(frame.text().charAt(frame.quantity().end()))) {
            return left + Cut.head(behind, 4);
        }
        if (left.length() <= 2 && !left.isEmpty() && head.isEmpty() && !people && !CUES.words("owned").contains(left)) {
            var noun = Noun.WORDS.before(left, left.length());
            if (noun != null && noun.word().equals(left) && noun.meaning().heads() && !CUES.words(category).isEmpty()) {
                return left;
            }
            char opens = frame.text().charAt(frame.from());
            boolean listed = frame.from() > frame.clause() && "、和及".indexOf(opens) >= 0 && before.length() > 3;
            return (before.isEmpty() ? phrases.context().previous()
                    : listed ? before.substring(0, 2) : Indicators.root(before)) + left;
        }
        // 选派教师18名、|医生|13名: those of a list go with its verb
        boolean another2 = people && people(left) && frame.from() > frame.clause()
                && frame.text().charAt(frame.from()) == '、' && before.length() > 2
                && CUES.words("sends").contains(before.substring(0, 2));
        if (another2 && left.length() <= 6 && !left.startsWith(before.substring(0, 2))) {
            return before.substring(0, 2) + left;
        }
        // 务工3.9万人,其中县内1.3万人: those before, and where
        if (people && head.isEmpty() && CUES.words("where").contains(left) && !before.isEmpty()) {
            var whom = before.replaceAll("(户数|人数|人次)$", "");
            var known = CUES.words("where").stream().filter(whom::endsWith).findFirst().orElse("");
            return whom.substring(0, whom.length() - known.length()) + left;
        }
        // 在岗41人: a state of those counted before
        if (people && head.isEmpty() && left.length() > 1 && left.length() <= SHORT && people(Indicators.root(before))
                && behind.length() < 2 && !CUES.words("light").contains(left)) {
            return left + Indicators.root(before);
        }
        // 4个县位于贫困革命老区: what they are is said behind them
        var lies = left.isEmpty() && !head.isEmpty()
                ? CUES.words("lies").stream().filter(behind::startsWith).findFirst() : Optional.<String>empty();
        if (lies.isPresent() && behind.length() > lies.get().length() + 1) {
            var where = Cut.head(behind.substring(lies.get().length()), 7);
            return where.endsWith(head) ? where : where + head;
        }
        boolean subject = left.isEmpty() && !head.isEmpty() && behind.length() >= 2;
        if (subject && !people) {
            return head.endsWith(behind) ? head : head + Cut.head(behind, 7);
        }
        // 带动3个乡镇1734户|7102人增收: what is done is said before the first of them
        int done2 = people && left.isEmpty() && head.isEmpty() ? CUES.lastIn("brings", frame.lead()) : -1;
        if (done2 >= 0 && frame.from() > frame.clause()) {
            var verb = CUES.words("brings").stream().filter(w -> frame.lead().startsWith(w, done2)).findFirst();
            return verb.orElse("") + Cut.head(behind, 6);
        }
        if (people && light || words.length() <= SHORT && (left.isEmpty() || head.isEmpty())
                && !CUES.words("generic").contains(words)) {
            words += people ? Cut.head(behind, 6) : behind;
        }
        if (words.isEmpty() || CUES.words("generic").contains(words)) {
            var topic = phrases.context().topic();
            return (topic.isEmpty() ? Indicators.root(before) : Cut.head(topic, 6)) + words;
        }
        return words;
    }

}
