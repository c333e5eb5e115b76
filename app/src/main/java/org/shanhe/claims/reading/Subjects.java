package org.shanhe.claims.reading;

import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.shanhe.claims.number.Words;

/**
 * The subjects of a text's clauses (主语): organisations and helping places, and the helped
 * themselves, of whom nobody is said to act.
 */
class Subjects {

    private static final CueWords CUES = CueWords.of("org-words.txt");

    private static final Words<Boolean> DOES = CUES.set("does");

    private static final Words<Boolean> OWNED = CUES.set("owned");

    private static final Words<Boolean> STATES = CUES.set("states");

    private static final Words<Boolean> LOCAL = CUES.set("local");

    private final String text;

    private final Organisations organisations;

    private final Places places;

    /**
     * A subject found.
     *
     * @param name who, or nothing where the helped are the subject
     * @param acts whether it is said to do something
     * @param helped whether the place that is helped is spoken of
     */
    record Found(@Nullable String name, boolean acts, boolean helped) {

    }

    private final NavigableMap<Integer, Found> found = new TreeMap<>();

    Subjects(String text, Organisations organisations, Places places) {
        this.text = text;
        this.organisations = organisations;
        this.places = places;
        for (int i = 0; i < text.length(); i++) {
            var local = LOCAL.at(text, i);
            if (local != null && ActingNames.opens(text, i)) {
                var we = we(local.word());
                found.put(i, new Found(we == null ? own(null) : we, true, we == null));
            }
        }
        for (var mention : places.named().all()) {
            place(mention);
        }
        for (var mention : organisations.between(0, text.length())) {
            if (mention.subject() && !organisations.isHelped(mention)) {
                boolean acts = DOES.at(text, mention.end()) != null;
                found.put(mention.start(), new Found(organisations.named(mention), acts, false));
            }
        }
    }

    /** The actor of the whole document. */
    @Nullable String document() {
        var actor = organisations.actor();
        // who audits or counts tells of what others do
        return actor == null ? places.acting() : CUES.endsWith("examines", actor) ? null : actor;
    }

    /**
     * The last subject of a stretch; the helped only where nobody else is named.
     * @param acts whether only those count that are said to do something
     */
    @Nullable Found last(int from, int to, boolean acts) {
        Found own = null;
        if (from >= to) {
            return null;
        }
        for (var subject : found.subMap(from, true, to, false).descendingMap().values()) {
            if (!subject.helped() && (!acts || subject.acts())) {
                return subject;
            }
            own = subject.helped() ? subject : own;
        }
        return own;
    }

    // 我区, said by the one who helps
    private @Nullable String we(String word) {
        var acting = organisations.actor() == null ? places.acting() : null;
        return acting != null && word.charAt(0) == '我' && word.charAt(1) == acting.charAt(acting.length() - 1) ? acting
                : null;
    }

    // a place that helps acts; one that is helped is only spoken of
    private void place(PlaceNames.Mention mention) {
        int start = places.named().outer(mention);
        int list = places.named().listStart(mention);
        if (places.located(list)) {
            return;
        }
        // behind a comma of a list stands the rest of it
        boolean opens = ActingNames.opens(text, list) && (list == 0 || text.charAt(list - 1) != '、');
        if (places.helps(mention)) {
            var name = list < start ? places.acting() : mention.name();
            if (OWNED.at(text, mention.end()) == null && (opens || DOES.at(text, mention.end()) != null)) {
                found.put(start, new Found(name, true, false));
            }
        }
        else if (opens && STATES.at(text, mention.end()) != null) {
            found.put(start, new Found(own(mention.name()), true, true));
        }
    }

    // 昭觉县现有, 全县共有: what a place has is nobody's help, unless its government reports
    private @Nullable String own(@Nullable String name) {
        boolean same = name == null || name.equals(places.about());
        return organisations.placed() && same ? organisations.actor()
                : organisations.actor() == null && places.reports() ? places.acting() : null;
    }

}
