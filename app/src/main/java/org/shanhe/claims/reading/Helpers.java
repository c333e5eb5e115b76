package org.shanhe.claims.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shanhe.claims.number.Words;
import org.shanhe.claims.reading.PlaceNames.Mention;

/**
 * The places a text names that give help rather than get it (帮扶方): by who helps whom in
 * its words, and by which provinces help which others.
 */
class Helpers {

    private static final CueWords CUES = CueWords.of("place-words.txt");

    private static final Words<Boolean> DOES = CueWords.of("org-words.txt").set("gives");

    private static final int OPENING = 300;

    private static final int MIDDLE = 1;

    private static final int LONGEST_LIST = 40;

    private static final int FURTHEST = 8;

    private static final int OFTEN = 3;

    private final String text;

    private final List<Mention> mentions;

    /** What lies in which province, as far as the text or the list of places tells. */
    private final Map<String, String> provinces = new HashMap<>();

    private final boolean sent;

    private final int need;

    private final @Nullable String first;

    private final @Nullable String titled;

    private final @Nullable String acting;

    private @Nullable String helped;

    Helpers(String text, List<Mention> mentions, int titleStart, int titleEnd) {
        this.text = text;
        this.mentions = mentions;
        for (int i = 0; i < mentions.size(); i++) {
            learn(i);
        }
        this.sent = CUES.in("sent", text);
        this.need = need();
        this.first = first(titleEnd + OPENING);
        this.titled = titled(titleStart, titleEnd);
        this.acting = active();
    }

    // 天津市|和平区: many cities have a district of that name, the text says which
    private void learn(int i) {
        var name = mentions.get(i).name();
        boolean within = i > 0 && mentions.get(i - 1).end() == mentions.get(i).start();
        var outer = within ? provinces.getOrDefault(mentions.get(i - 1).name(), "") : "";
        var own = Gazetteer.province(name);
        provinces.merge(name, own.isEmpty() ? outer : own, (one, other) -> one.isEmpty() ? other : one);
    }

    private static int need(String province) {
        return CUES.words("most-helped").contains(province) ? MIDDLE + 2 : CUES.words("helped").contains(province)
                ? MIDDLE + 1 : CUES.words("helping").contains(province) ? MIDDLE - 1 : MIDDLE;
    }

    // the neediest part of the country that the text speaks of more than in passing
    private int need() {
        var counts = mentions.stream()
            .map(mention -> provinces.getOrDefault(mention.name(), ""))
            .filter(province -> !province.isEmpty())
            .collect(Collectors.groupingBy(Helpers::need, Collectors.counting()));
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        return counts.entrySet()
            .stream()
            .filter(entry -> entry.getValue() * 4 >= all)
            .mapToInt(Map.Entry::getKey)
            .max()
            .orElse(0);
    }

    // 常州真情相助旬阳: the first of two helps the second
    private @Nullable String first(int end) {
        for (int i = 0; i < mentions.size() && mentions.get(i).start() < end; i++) {
            var mention = mentions.get(i);
            // 上海|徐汇区: the place named last helps
            if (i + 1 < mentions.size() && mentions.get(i + 1).start() == mention.end()) {
                continue;
            }
            var behind = text.substring(mention.end(), Math.min(text.length(), mention.end() + 6));
            boolean paired = behind.startsWith("—") && i + 1 < mentions.size()
                    && mentions.get(i + 1).start() == mention.end() + 1;
            int stop = Frame.forth(behind, 0, ",。;:!?\n()、的0123456789两");
            // 做好甲县定点帮扶工作: places are helped so, only units of the state help so
            if (behind.startsWith("定点")) {
                continue;
            }
            if ((CUES.in("helps", behind.substring(0, stop)) && !located(i) || paired) && mention.level() != 'D'
                    && able(i)) {
                boolean next = i + 1 < mentions.size() && mentions.get(i + 1).start() - mention.end() <= FURTHEST;
                helped = next ? mentions.get(i + 1).name() : null;
                return mention.name();
            }
        }
        return null;
    }

    // a place in a province that is helped itself helps only within it
    private boolean able(int i) {
        var province = provinces.getOrDefault(mentions.get(i).name(), "");
        return province.isEmpty() || need(province) <= MIDDLE
                || i + 1 < mentions.size() && province.equals(provinces.get(mentions.get(i + 1).name()));
    }

    private boolean joined(int i) {
        int gap = mentions.get(i).start() - mentions.get(i - 1).end();
        return gap == 0 || gap == 1 && "、和与及".indexOf(text.charAt(mentions.get(i).start() - 1)) >= 0;
    }

    // 向|察右后旗和商都县|拨付帮扶资金: the last of a list stands where the first does
    private boolean located(int at) {
        int i = at;
        while (i > 0 && at - i < LONGEST_LIST && joined(i)) {
            i--;
        }
        int start = mentions.get(i).start();
        return start > 0 && ("在到赴于向给对为往".indexOf(text.charAt(start - 1)) >= 0
                || CUES.endsWith("object-of", text.substring(Math.max(0, start - 4), start)));
    }

    /** The place that is said to help, or that acts more than once. */
    @Nullable String acting() {
        return first != null ? first : titled != null ? titled : acting;
    }

    // 浙江四川东西部协作: of two in a title the one that can; 闽宁协作: the one most named
    private @Nullable String titled(int from, int to) {
        return !CUES.in("helps", text.substring(from, to)) ? null
                : mentions.stream()
                    .filter(mention -> mention.start() >= from && mention.end() <= to && helps(mention))
                    .map(Mention::name)
                    .findFirst()
                    .orElseGet(() -> CUES.in("cooperates", text.substring(from, to)) ? most(this::helps, OFTEN) : null);
    }

    // 上海先后选派…, 上海还动员…
    private @Nullable String active() {
        return most(mention -> helps(mention) && DOES.at(text, mention.end()) != null, 2);
    }

    private @Nullable String most(Predicate<Mention> fits, int least) {
        return mentions.stream()
            .filter(fits)
            .collect(Collectors.groupingBy(Mention::name, Collectors.counting()))
            .entrySet()
            .stream()
            .filter(entry -> entry.getValue() >= least)
            .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
            .map(Map.Entry::getKey)
            .orElse(null);
    }

    /** Whom it helps. */
    @Nullable String helped() {
        return helped;
    }

    boolean helps(Mention mention) {
        if (mention.name().equals(first)) {
            return true;
        }
        var province = provinces.getOrDefault(mention.name(), "");
        if (province.isEmpty() || mention.level() == 'D' || mention.name().equals(helped)) {
            return false;
        }
        // provinces in between send teams to the furthest, and have poor counties of
        // their own
        boolean sends = sent && need > MIDDLE + 1 && mention.level() != 'C'
                && Gazetteer.at(text, mention.end()) == null;
        return need(province) < (sends ? MIDDLE + 1 : MIDDLE) && need(province) < need;
    }

}
