package org.shanhe.claims.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shanhe.claims.number.Words;

/**
 * Where a text names organisations (单位名称): by how their names end, by 中国 before them, and
 * by what it calls them for short.
 */
class OrganisationNames {

    private static final CueWords CUES = CueWords.of("org-words.txt");

    private static final Words<Boolean> SUFFIXES = CUES.set("suffix");

    private static final Words<Boolean> KNOWN = CUES.set("known");

    private static final Words<Boolean> SELF = CUES.set("self");

    private static final Words<Boolean> CUTS = CUES.set("cut");

    private static final Words<Boolean> NEVER = CUES.set("never");

    private static final Words<Boolean> DOES = CUES.set("does");

    /** Teams that every village has are sent by somebody: they are not who assists. */
    private static final Words<Boolean> VILLAGE_TEAMS = CUES.set("village-teams");

    /** Words that end as bureaus and offices do. */
    private static final Words<Boolean> BUREAUS = CUES.set("no-bureau");

    private static final Words<Boolean> OWNED = CUES.set("owned");

    private static final Words<Boolean> GOES_ON = CUES.set("goes-on");

    private static final int LONGEST = 20;

    private static final int SHORT = 8;

    /**
     * A name as written in full, empty where only its kind is named (公司, 该行), and whether
     * it opens a clause as its subject.
     */
    record Mention(int start, int end, String name, boolean subject) {

    }

    private final String text;

    private final List<Mention> mentions = new ArrayList<>();

    OrganisationNames(String text) {
        this.text = text;
        for (int i = 0; i < text.length();) {
            i = add(i, at(i));
        }
        var known = new ShortNames(mentions.stream().map(Mention::name).filter(name -> !name.isEmpty()).toList());
        mentions.replaceAll(m -> new Mention(m.start(), m.end(), known.longest(m.name()), m.subject()));
        var full = List.copyOf(mentions);
        int next = 0;
        for (int i = 0; i < text.length();) {
            while (next < full.size() && full.get(next).end() <= i) {
                next++;
            }
            boolean taken = next < full.size() && full.get(next).start() <= i;
            i = taken ? full.get(next).end() : add(i, shortened(i, known));
        }
        mentions.sort(Comparator.comparingInt(Mention::start));
    }

    List<Mention> mentions() {
        return mentions;
    }

    private int add(int i, @Nullable Mention found) {
        if (found == null) {
            return i + 1;
        }
        mentions.add(found);
        return found.end();
    }

    private boolean open(int i) {
        if (i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1)) || Character.isDigit(text.charAt(i - 1))) {
            return true;
        }
        boolean dated = "年月日".indexOf(text.charAt(i - 1)) >= 0;
        return dated ? i > 1 && Character.isDigit(text.charAt(i - 2)) : CUTS.before(text, i) != null;
    }

    // 日喀则: the word for a day only behind a figure
    private boolean cuts(int i) {
        var cut = CUTS.at(text, i);
        boolean dated = cut != null && cut.word().length() == 1 && "年月日".indexOf(cut.word()) >= 0;
        return cut != null && (!dated || i > 0 && Character.isDigit(text.charAt(i - 1)));
    }

    private @Nullable Mention at(int i) {
        if (!Character.isIdeographic(text.charAt(i))) {
            return null;
        }
        var known = KNOWN.at(text, i);
        if (known != null) {
            return mention(i, i + known.word().length(), known.word());
        }
        if (!open(i)) {
            return null;
        }
        var self = SELF.at(text, i);
        if (self != null) {
            return mention(i, i + self.word().length(), "");
        }
        var suffixed = cuts(i) ? null : suffixed(i);
        return suffixed != null ? suffixed : acting(i);
    }

    private @Nullable Mention acting(int i) {
        int end = ActingNames.end(text, i);
        return end < 0 ? null : mention(i, end, text.substring(i, end));
    }

    // the longest name that begins here and ends as organisations do
    private @Nullable Mention suffixed(int i) {
        int end = -1;
        for (int n = 2; n <= LONGEST && i + n <= text.length(); n++) {
            char c = text.charAt(i + n - 1);
            if (!Character.isIdeographic(c) && !(c >= 'A' && c <= 'Z')) {
                break;
            }
            var suffix = SUFFIXES.before(text, i + n);
            if (suffix != null && n - suffix.word().length() >= 2 && NEVER.of(text.substring(i, i + n)) == null
                    && !counted(i) && Noun.WORDS.of(text.substring(i, i + n - suffix.word().length())) == null
                    && VILLAGE_TEAMS.before(text, i + n) == null && BUREAUS.before(text, i + n) == null
                    && GOES_ON.at(text, i + n) == null) {
                end = i + n;
            }
            if (n > 2 && cuts(i + n - 1) && (end < 0 || i + n > end) && !numbered(i + n - 1)) {
                break;
            }
        }
        boolean nickname = end > 0 && end < text.length() && i > 0 && text.charAt(i - 1) == '“'
                && text.charAt(end) == '”';
        return end < 0 || nickname ? null : mention(i, end, text.substring(i, end));
    }

    // 八批医疗队, 余名
    private boolean counted(int i) {
        return "一二三四五六七八九十两几数余多".indexOf(text.charAt(i)) >= 0 && "批个所家名支位".indexOf(text.charAt(i + 1)) >= 0;
    }

    // 附属|第一医院
    private boolean numbered(int at) {
        return text.charAt(at) == '第' && at + 3 < text.length() && "一二三四五六七八九十".indexOf(text.charAt(at + 1)) >= 0
                && CUES.starts("numbered", text.substring(at + 2, Math.min(text.length(), at + 6)));
    }

    private @Nullable Mention shortened(int i, ShortNames known) {
        if (!Character.isIdeographic(text.charAt(i)) || !open(i)) {
            return null;
        }
        Mention found = null;
        for (int n = 2; n <= SHORT && i + n <= text.length(); n++) {
            if (!Character.isIdeographic(text.charAt(i + n - 1))) {
                break;
            }
            boolean ends = i + n == text.length() || !Character.isLetterOrDigit(text.charAt(i + n))
                    || Character.isDigit(text.charAt(i + n)) || DOES.at(text, i + n) != null;
            var name = ends ? known.full(text.substring(i, i + n)) : null;
            found = name == null ? found : mention(i, i + n, name);
        }
        return found;
    }

    private Mention mention(int start, int end, String name) {
        return new Mention(start, end, name, ActingNames.opens(text, start) && !owns(end));
    }

    private boolean owns(int end) {
        return OWNED.at(text, end) != null;
    }

}
