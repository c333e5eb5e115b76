package org.shanhe.claims.reading;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A short name for what a claim measures (指标), put together from the words around it. */
class Indicators {

    private static final CueWords CUES = CueWords.of("indicator-words.txt");

    private static final int LONGEST = 12;

    private static final Map<String, String> SUFFIX = Map.of("household", "户数", "person", "人数", "person_time", "人次",
            "mu", "面积", "m2", "面积", "km", "长度", "percent", "比例", "kW", "规模", "day", "时限", "hour", "时间");

    private Indicators() {
    }

    static String of(Frame frame, Counted counted, @Nullable String topic, PlaceNames places) {
        var left = left(frame, places);
        var right = right(frame, counted);
        var words = counted.unit().equals("yuan") ? money(left, right, topic) : thing(left, right, topic);
        var suffix = SUFFIX.get(counted.unit());
        boolean named = suffix == null || words.endsWith(suffix.substring(0, 1)) && counted.unit().equals("percent")
                || words.endsWith("率") || words.endsWith("面积") || words.length() > 7;
        return named ? words : words + suffix;
    }

    private static String money(String left, String right, @Nullable String topic) {
        if (left.length() >= 3) {
            return left.endsWith("投入") || left.endsWith("投资") ? left + "资金" : left;
        }
        if (topic != null) {
            return topic + (left.isEmpty() ? "投入" : left) + "资金";
        }
        return right.length() >= 2 ? right + (left.isEmpty() ? "投入资金" : left + "资金") : left + "资金";
    }

    private static String thing(String left, String right, @Nullable String topic) {
        var words = right.length() >= 2 ? left.length() > 6 ? left.substring(left.length() - 6) + right : left + right
                : left;
        if (words.length() <= 4 && topic != null && !words.contains(topic)) {
            return topic + words;
        }
        return words;
    }

    private static String left(Frame frame, PlaceNames places) {
        var q = frame.quantity();
        var text = frame.text();
        int from = frame.from();
        for (var mention : places.mentions()) {
            if (mention.end() <= q.start() && mention.end() > from) {
                from = mention.end();
            }
        }
        var words = clean(text.substring(Math.min(from, q.start()), q.start()));
        return words.length() > LONGEST ? words.substring(words.length() - LONGEST) : words;
    }

    private static String right(Frame frame, Counted counted) {
        var q = frame.quantity();
        var head = counted.head();
        int end = head != null && head.start() >= q.end() ? head.end() : 0;
        if (end > 0) {
            return clean(frame.text().substring(q.end(), Math.min(end, frame.to())));
        }
        var words = clean(frame.right());
        return words.length() > LONGEST ? words.substring(0, LONGEST) : words;
    }

    static String clean(String phrase) {
        var words = phrase;
        int colon = Math.max(words.lastIndexOf('“'), words.lastIndexOf('”'));
        words = colon >= 0 && colon < words.length() - 2 ? words.substring(colon + 1) : words;
        for (var word : CUES.words("drop")) {
            words = words.replace(word, "");
        }
        var out = new StringBuilder();
        words.chars()
            .filter(c -> Character.isIdeographic(c) || Character.isLetter(c))
            .forEach(c -> out.append((char) c));
        return out.toString();
    }

    /** What a sentence is about where its first clause only opens it: 深入开展教育扶贫. */
    static @Nullable String topic(Frame frame) {
        if (frame.clause() == frame.sentence()) {
            return null;
        }
        int end = Frame.forth(frame.text(), frame.sentence(), ",;:。\n(");
        var first = frame.text().substring(frame.sentence(), end);
        var verb = CUES.found("open", first);
        if (verb == null || first.chars().anyMatch(Character::isDigit)) {
            return null;
        }
        var words = clean(first.substring(first.indexOf(verb) + verb.length()));
        return words.length() < 2 ? null : words.length() > 8 ? words.substring(0, 8) : words;
    }

}
