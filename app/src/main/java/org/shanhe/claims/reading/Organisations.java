package org.shanhe.claims.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shanhe.claims.number.Words;

/** The organisations a text names (帮扶单位), and which of them acts where. */
class Organisations {

    private static final CueWords CUES = CueWords.of("org-words.txt");

    private static final Words<Boolean> SUFFIXES = CUES.set("suffix");

    private static final Words<Boolean> KNOWN = CUES.set("known");

    private static final Words<Boolean> SELF = CUES.set("self");

    private static final Words<Boolean> CUTS = CUES.set("cut");

    private static final Words<Boolean> NEVER = CUES.set("never");

    /** Teams that every village has are sent by somebody: they are not who assists. */
    private static final Words<Boolean> VILLAGE_TEAMS = CUES.set("village-teams");

    private static final int LONGEST = 18;

    /**
     * A name, empty for the document's actor, and whether it opens a clause as its
     * subject.
     */
    record Mention(int start, int end, String name, boolean subject) {

    }

    private final String text;

    private final List<Mention> mentions = new ArrayList<>();

    private final @Nullable String actor;

    Organisations(String text, int titleEnd) {
        this.text = text;
        for (int i = 0; i < text.length();) {
            var found = at(i);
            if (found == null) {
                i++;
            }
            else {
                mentions.add(found);
                i = found.end();
            }
        }
        this.actor = actor(titleEnd);
    }

    private boolean open(int i) {
        return i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1)) || CUTS.before(text, i) != null
                || Character.isDigit(text.charAt(i - 1));
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
        return CUTS.at(text, i) == null ? suffixed(i) : null;
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
                    && VILLAGE_TEAMS.before(text, i + n) == null
                    && !(i + n < text.length() && text.charAt(i + n) == '生')) {
                end = i + n;
            }
            var cut = CUTS.at(text, i + n - 1);
            if (cut != null && n > 2 && (end < 0 || i + n > end)) {
                break;
            }
        }
        boolean nickname = end > 0 && end < text.length() && i > 0 && text.charAt(i - 1) == '“'
                && text.charAt(end) == '”';
        return end < 0 || nickname ? null : mention(i, end, text.substring(i, end));
    }

    private Mention mention(int start, int end, String name) {
        boolean first = start == 0 || ",。;:、(\n—”".indexOf(text.charAt(start - 1)) >= 0
                || CUES.endsWith("opening", text.substring(Math.max(0, start - 4), start));
        boolean owner = CUES.starts("owned", text.substring(end, Math.min(text.length(), end + 3)));
        return new Mention(start, end, name, first && !owner);
    }

    private @Nullable String actor(int titleEnd) {
        Map<String, Integer> counts = new HashMap<>();
        for (var mention : mentions) {
            if (!mention.name().isEmpty()) {
                if (mention.start() < titleEnd) {
                    return mention.name();
                }
                counts.merge(mention.name(), mention.start() < titleEnd + 300 ? 2 : 1, Integer::sum);
            }
        }
        return counts.entrySet()
            .stream()
            .filter(entry -> entry.getValue() >= 2)
            .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
            .map(Map.Entry::getKey)
            .orElse(null);
    }

    /** The last subject named in the paragraph before a quantity. */
    private @Nullable Mention subject(Frame frame) {
        for (int i = index(frame.quantity().start()) - 1; i >= 0 && mentions.get(i).start() >= frame.line(); i--) {
            if (mentions.get(i).subject()) {
                return mentions.get(i);
            }
        }
        return null;
    }

    private int index(int at) {
        int low = 0;
        int high = mentions.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (mentions.get(middle).start() < at) {
                low = middle + 1;
            }
            else {
                high = middle;
            }
        }
        return low;
    }

    /** Where the last name before a place ends. */
    int endBefore(int at) {
        int i = index(at) - 1;
        return i < 0 ? 0 : Math.min(at, mentions.get(i).end());
    }

    /** Whether a place lies inside the name of an organisation. */
    boolean covers(int at) {
        int i = index(at + 1) - 1;
        return i >= 0 && mentions.get(i).end() > at;
    }

    /** Whether the sentence of a quantity names its own subject. */
    boolean opens(Frame frame) {
        var subject = subject(frame);
        return subject != null && subject.start() >= frame.sentence();
    }

    /**
     * Who acts in the clause of a quantity: the last subject named, else the document's
     * actor.
     */
    @Nullable String of(Frame frame) {
        var subject = subject(frame);
        boolean own = subject != null && (subject.start() >= frame.sentence() || bare(frame));
        return subject == null || !own || subject.name().isEmpty() ? actor : subject.name();
    }

    // the sentence names no subject of its own, so that of the sentence before holds
    private boolean bare(Frame frame) {
        return CUES.starts("bare", text.substring(frame.sentence(), Math.min(text.length(), frame.sentence() + 4)));
    }

}
