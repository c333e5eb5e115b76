package org.shanhe.claims.reading;

import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.regex.Pattern;

/** What the sentence and the lines before a quantity speak of (语境), to name it by. */
class Context {

    private static final CueWords CUES = CueWords.of("indicator-words.txt");

    private static final int LONGEST = 9;

    private static final Pattern ORDER = Pattern.compile("^[0-9]{1,2}[.、]");

    private final Frame frame;

    private final IntUnaryOperator names;

    Context(Frame frame, IntUnaryOperator names) {
        this.frame = frame;
        this.names = names;
    }

    /** What a sentence is about where its first clause only opens it: 深入开展|教育扶贫. */
    String topic() {
        if (frame.clause() == frame.sentence()) {
            return "";
        }
        int end = Frame.forth(frame.text(), frame.sentence(), ",;:。\n(");
        var first = frame.text().substring(frame.sentence(), end);
        boolean label = end < frame.text().length() && frame.text().charAt(end) == ':';
        if (first.endsWith("如下") || first.endsWith("包括")) {
            return "";
        }
        var verb = CUES.found("open", first);
        if (verb == null && !label || first.length() > 30) {
            return "";
        }
        var words = Plain.of(verb == null ? first : first.substring(first.indexOf(verb) + verb.length()));
        return words.length() < 2 ? "" : Cut.head(words, 14);
    }

    /** The end of the clause before, where it holds no figures: 号召员工|开展爱心捐款|. */
    String previous() {
        int end = frame.clause() - 1;
        if (end <= frame.sentence()) {
            return "";
        }
        int from = Math.max(frame.sentence(), Frame.back(frame.text(), end, ",;:。\n("));
        var words = ORDER.matcher(frame.text().substring(from, end)).replaceFirst("");
        if (words.chars().anyMatch(Character::isDigit)) {
            return "";
        }
        int name = names.applyAsInt(end);
        var cleaned = Plain.of(name > from ? frame.text().substring(Math.min(name, end), end) : words);
        return Cut.tail(cleaned, 8);
    }

    /** The heading above short lines of figures: 驻村干部|在岗 1215名|累计派出 7430名. */
    String heading() {
        var text = frame.text();
        int at = frame.line();
        for (int i = 0; i < 4 && at > 0 && frame.lineEnd() - frame.line() < SHORT_LINE; i++) {
            int from = Frame.back(text, at - 1, "\n");
            var line = text.substring(from, at - 1);
            if (line.length() >= SHORT_LINE) {
                return "";
            }
            if (line.length() > 1 && line.indexOf(':') < 0 && line.chars().noneMatch(Character::isDigit)) {
                return Plain.of(line);
            }
            at = from;
        }
        return "";
    }

    private static final int SHORT_LINE = 20;

    /** What was spoken of before in the sentence: 藏茶加工厂占地12亩,|产值|420万元. */
    String owner() {
        var text = frame.text();
        for (int end = frame.from(); end > frame.sentence(); end--) {
            var noun = Noun.WORDS.before(text, end);
            if (noun != null && noun.meaning().is("item") && OWNERS.contains(noun.meaning().category())) {
                int from = Math.max(Frame.back(text, end, ",;:。\n(、"), end - noun.word().length() - 4);
                var words = Plain.of(text.substring(Math.max(from, frame.sentence()), end));
                return Cut.tail(words, LONGEST);
            }
        }
        return "";
    }

    private static final Set<String> OWNERS = Set.of("facilities", "projects", "organisations");

}
