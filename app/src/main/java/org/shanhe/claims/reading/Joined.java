package org.shanhe.claims.reading;

import java.util.List;
import org.shanhe.claims.reading.PlaceNames.Mention;

/** Places named in one breath (并列地名). */
record Joined(String text, List<Mention> mentions) {

    private static final CueWords CUES = CueWords.of("place-words.txt");

    /** 米脂、吴堡: of a list none is what it all is about. */
    boolean listed(List<Mention> titled) {
        return titled.get(titled.size() - 1).start() - titled.get(titled.size() - 2).end() == 1
                && "、和与及".indexOf(text.charAt(titled.get(titled.size() - 2).end())) >= 0;
    }

    static boolean nested(List<Mention> titled) {
        for (int i = 1; i < titled.size(); i++) {
            if (titled.get(i).start() != titled.get(i - 1).end()) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether several counties are named together before a place of the text or as those
     * who are helped: none of them is what it all is about.
     */
    boolean several(int opening) {
        for (int i = 1; i < mentions.size(); i++) {
            var before = mentions.get(i - 1);
            int between = mentions.get(i).start() - before.end();
            boolean joined = between == 1 && "、和与及".indexOf(text.charAt(before.end())) >= 0;
            boolean county = before.level() == 'C' || before.within() != null;
            if (joined && county && (before.start() < opening
                    || CUES.in("pairing", text.substring(Frame.back(text, before.start(), "。;\n"), before.start())))) {
                return true;
            }
        }
        return false;
    }

}
