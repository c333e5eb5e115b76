package org.shanhe.claims.reading;

import org.jspecify.annotations.Nullable;

/**
 * What was counted before, for figures that count some of it without naming it (省略的中心词).
 */
class Shared {

    private static final CueWords CUES = CueWords.of("indicator-words.txt");

    private final Filter filter;

    private @Nullable Counted last;

    private int lastEnd = -1;

    private @Nullable Counted thing;

    private String classifier = "";

    private int line = -1;

    Shared(Filter filter) {
        this.filter = filter;
    }

    /** The count with the noun it shares with one before. */
    Counted of(Frame frame, Counted counted) {
        var before = last;
        last = counted;
        if (counted.head() != null && counted.unit().equals("item")) {
            thing = counted;
            classifier = frame.quantity().word();
            line = frame.line();
        }
        else if (thing != null && counted.unit().equals("item") && line == frame.line() && some(frame)) {
            last = new Counted(counted.unit(), counted.value(), counted.max(), thing.head(), counted.per(),
                    "some of: " + thing.why());
            return last;
        }
        boolean bare = counted.head() == null && frame.quantity().word().equals("个") && filter.partitive(frame);
        boolean sameSentence = lastEnd >= frame.sentence();
        lastEnd = frame.quantity().end();
        // 8县市中有6个: what has no noun of its own counts the same thing
        if (!bare || before == null || !sameSentence || before.unit().equals("yuan")) {
            return counted;
        }
        last = new Counted(before.unit(), counted.value(), counted.max(), before.head(), counted.per(),
                "as before: " + before.why());
        return last;
    }

    // 安排的14个项目里,|11个|完工; 其中产业类|8个|: some of the things counted before
    private boolean some(Frame frame) {
        var word = frame.quantity().word();
        boolean alike = word.equals(classifier) || word.equals("个");
        return alike && (CUES.starts("states", Plain.of(frame.right())) || CUES.endsWith("states", frame.left())
                || frame.part() && CUES.endsWith("kinds", frame.left()));
    }

}
