package org.shanhe.claims.reading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.shanhe.claims.reading.PlaceNames.Mention;

/**
 * The one place a whole document is about: that of its title, or the one it speaks of
 * most.
 */
class Subject {

    private static final CueWords CUES = CueWords.of("place-words.txt");

    private static final int OPENING = 200;

    private static final int OFTEN = 2;

    /** A county with more than two of so many parts of another's mentions rivals it. */
    private static final int RIVAL = 4;

    private final String text;

    private final List<Mention> mentions;

    private final Helpers helpers;

    private final int titleEnd;

    private final Levels levels;

    private final OneCounty county;

    private final Joined joined;

    Subject(String text, List<Mention> mentions, Helpers helpers, int titleEnd) {
        this.text = text;
        this.mentions = mentions;
        this.helpers = helpers;
        this.titleEnd = titleEnd;
        this.levels = new Levels(text, helpers.acting());
        this.joined = new Joined(text, mentions);
        this.county = new OneCounty(mentions, m -> !helpers.helps(m) && !venue(m), levels);
    }

    /**
     * @param government whether no organisation but a place acts, so that what it does in
     * several counties is about where they lie
     */
    @Nullable String of(int titleStart, boolean government) {
        var titled = titled(titleStart);
        var helped = titled.stream().filter(m -> !helpers.helps(m)).toList();
        if (!helped.isEmpty()
                && (helped.stream().map(Mention::name).distinct().count() == 1 || Joined.nested(helped))) {
            // 支援新疆: its help went to one prefecture of it
            var within = helpers.acting() != null && helped.getLast().level() == 'A' ? common(Gazetteer::prefecture, 1)
                    : null;
            var one = within == null ? county.under(helped.getLast(), titleEnd) : within;
            return one == null ? helped.getLast().name() : one;
        }
        if (helped.size() > 1 && joined.listed(helped)) {
            return null;
        }
        var only = levels.isOfAVillage() ? null : county.named();
        if (only != null) {
            return only;
        }
        var spoken = levels.isOfAVillage() ? null : spoken();
        var place = spoken == null ? frequent() : spoken;
        var wider = place != null || !government ? null : common(Gazetteer::prefecture, 2);
        return wider != null ? wider
                : place == null && levels.of("province") > 1 ? common(Gazetteer::province, 1) : place;
    }

    /** The places its title names, without the one a meeting was held in. */
    List<Mention> titled(int titleStart) {
        return mentions.stream()
            .filter(m -> m.start() >= titleStart && m.end() <= titleEnd)
            .filter(m -> !CUES.starts("venue", text.substring(m.end(), Math.min(text.length(), m.end() + 4)))
                    || m.start() == 0 || text.charAt(m.start() - 1) != '在')
            .toList();
    }

    // 全省, 我市: the level the document speaks for tells which of its places it means
    private @Nullable String spoken() {
        for (var level : levels.spoken()) {
            var named = spokenFor(level);
            if (named != null) {
                return named;
            }
        }
        return null;
    }

    private @Nullable String spokenFor(String spoken) {
        char level = spoken.equals("province") ? 'A' : spoken.equals("prefecture") ? 'B' : 'C';
        var endings = level == 'A' ? "省区" : level == 'B' ? "市州盟" : "县旗";
        var named = most(mention -> (level == mention.level() || level == 'B' && mention.level() == 'C')
                && endings.indexOf(mention.name().charAt(mention.name().length() - 1)) >= 0, 0);
        if (named != null || level == 'C') {
            return named != null && level == 'A' && levels.of(spoken) < OFTEN && county.rarer(named) ? null : named;
        }
        // 全州, of which only counties are named
        return level == 'B' ? common(Gazetteer::prefecture, 1)
                : levels.of("prefecture") + levels.of("county") == 0 ? common(Gazetteer::province, 1) : null;
    }

    // where all places that are helped lie
    private @Nullable String common(UnaryOperator<String> container, int least) {
        var names = mentions.stream()
            .filter(mention -> !helpers.helps(mention) && "BC".indexOf(mention.level()) >= 0)
            .map(mention -> mention.within() == null ? mention.name() : mention.within())
            .filter(name -> !container.apply(name).isEmpty())
            .distinct()
            .toList();
        var containers = names.stream().map(container).distinct().toList();
        return names.size() >= least && containers.size() == 1 ? containers.getFirst() : null;
    }

    private @Nullable String frequent() {
        return joined.several(titleEnd + OPENING) ? null : most(mention -> true, 4);
    }

    // of the places that fit, the one with the greatest weight and half of it all
    private @Nullable String most(java.util.function.Predicate<Mention> fits, int least) {
        Map<String, Integer> counts = new HashMap<>();
        Map<String, String> names = new HashMap<>();
        var counties = new HashSet<String>();
        int total = 0;
        for (int i = 0; i < mentions.size(); i++) {
            var mention = mentions.get(i);
            boolean prefix = i + 1 < mentions.size() && mentions.get(i + 1).start() == mention.end()
                    && !helpers.helps(mentions.get(i + 1));
            if (prefix || helpers.helps(mention) || venue(mention) || !fits.test(mention)) {
                continue;
            }
            int weight = (mention.start() < titleEnd + OPENING ? 3 : 1) * (least > 0 ? weight(mention.level()) : 2);
            var stem = Gazetteer.stem(mention.name());
            counts.merge(stem, weight, Integer::sum);
            names.putIfAbsent(stem, mention.name());
            if (mention.level() == 'C') {
                counties.add(stem);
            }
            total += weight;
        }
        int all = total;
        var best = counts.entrySet()
            .stream()
            .filter(entry -> entry.getValue() >= least && entry.getValue() * 2 >= all)
            .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
            .orElse(null);
        if (best == null) {
            return null;
        }
        // two counties of which much is said: the document is about neither alone
        boolean rivalled = counts.entrySet()
            .stream()
            .anyMatch(entry -> !entry.getKey().equals(best.getKey()) && entry.getValue() * RIVAL >= best.getValue()
                    && counties.contains(entry.getKey()) && counties.contains(best.getKey()));
        return rivalled ? null : names.get(best.getKey());
    }

    private static int weight(char level) {
        return level == 'A' ? 1 : level == 'B' ? 2 : 3;
    }

    // where a meeting was held, a report filed
    private boolean venue(Mention mention) {
        var behind = text.substring(mention.end(), Math.min(text.length(), mention.end() + 8));
        boolean dated = !behind.isEmpty() && Character.isDigit(behind.charAt(0)) && behind.contains("月");
        return dated || CUES.starts("venue", behind)
                || behind.length() > 2 && CUES.starts("venue", behind.substring(1));
    }

}
