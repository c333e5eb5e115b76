package org.shanhe.claims.reading;

import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shanhe.claims.reading.PlaceNames.Mention;

/**
 * The places a text names, in order: which stand in one list, which lie in which county.
 */
class NamedPlaces {

    private final String text;

    private final List<Mention> mentions;

    NamedPlaces(String text, List<Mention> mentions) {
        this.text = text;
        this.mentions = mentions;
    }

    List<Mention> all() {
        return mentions;
    }

    Mention get(int i) {
        return mentions.get(i);
    }

    /** How many begin before a place of the text. */
    int index(int at) {
        return Starts.before(mentions, Mention::start, at);
    }

    List<Mention> between(int from, int to) {
        return mentions.subList(index(from), Math.max(index(from), index(to)));
    }

    /** Whether one is the front of the name of the next: 天津市|和平区. */
    private boolean prefix(int i) {
        return i + 1 < mentions.size() && mentions.get(i).end() == mentions.get(i + 1).start();
    }

    private boolean joined(int i) {
        int end = mentions.get(i).end();
        return prefix(i) || mentions.get(i + 1).start() == end + 1 && "、和与及".indexOf(text.charAt(end)) >= 0;
    }

    /** Where the names begin that a mention is the last of. */
    int outer(Mention mention) {
        int at = index(mention.start());
        int i = at;
        while (i > 0 && at - i < LONGEST && prefix(i - 1)) {
            i--;
        }
        return mentions.get(i).start();
    }

    /** Where the list begins that a mention is in: 云南广南、西藏|江达. */
    int listStart(Mention mention) {
        return mentions.get(first(index(mention.start()))).start();
    }

    private int first(int at) {
        int first = at;
        while (first > 0 && at - first < LONGEST && joined(first - 1)) {
            first--;
        }
        return first;
    }

    /** 米脂和吴堡两县: a list is one place. */
    String listed(int at) {
        var names = new LinkedHashSet<String>();
        for (int i = first(at); i <= at; i++) {
            if (i == at || !prefix(i)) {
                names.add(mentions.get(i).name());
            }
        }
        return String.join("、", names);
    }

    /** The county named last in the line, with a town or alone. */
    @Nullable String county(int at) {
        int line = Frame.back(text, mentions.get(at).start(), "\n");
        for (int i = at; i >= 0 && mentions.get(i).start() >= line; i--) {
            var mention = mentions.get(i);
            var county = mention.level() == 'C' ? mention.name() : mention.within();
            if (county != null) {
                return county;
            }
        }
        return null;
    }

    private static final int LONGEST = 40;

}
