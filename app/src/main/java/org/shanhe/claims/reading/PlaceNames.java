package org.shanhe.claims.reading;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shanhe.claims.number.Words;
import org.shanhe.claims.reading.Gazetteer.Known;

/** The places a text names (地名), by the names the platform ships and by their endings. */
class PlaceNames {

    private static final CueWords CUES = CueWords.of("place-words.txt");

    private static final Words<Boolean> BEFORE = CUES.set("before");

    /**
     * A place named: its most specific name and how far the mention reaches.
     *
     * @param within the county named with a town or village of it
     */
    record Mention(int start, int end, String name, char level, @Nullable String within) {

    }

    /** A short name this frequent needs no other sign. */
    private static final int OFTEN = 3;

    /** 聂荣县下曲乡某村: what stands under a county. */
    private static final int DEEPEST = 3;

    /** What no name of a town begins with. */
    private static final String NO_NAME = "在和与及到赴向对给从由让将往为是使把被各该全扶助力援驻去来过回名位批期所只每";

    private final String text;

    private final Map<String, Integer> counts = new HashMap<>();

    private final List<Mention> mentions = new ArrayList<>();

    /** What was named so far, without endings. */
    private final Set<String> seen = new HashSet<>();

    private final BitSet covered = new BitSet();

    PlaceNames(String text) {
        this.text = text;
        var full = written();
        for (int i = 0; i < text.length();) {
            var found = Gazetteer.at(text, i);
            var mention = found != null && accepted(i, found, full) ? known(i, found) : local(i);
            if (mention == null) {
                i++;
                continue;
            }
            mentions.add(mention);
            seen.add(Gazetteer.stem(mention.name()));
            covered.set(i, mention.end());
            i = mention.end();
        }
    }

    // the places written in full somewhere
    private HashSet<String> written() {
        var full = new HashSet<String>();
        for (int i = 0; i < text.length(); i++) {
            var found = Gazetteer.at(text, i);
            if (found != null && found.meaning().full()) {
                full.add(Gazetteer.stem(found.meaning().name()));
            }
        }
        return full;
    }

    // a short name needs its surroundings to say that it is a place
    private boolean accepted(int at, Words.Found<Known> found, HashSet<String> full) {
        int end = at + found.word().length();
        if (CUES.words("not-behind").stream().anyMatch(word -> text.startsWith(word, end))) {
            return false;
        }
        // 新化|镇 is a town
        if (!found.meaning().full() && found.meaning().level() == 'C' && end < text.length()
                && "镇乡村".indexOf(text.charAt(end)) >= 0) {
            return false;
        }
        boolean adjoins = !mentions.isEmpty() && mentions.getLast().end() == at;
        if (found.meaning().full() || found.meaning().level() == 'A') {
            return found.meaning().level() == 'A' || adjoins || !Gazetteer.isEnding(text, at, end) || open(at);
        }
        boolean listed = !mentions.isEmpty() && mentions.getLast().end() == at - 1
                && "、和与及".indexOf(text.charAt(at - 1)) >= 0;
        boolean named = often(found.word()) || full.contains(found.word())
                || CUES.starts("behind", text.substring(end, Math.min(text.length(), end + 4)));
        boolean first = (full.contains(found.word()) || seen.contains(found.word())) && open(at)
                && end + 1 < text.length() && "、和与及".indexOf(text.charAt(end)) >= 0
                && Gazetteer.at(text, end + 1) != null;
        return adjoins || listed || first
                || open(at) && (found.meaning().level() == 'B' || named) && !Gazetteer.isCommon(found.word());
    }

    private boolean often(String word) {
        return counts.computeIfAbsent(word, name -> {
            int count = 0;
            for (int at = text.indexOf(name); at >= 0 && count < OFTEN; at = text.indexOf(name, at + 1)) {
                count += open(at) ? 1 : 0;
            }
            return count;
        }) >= OFTEN;
    }

    private boolean open(int at) {
        return at == 0 || !Character.isIdeographic(text.charAt(at - 1)) || BEFORE.before(text, at) != null
                || !mentions.isEmpty() && mentions.getLast().end() == at;
    }

    private Mention known(int at, Words.Found<Known> found) {
        int end = at + found.word().length();
        var known = found.meaning();
        // 湖北省|罗田县: what is known itself is named apart
        var next = Gazetteer.at(text, end);
        boolean apart = next != null && next.meaning().full() && known.level() != 'C';
        int local = apart || known.level() == 'A' && !known.full() ? 0 : localEnd(end, DEEPEST);
        return local == 0 ? new Mention(at, end, known.name(), known.level(), null) : new Mention(at, local,
                text.substring(end, local), level(local), known.level() == 'C' ? known.name() : null);
    }

    // 茅坪镇, 班彦村: a town or village by its ending, where a name can begin
    private @Nullable Mention local(int at) {
        boolean start = Character.isIdeographic(text.charAt(at)) && open(at);
        int end = start ? localEnd(at, DEEPEST) : 0;
        return end == 0 ? null : new Mention(at, end, text.substring(at, end), level(end), null);
    }

    private char level(int end) {
        return "县旗".indexOf(text.charAt(end - 1)) >= 0 ? 'C' : 'D';
    }

    private int localEnd(int from, int levels) {
        if (levels == 0 || from >= text.length() || !Character.isIdeographic(text.charAt(from))
                || NO_NAME.indexOf(text.charAt(from)) >= 0) {
            return 0;
        }
        for (int n = 2; n <= 8 && from + n <= text.length(); n++) {
            char c = text.charAt(from + n - 1);
            if (!Character.isIdeographic(c)) {
                return 0;
            }
            boolean long3 = n > 3;
            boolean ends = "镇乡村旗县".indexOf(c) >= 0 && n >= 3 || long3 && (text.startsWith("街道", from + n - 2)
                    || text.startsWith("社区", from + n - 2) || n > 4 && text.startsWith("安置点", from + n - 3));
            if (ends) {
                var name = text.substring(from, from + n);
                var behind = text.substring(from + n, Math.min(text.length(), from + n + 2));
                boolean rural = c == '乡' && behind.startsWith("村") || c == '县' && behind.startsWith("域");
                if (rural || known(from, n) || CUES.in("not-local", name) || CUES.starts("not-behind-local", behind)) {
                    return 0;
                }
                int deeper = "镇乡县旗".indexOf(c) >= 0 ? localEnd(from + n, levels - 1) : 0;
                return deeper == 0 ? from + n : deeper;
            }
        }
        return 0;
    }

    // 力|彭阳县: a place that is known lies within
    private boolean known(int from, int length) {
        for (int i = 1; i < length - 1; i++) {
            var found = Gazetteer.at(text, from + i);
            if (found != null && i + found.word().length() >= length
                    && (found.meaning().full() || found.meaning().level() != 'C')) {
                return true;
            }
        }
        return false;
    }

    List<Mention> mentions() {
        return mentions;
    }

    /** Where the last name before a place ends. */
    int endBefore(int at) {
        int low = Starts.before(mentions, Mention::start, at);
        return low == 0 ? 0 : Math.min(at, mentions.get(low - 1).end());
    }

    boolean covers(int at) {
        return covered.get(at);
    }

}
