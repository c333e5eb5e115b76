package org.shanhe.claims.reading;

import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shanhe.claims.reading.PlaceNames.Mention;

/**
 * Which place a claim is about: named in its sentence, or what the whole document is
 * about.
 */
class Places {

    private static final CueWords CUES = CueWords.of("place-words.txt");

    /** So many names are a description rather than a place. */
    private static final int MANY = 4;

    private static final int OPENING = 300;

    private final String text;

    private final List<Mention> mentions;

    private final @Nullable String about;

    private final @Nullable String helper;

    private @Nullable String helped;

    Places(String text, PlaceNames names, Organisations organisations, int titleStart, int titleEnd) {
        this.text = text;
        this.mentions = names.mentions().stream().filter(m -> !organisations.covers(m.start())).toList();
        var titled = mentions.stream().filter(m -> m.start() >= titleStart && m.end() <= titleEnd).toList();
        this.helper = helper(titleEnd + OPENING);
        var subject = new Subject(text, mentions, helper, titleEnd).of(titled);
        this.about = subject == null ? helped : subject;
    }

    // 常州真情相助旬阳: the first of two helps the second
    private @Nullable String helper(int end) {
        for (int i = 0; i < mentions.size() && mentions.get(i).start() < end; i++) {
            var mention = mentions.get(i);
            var behind = text.substring(mention.end(), Math.min(text.length(), mention.end() + 6));
            boolean paired = behind.startsWith("—") && i + 1 < mentions.size()
                    && mentions.get(i + 1).start() == mention.end() + 1;
            int stop = Frame.forth(behind, 0, ",。;:!?\n()、");
            boolean located = mention.start() > 0 && "在到赴于".indexOf(text.charAt(mention.start() - 1)) >= 0;
            if ((CUES.in("helps", behind.substring(0, stop)) && !located || paired) && mention.level() != 'D') {
                boolean next = i + 1 < mentions.size() && mentions.get(i + 1).start() - mention.end() <= 8;
                helped = next ? mentions.get(i + 1).name() : null;
                return mention.name();
            }
        }
        return null;
    }

    /** The place that acts where no organisation does. */
    @Nullable String acting() {
        return helper == null ? about : helper;
    }

    /** The place of a quantity. */
    @Nullable String of(Frame frame, boolean ownSubject) {
        int from = frame.sentence();
        int at = last(from, frame.quantity().start());
        if (at < 0 && !ownSubject) {
            at = last(frame.line(), from);
            // 其中:在甲县… holds for its sentence only
            int start = at < 0 ? 0 : mentions.get(at).start();
            if (at >= 0 && text.substring(Frame.back(text, start, "。!?\n"), start).contains("其中")) {
                at = -1;
            }
        }
        if (at < 0 || mentions.get(at).start() < from) {
            int next = next(frame);
            at = next < 0 ? at : next;
        }
        if (at < 0) {
            return about;
        }
        var listed = listed(at);
        boolean list = listed.indexOf('、') > 0;
        boolean past = list && mentions.get(at).end() < frame.clause();
        boolean long4 = listed.chars().filter(c -> c == '、').count() >= MANY;
        return past && (ownSubject || mentions.get(at).start() < from) || long4 ? about : listed;
    }

    // 投入5350万元,在|曲麻莱县|…: a place may follow its figure
    private int next(Frame frame) {
        int i = index(frame.quantity().end());
        if (i == mentions.size() || mentions.get(i).start() >= frame.sentenceEnd()) {
            return -1;
        }
        int start = mentions.get(i).start();
        boolean same = start < frame.clauseEnd() && "在与向给为".indexOf(text.charAt(start - 1)) >= 0;
        boolean opens = start == frame.clauseEnd() + 2 && text.charAt(start - 1) == '在';
        return same || opens ? i : -1;
    }

    private int last(int from, int to) {
        for (int i = index(to) - 1; i >= 0 && mentions.get(i).start() >= from; i--) {
            var mention = mentions.get(i);
            boolean located = mention.start() > 0 && "在到赴于为向给对与".indexOf(text.charAt(mention.start() - 1)) >= 0;
            boolean actor = !located && mention.name().equals(helper) || !located
                    && CUES.starts("acts", text.substring(mention.end(), Math.min(text.length(), mention.end() + 3)));
            if (mention.end() <= to && !actor) {
                return i;
            }
        }
        return -1;
    }

    // how many mentions begin before a place
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

    // 米脂和吴堡两县: a list is one place
    private String listed(int at) {
        int first = at;
        while (first > 0) {
            int end = mentions.get(first - 1).end();
            int start = mentions.get(first).start();
            boolean joined = end == start || end == start - 1 && "、和与及".indexOf(text.charAt(end)) >= 0;
            if (!joined) {
                break;
            }
            first--;
        }
        var names = new LinkedHashSet<String>();
        for (int i = first; i <= at; i++) {
            boolean prefix = i < at && mentions.get(i).end() == mentions.get(i + 1).start();
            if (!prefix) {
                names.add(mentions.get(i).name());
            }
        }
        return String.join("、", names);
    }

}
