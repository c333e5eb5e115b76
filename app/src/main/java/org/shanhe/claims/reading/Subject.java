package org.shanhe.claims.reading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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

    /** A county with more than two of so many parts of another's mentions rivals it. */
    private static final int RIVAL = 4;

    private final String text;

    private final List<Mention> mentions;

    private final Helpers helpers;

    private final int titleEnd;

    private final Levels levels;

    Subject(String text, List<Mention> mentions, Helpers helpers, int titleEnd) {
        this.text = text;
        this.mentions = mentions;
        this.helpers = helpers;
        this.titleEnd = titleEnd;
        this.levels = new Levels(text);
    }

    /**
     * @param government whether no organisation but a place acts, so that what it does in
     * several counties is about where they lie
     */
    @Nullable String of(int titleStart, boolean government) {
        var titled = titled(titleStart);
        var helped = titled.stream().filter(m -> !helpers.helps(m)).toList();
        if (!helped.isEmpty() && (helped.stream().map(Mention::name).distinct().count() == 1 || nested(helped))) {
            // 支援新疆: its help went to one prefecture of it
            var within = helpers.acting() != null && helped.getLast().level() == 'A' ? common(Gazetteer::prefecture, 1)
                    : null;
            return within == null ? helped.getLast().name() : within;
        }
        if (helped.size() > 1 && listed(helped)) {
            return null;
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

    // 米脂、吴堡: of a list none is what it all is about
    private boolean listed(List<Mention> titled) {
        return titled.get(titled.size() - 1).start() - titled.get(titled.size() - 2).end() == 1
                && "、和与及".indexOf(text.charAt(titled.get(titled.size() - 2).end())) >= 0;
    }

    private static boolean nested(List<Mention> titled) {
        for (int i = 1; i < titled.size(); i++) {
            if (titled.get(i).start() != titled.get(i - 1).end()) {
                return false;
            }
        }
        return true;
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
            return named;
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
        return several() ? null : most(mention -> true, 4);
    }

    // of the places that fit, the one with the greatest weight and two fifths of it all
    private @Nullable String most(java.util.function.Predicate<Mention> fits, int least) {
        Map<String, Integer> counts = new HashMap<>();
        Map<String, String> names = new HashMap<>();
        var counties = new HashSet<String>();
        int total = 0;
        for (int i = 0; i < mentions.size(); i++) {
            var mention = mentions.get(i);
            boolean prefix = i + 1 < mentions.size() && mentions.get(i + 1).start() == mention.end() && least > 0
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
            .filter(entry -> entry.getValue() >= least && entry.getValue() * 10 >= all * 4)
            .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
            .orElse(null);
        if (best == null) {
            return null;
        }
        // two counties of which much is said: the document is about neither alone
        boolean rivalled = counts.entrySet()
            .stream()
            .anyMatch(entry -> !entry.getKey().equals(best.getKey()) && entry.getValue() * RIVAL >= best.getValue() * 2
                    && counties.contains(entry.getKey()) && counties.contains(best.getKey()));
        return rivalled ? null : names.get(best.getKey());
    }

    private static int weight(char level) {
        return level == 'A' ? 1 : level == 'B' ? 2 : 3;
    }

    // several counties named in one breath, at the beginning or as those who are helped:
    // none of
    // them is what it all is about
    private boolean several() {
        for (int i = 1; i < mentions.size(); i++) {
            var before = mentions.get(i - 1);
            int between = mentions.get(i).start() - before.end();
            boolean joined = between == 1 && "、和与及".indexOf(text.charAt(before.end())) >= 0;
            boolean county = before.level() == 'C' || before.within() != null;
            if (joined && county && (before.start() < titleEnd + OPENING
                    || CUES.in("pairing", text.substring(Frame.back(text, before.start(), "。;\n"), before.start())))) {
                return true;
            }
        }
        return false;
    }

    // where a meeting was held, a report filed
    private boolean venue(Mention mention) {
        var behind = text.substring(mention.end(), Math.min(text.length(), mention.end() + 8));
        boolean dated = !behind.isEmpty() && Character.isDigit(behind.charAt(0)) && behind.contains("月");
        return dated || CUES.starts("venue", behind)
                || behind.length() > 2 && CUES.starts("venue", behind.substring(1));
    }

}
