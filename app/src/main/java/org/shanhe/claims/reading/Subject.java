package org.shanhe.claims.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shanhe.claims.reading.PlaceNames.Mention;

/**
 * The one place a whole document is about: that of its title, or the one it speaks of
 * most.
 */
class Subject {

    private static final CueWords CUES = CueWords.of("place-words.txt");

    private static final int OPENING = 200;

    private final String text;

    private final List<Mention> mentions;

    private final @Nullable String helper;

    private final int titleEnd;

    Subject(String text, List<Mention> mentions, @Nullable String helper, int titleEnd) {
        this.text = text;
        this.mentions = mentions;
        this.helper = helper;
        this.titleEnd = titleEnd;
    }

    @Nullable String of(List<Mention> titled) {
        var helped = titled.stream().filter(m -> !m.name().equals(helper)).toList();
        if (!helped.isEmpty() && (helped.stream().map(Mention::name).distinct().count() == 1 || nested(helped))) {
            return helped.getLast().name();
        }
        if (helped.size() > 1) {
            return null;
        }
        var spoken = spoken();
        return spoken == null ? frequent() : spoken;
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
        var levels = Map.of("province", "省区", "prefecture", "市州盟", "county", "县旗");
        String best = null;
        int most = 0;
        for (var level : List.of("province", "prefecture", "county")) {
            int count = 0;
            for (var word : CUES.words(level)) {
                // 全区 is a region only where the text speaks of one
                if (word.endsWith("区") && !text.contains("自治区") && level.equals("province")) {
                    continue;
                }
                for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
                    count++;
                }
            }
            if (count > most) {
                most = count;
                best = level;
            }
        }
        if (best == null) {
            return null;
        }
        var endings = levels.getOrDefault(best, "");
        char level = best.equals("province") ? 'A' : best.equals("prefecture") ? 'B' : 'C';
        return most(mention -> (level == mention.level() || level == 'B' && mention.level() == 'C')
                && endings.indexOf(mention.name().charAt(mention.name().length() - 1)) >= 0, 0);
    }

    private @Nullable String frequent() {
        return several() ? null : most(mention -> true, 4);
    }

    // of the places that fit, the one with the greatest weight and two fifths of it all
    private @Nullable String most(java.util.function.Predicate<Mention> fits, int least) {
        Map<String, Integer> counts = new HashMap<>();
        Map<String, String> names = new HashMap<>();
        int total = 0;
        for (int i = 0; i < mentions.size(); i++) {
            var mention = mentions.get(i);
            boolean prefix = i + 1 < mentions.size() && mentions.get(i + 1).start() == mention.end() && least > 0;
            if (prefix || mention.name().equals(helper) || venue(mention) || !fits.test(mention)) {
                continue;
            }
            int weight = (mention.start() < titleEnd + OPENING ? 3 : 1) * (least > 0 ? weight(mention.level()) : 2);
            var stem = Gazetteer.stem(mention.name());
            counts.merge(stem, weight, Integer::sum);
            names.putIfAbsent(stem, mention.name());
            total += weight;
        }
        int all = total;
        return counts.entrySet()
            .stream()
            .filter(entry -> entry.getValue() >= least && entry.getValue() * 10 >= all * 4)
            .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
            .map(entry -> names.get(entry.getKey()))
            .orElse(null);
    }

    private static int weight(char level) {
        return level == 'A' ? 1 : level == 'B' ? 2 : 3;
    }

    // the opening names several counties: none of them is what it all is about
    private boolean several() {
        for (int i = 1; i < mentions.size() && mentions.get(i).start() < titleEnd + OPENING; i++) {
            int between = mentions.get(i).start() - mentions.get(i - 1).end();
            boolean joined = between == 1 && "、和与及".indexOf(text.charAt(mentions.get(i - 1).end())) >= 0;
            if (joined && mentions.get(i - 1).level() == 'C') {
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
