package org.shanhe.claims.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shanhe.claims.number.Words;
import org.shanhe.claims.reading.OrganisationNames.Mention;

/** Which organisation (帮扶单位) a text is about, and which it names where. */
class Organisations {

    private static final CueWords CUES = CueWords.of("org-words.txt");

    private static final Words<Boolean> DOES = CUES.set("does");

    /** What a title names counts as much as so many other mentions. */
    private static final int TITLE = 8;

    private static final int OPENING = 300;

    private static final int ENOUGH = 3;

    /** A text with more names is a list of them, in which a kind tells nothing. */
    private static final int MANY = 200;

    private final String text;

    private final List<Mention> mentions;

    private final @Nullable String actor;

    private final boolean placed;

    Organisations(String text, int titleStart, int titleEnd) {
        this.text = text;
        this.mentions = new OrganisationNames(text).mentions();
        this.actor = actor(titleStart, titleEnd);
        this.placed = placed(actor);
    }

    /** The organisation the document is about. */
    @Nullable String actor() {
        return actor;
    }

    private @Nullable String actor(int titleStart, int titleEnd) {
        Map<String, Integer> scores = new HashMap<>();
        Map<String, Integer> first = new HashMap<>();
        Map<String, Integer> counts = new HashMap<>();
        for (var mention : mentions) {
            var name = !mention.name().isEmpty() ? mention.name() : scores.size() > MANY ? null : kin(mention, scores);
            if (name == null) {
                continue;
            }
            // who answers questions for an office is not who assists
            boolean titled = mention.start() >= titleStart && mention.end() <= titleEnd
                    && !CUES.starts("owned", behind(mention.end()));
            boolean acts = mention.subject() && DOES.at(text, mention.end()) != null;
            int score = (titled ? TITLE : 1) + (acts ? 2 : 0) + (mention.start() < titleEnd + OPENING ? 1 : 0);
            scores.merge(name, !titled && (helped(name) || local(name)) ? 0 : score, Integer::sum);
            first.putIfAbsent(name, -mention.start());
            // once is enough in a title, or where it is said whom it helps
            counts.merge(name, titled || acts && CUES.starts("helping", behind(mention.end())) ? 2 : 1, Integer::sum);
        }
        return scores.entrySet()
            .stream()
            .filter(entry -> entry.getValue() >= ENOUGH && counts.getOrDefault(entry.getKey(), 0) > 1)
            .max(Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(entry -> first.getOrDefault(entry.getKey(), 0)))
            .map(Map.Entry::getKey)
            .orElse(null);
    }

    // 县教育局, 市扶贫办: an office of the place that the document is of
    private static boolean local(String name) {
        return "省市县区州旗盟".indexOf(name.charAt(0)) >= 0 && CUES.endsWith("bureau", name);
    }

    // 日喀则市|上海实验学校, 县人民医院: what is built and taught in is helped
    private static boolean helped(String name) {
        var place = Gazetteer.at(name, 0);
        boolean there = place != null && place.meaning().full() && place.meaning().level() != 'A';
        return CUES.endsWith("helped-kind", name) || there && CUES.endsWith("taught", name);
    }

    /** Whether a mention names a school or hospital that is helped. */
    boolean isHelped(Mention mention) {
        return !mention.name().isEmpty() && !mention.name().equals(actor) && helped(mention.name());
    }

    private String behind(int end) {
        return text.substring(end, Math.min(text.length(), end + 4));
    }

    // 该行, 学校: the most named organisation of that kind
    private @Nullable String kin(Mention mention, Map<String, Integer> scores) {
        var word = text.substring(mention.start(), mention.end());
        return scores.entrySet()
            .stream()
            .filter(entry -> kin(word, entry.getKey()))
            .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
            .map(Map.Entry::getKey)
            .orElse(null);
    }

    /** Whether a word for a kind of organisation can mean one of that name. */
    static boolean kin(String word, String name) {
        for (var kind : CUES.kinds("kind")) {
            if (word.endsWith(kind.getFirst())) {
                return kind.stream().anyMatch(name::endsWith);
            }
        }
        return true;
    }

    /** The names between two places of the text, in order. */
    List<Mention> between(int from, int to) {
        return mentions.subList(index(from), index(to));
    }

    private int index(int at) {
        return Starts.before(mentions, Mention::start, at);
    }

    /** Where the last name before a place ends. */
    int endBefore(int at) {
        int i = index(at) - 1;
        return i < 0 ? 0 : Math.min(at, mentions.get(i).end());
    }

    /** Whether a place lies inside the name of an organisation. */
    boolean covers(int at) {
        int i = index(at + 1) - 1;
        return i >= 0 && mentions.get(i).end() > at;
    }

    /** Whether the name that covers a place begins with where it is: 澜沧县|人民医院. */
    boolean local(int at) {
        int i = index(at + 1) - 1;
        var name = i < 0 ? "" : mentions.get(i).name();
        return i >= 0 && mentions.get(i).end() > at && !name.equals(actor) && CUES.endsWith("local-kind", name);
    }

    /** Whether a place is the front of the actor's name, an organ or branch there. */
    boolean seat(int at) {
        int i = index(at + 1) - 1;
        return i >= 0 && mentions.get(i).start() == at && mentions.get(i).end() > at
                && mentions.get(i).name().equals(actor) && CUES.endsWith("organ", mentions.get(i).name());
    }

    /** Whether the actor's own name says the place it works in: 农行贵州省分行. */
    boolean placed() {
        return placed;
    }

    private static boolean placed(@Nullable String actor) {
        for (int i = 0; actor != null && i < actor.length(); i++) {
            var place = Gazetteer.at(actor, i);
            if (place != null && (place.meaning().full() || i == 0)) {
                return true;
            }
        }
        return actor != null && "省市县区州旗".indexOf(actor.charAt(0)) >= 0;
    }

    /**
     * Who is meant by a mention: by its name, else the last named of its kind, else the
     * document's actor.
     */
    @Nullable String named(Mention mention) {
        if (!mention.name().isEmpty()) {
            return mention.name();
        }
        var word = text.substring(mention.start(), mention.end());
        boolean pointed = word.charAt(0) == '该';
        if (actor != null && kin(word, actor) && !pointed) {
            return actor;
        }
        for (int i = index(mention.start()) - 1, n = 0; i >= 0 && n < ENOUGH * ENOUGH; i--, n++) {
            var name = mentions.get(i).name();
            if (!name.isEmpty() && kin(word, name)) {
                return name;
            }
        }
        return actor;
    }

}
