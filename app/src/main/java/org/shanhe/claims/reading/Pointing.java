package org.shanhe.claims.reading;

import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.shanhe.claims.reading.PlaceNames.Mention;

/**
 * Where a sentence that names no place points back to: 前者, 该县, what its paragraph opens
 * with or stands under (指代).
 */
class Pointing {

    private static final CueWords CUES = CueWords.of("place-words.txt");

    private static final String NARROW = "县区旗乡镇村";

    private final String text;

    private final NamedPlaces mentions;

    private final Helpers helpers;

    private final @Nullable String about;

    /**
     * @param about the place of the whole document
     */
    Pointing(String text, NamedPlaces mentions, Helpers helpers, @Nullable String about) {
        this.text = text;
        this.mentions = mentions;
        this.helpers = helpers;
        this.about = about;
    }

    /** 甲、乙两县分别投入…。前者建设…;后者新建…. */
    int formerOrLatter(Frame frame) {
        var lead = frame.sentenceLead();
        int former = lead.lastIndexOf("前者");
        int latter = lead.lastIndexOf("后者");
        if (former < 0 && latter < 0) {
            return -1;
        }
        int until = frame.sentence() + Math.max(former, latter);
        for (int i = mentions.index(until) - 1; i > 0 && mentions.get(i - 1).start() >= frame.line(); i--) {
            if (mentions.listStart(mentions.get(i)) == mentions.get(i - 1).start()) {
                return former > latter ? i - 1 : i;
            }
        }
        return -1;
    }

    /** 榕江县地处…。集团医院派出…: a paragraph that opens with a county is about it. */
    int topic(Frame frame) {
        int first = mentions.index(frame.line());
        if (about != null || first == mentions.all().size() || mentions.get(first).level() != 'C') {
            return -1;
        }
        int start = mentions.get(first).start();
        boolean opens = start == frame.line() || start == frame.line() + 1 && text.charAt(frame.line()) == '在';
        boolean alone = mentions.between(frame.line(), frame.quantity().start())
            .stream()
            .map(Mention::name)
            .distinct()
            .count() == 1;
        return opens && alone && !helpers.helps(mentions.get(first)) && !CUES.in("all-counties", frame.sentenceLead())
                ? first : -1;
    }

    /**
     * Of a document about several counties 县医院, 当地 are of the one named last, and so is
     * what stands under a heading; of one about a province or prefecture 该县 is.
     * @param last the last place named in a heading
     */
    int earlier(Frame frame, Last last) {
        int found = CUES.in(about == null ? "of-county" : "that-county", frame.sentenceLead())
                ? county(frame.sentence(), i -> mentions.get(i).level() == 'C' && !helpers.helps(mentions.get(i)))
                : headed(frame, last);
        return about == null || found >= 0 && within(mentions.get(found)) ? found : -1;
    }

    /** The last place between two places of the text. */
    @FunctionalInterface
    interface Last {

        int of(int from, int to);

    }

    private int county(int before, IntPredicate fits) {
        int i = mentions.index(before) - 1;
        while (i >= 0 && !fits.test(i)) {
            i--;
        }
        return i;
    }

    private int headed(Frame frame, Last last) {
        int heading = Headings.before(text, frame.line());
        return heading < 0 ? -1 : last.of(heading, Frame.forth(text, heading, "\n"));
    }

    private boolean within(Mention mention) {
        return mention.level() == 'C' && about != null && NARROW.indexOf(about.charAt(about.length() - 1)) < 0
                && !mention.name().equals(about);
    }

}
