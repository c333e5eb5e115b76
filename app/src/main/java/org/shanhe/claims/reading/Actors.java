package org.shanhe.claims.reading;

import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.shanhe.claims.number.Words;

/**
 * Who acts in the clause of a quantity (行为主体): the last subject named in its sentence, be
 * it an organisation or a place that helps, else the document's actor; nobody where the
 * people or the place that is helped speak of themselves.
 */
class Actors {

    private static final CueWords CUES = CueWords.of("org-words.txt");

    private static final Words<Boolean> BARE = CUES.set("bare");

    private static final Words<Boolean> RESIDENTS = CUES.set("resident");

    private static final int SPOKEN = 14;

    private final String text;

    private final Organisations organisations;

    private final Places places;

    private final Subjects subjects;

    /** Where people of the place are named who say something. */
    private final NavigableSet<Integer> speaking = new TreeSet<>();

    /** Where they are named as those who do something. */
    private final NavigableSet<Integer> acting = new TreeSet<>();

    Actors(String text, Organisations organisations, Places places) {
        this.text = text;
        this.organisations = organisations;
        this.places = places;
        this.subjects = new Subjects(text, organisations, places);
        for (int i = 0; i < text.length(); i++) {
            var resident = RESIDENTS.at(text, i);
            if (resident != null) {
                speech(i, i + resident.word().length());
            }
        }
    }

    @Nullable String of(Frame frame) {
        if (resident(frame)) {
            return null;
        }
        var one = apportioned(frame);
        if (one != null) {
            return one;
        }
        var subject = subjects.last(frame.sentence(), frame.quantity().start(), false);
        // a sentence that names nobody goes on with whom the one before was about
        var before = subject == null ? subjects.last(frame.line(), frame.sentence(), true) : null;
        if (subject != null || before == null) {
            return subject == null ? document() : subject.name();
        }
        return before.name() == null && !bare(frame) ? document() : before.name();
    }

    private boolean bare(Frame frame) {
        return BARE.at(text, frame.sentence()) != null;
    }

    // 甲公司、乙公司分别投入A、B
    private @Nullable String apportioned(Frame frame) {
        var each = Apportioned.of(frame);
        if (each == null) {
            return null;
        }
        int from = Apportioned.from(frame);
        int to = frame.quantity().start();
        var one = each.from(frame, organisations.between(from, to), OrganisationNames.Mention::start,
                OrganisationNames.Mention::end);
        var place = one != null ? null
                : each.from(frame, places.named().between(from, to).stream().filter(places::helps).toList(),
                        PlaceNames.Mention::start, PlaceNames.Mention::end);
        return one != null ? organisations.named(one) : place == null ? null : place.name();
    }

    /** Whether the sentence of a quantity names who acts. */
    boolean opens(Frame frame) {
        var subject = subjects.last(frame.sentence(), frame.quantity().start(), false);
        return subject != null && subject.name() != null;
    }

    private @Nullable String document() {
        return subjects.document();
    }

    // 养羊户高山算账:去年出栏86只: what people say of their own household
    private boolean resident(Frame frame) {
        int number = frame.quantity().start();
        int quote = frame.line() + text.substring(frame.line(), number).lastIndexOf('“');
        int closed = quote < frame.line() ? -1 : Frame.forth(text, quote, "”\n");
        boolean quoted = closed >= frame.quantity().end() && closed < frame.lineEnd();
        int to = quoted ? Math.min(text.length(), closed + SPOKEN) : number;
        int from = quoted ? Math.max(frame.line(), quote - 2 * SPOKEN) : frame.sentence();
        return within(speaking, from, to) || !quoted && within(acting, from, to);
    }

    private static boolean within(NavigableSet<Integer> named, int from, int to) {
        var next = named.ceiling(from);
        return next != null && next < to;
    }

    private void speech(int start, int end) {
        var behind = text.substring(end, Math.min(text.length(), end + SPOKEN));
        var words = behind.substring(0, Frame.forth(behind, 0, ",。;!?\n"));
        if (CUES.in("speaks", words)) {
            speaking.add(start);
        }
        else if (words.contains("(化名)") && ActingNames.opens(text, start)) {
            acting.add(start);
        }
    }

}
