package org.shanhe.claims.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shanhe.claims.number.Lexicon;
import org.shanhe.claims.number.Words;

/** Which of the guide's categories (指标类别) a claim belongs to, by unit, noun and verb. */
class Categories {

    private static final Map<String, Words<String>> CUES = new HashMap<>();

    private static final Map<String, String> BY_UNIT = Map.ofEntries(Map.entry("yuan", "funds_invested"),
            Map.entry("usd", "funds_invested"), Map.entry("person", "beneficiaries"),
            Map.entry("person_time", "beneficiaries"), Map.entry("household", "beneficiaries"),
            Map.entry("household_time", "beneficiaries"), Map.entry("village", "villages"),
            Map.entry("group", "villages"), Map.entry("county", "counties"), Map.entry("township", "counties"),
            Map.entry("province", "counties"), Map.entry("prefecture", "counties"), Map.entry("admin_unit", "counties"),
            Map.entry("time", "meetings"), Map.entry("percent", "rate"), Map.entry("percentage_point", "rate"),
            Map.entry("multiple", "rate"), Map.entry("rank", "rank"), Map.entry("head", "livestock"),
            Map.entry("mu", "area"), Map.entry("m2", "area"), Map.entry("km", "length"), Map.entry("kg", "capacity"),
            Map.entry("m3", "capacity"), Map.entry("kW", "capacity"), Map.entry("kWh", "capacity"),
            Map.entry("kVA", "capacity"), Map.entry("day", "other"), Map.entry("hour", "other"));

    private static final CueWords KINDS = CueWords.of("classifiers.txt");

    /** Only the nearest words count: those farther off speak of something else. */
    private static final int RIGHT_PENALTY = 2;

    static {
        for (var line : Lexicon.lines(Categories.class, "categories.txt")) {
            var parts = line.split(" ");
            var cues = CUES.computeIfAbsent(parts[0], unit -> new Words<>());
            for (int i = 2; i < parts.length; i++) {
                cues.add(parts[i], parts[1]);
            }
        }
    }

    private static final Set<String> TEAMS = Set.of("cadres_dispatched", "organisations");

    private static final Words<String> ITEMS = CUES.getOrDefault("item", new Words<>());

    private Categories() {
    }

    /** A category and the word that decided. */
    record Found(String category, String cue) {

    }

    static Found of(Counted counted, Frame frame, String title, Tables.@Nullable Cell cell) {
        var unit = counted.unit();
        var head = counted.head();
        var own = cell == null || cell.indicator() == null || unit.equals("item") ? null
                : named(cell.indicator(), unit);
        if (own != null && cell != null) {
            boolean cadres = own.category().equals("training_technicians")
                    && Outcomes.cadres(String.valueOf(cell.indicator()));
            return cadres ? new Found("training_cadres", own.cue()) : own;
        }
        if (unit.equals("item")) {
            return item(frame, head, counted);
        }
        var cues = CUES.get(unit.equals("person_time") ? "person" : unit.equals("usd") ? "yuan" : unit);
        if (cues == null) {
            return new Found(BY_UNIT.getOrDefault(unit, "other"), unit);
        }
        var found = nearest(cues, frame);
        boolean bare = frame.lead().chars().filter(Character::isIdeographic).count() < 4;
        if (found == null && bare && frame.clause() > frame.sentence()) {
            found = cue(cues, frame, frame.sentence(), frame.clause());
        }
        if (found == null && unit.startsWith("person") && head != null
                && !head.noun().category().equals("beneficiaries")) {
            found = new Found(head.noun().category(), head.word());
        }
        if (found == null && !unit.equals("kg")) {
            found = cue(cues, frame, part(frame), frame.clause());
        }
        if (found == null && (unit.startsWith("person") || unit.startsWith("household"))) {
            found = titled(title);
        }
        if (found != null && unit.equals("yuan") && Outcomes.brought(found, frame)) {
            found = new Found("funds_introduced", found.cue());
        }
        if (found == null) {
            return new Found(BY_UNIT.getOrDefault(unit, "other"), unit);
        }
        if (unit.equals("household") && head != null && head.noun().category().equals("organisations")) {
            return new Found("organisations", head.word());
        }
        return Outcomes.lifted(unit.startsWith("person") ? person(found, frame, head) : found, frame, unit);
    }

    // what stands before a semicolon speaks of something else
    private static int part(Frame frame) {
        return Math.max(frame.sentence(), frame.text().lastIndexOf(';', frame.clause() - 2) + 1);
    }

    // what its row and column say
    private static @Nullable Found named(String label, String unit) {
        var cues = CUES.get(unit.equals("person_time") ? "person" : unit);
        Found last = null;
        for (int i = 0; cues != null && i < label.length(); i++) {
            var cue = cues.at(label, i);
            if (cue != null && !cue.meaning().equals("-")) {
                last = new Found(cue.meaning(), cue.word());
                i += cue.word().length() - 1;
            }
        }
        return last;
    }

    private static @Nullable Found titled(String title) {
        return title.contains("搬迁") ? new Found("relocation", "搬迁") : null;
    }

    private static Found person(Found found, Frame frame, @Nullable Head head) {
        if (found.category().equals("training_technicians")) {
            var about = head == null ? frame.lead() : head.word();
            return Outcomes.cadres(about) && !about.contains("技术") ? new Found("training_cadres", found.cue()) : found;
        }
        var own = head == null ? "" : head.noun().category();
        boolean given = found.category().equals("beneficiaries") && KINDS.words("given").contains(found.cue());
        boolean light = KINDS.words("light").contains(found.cue())
                && frame.text().substring(frame.clause(), frame.clauseEnd()).matches(".*(就业|务工|上岗).*");
        boolean stronger = own.equals("cadres_dispatched") && found.category().equals("beneficiaries") && !given
                || own.equals("employment") && light
                || own.equals("training_technicians") && found.category().equals("medical") || own.equals("employment")
                        && (found.category().equals("cadres_dispatched") || found.category().equals("persons_lifted"));
        return stronger && head != null ? new Found(own, head.word()) : found;
    }

    private static Found item(Frame frame, @Nullable Head head, Counted whole) {
        var found = Outcomes.paired(frame) ? new Found("pairing", "结对") : nearest(ITEMS, frame);
        var counted = head != null ? head : Head.last(frame.lead(), "item");
        // 工作队引进37家: who acts is not what is counted
        boolean actor = head == null && counted != null && TEAMS.contains(counted.noun().category())
                && counted.end() < Head.linked(frame.lead(), frame.lead().length());
        if (actor) {
            return found != null ? found : Outcomes.classified(frame, whole.why());
        }
        if (counted == null || counted.noun().category().equals("-")) {
            boolean paired = found != null
                    && (found.category().equals("pairing") || found.category().equals("donation"));
            return paired && found != null ? found : Outcomes.classified(frame, counted == null ? whole.why() : "");
        }
        var own = counted.noun().category();
        if (found != null && found.category().equals("pairing") && !own.equals("projects")
                || found != null && found.category().equals("donation") && own.equals("donation")) {
            return found;
        }
        return own.equals("donation") ? new Found("facilities", counted.word()) : new Found(own, counted.word());
    }

    private static @Nullable Found nearest(Words<String> cues, Frame frame) {
        var q = frame.quantity();
        Found best = null;
        int distance = Integer.MAX_VALUE;
        var text = frame.text();
        for (int i = frame.label(); i < Math.max(frame.to(), Math.min(frame.clauseEnd(), q.end() + 24)); i++) {
            var cue = i >= q.number() && i < q.end() ? null : cues.at(text, i);
            if (cue == null) {
                continue;
            }
            int end = i + cue.word().length();
            boolean behind = i >= q.end();
            if (behind && i < frame.to() && frame.to() < frame.clauseEnd() && text.charAt(i - 1) == '、') {
                i = frame.to() - 1;
                continue;
            }
            int away = behind ? (i - q.end()) + RIGHT_PENALTY + (i >= frame.to() ? 20 : 0)
                    : q.start() - end + (end <= frame.from() ? 6 : 0);
            if (away < distance && away >= -1 && !cue.meaning().equals("-")) {
                distance = away;
                best = new Found(cue.meaning(), cue.word());
            }
            i = end - 1;
        }
        return best;
    }

    // the last word that says so in a stretch
    private static @Nullable Found cue(Words<String> cues, Frame frame, int from, int to) {
        Found last = null;
        for (int i = from; i < to; i++) {
            var cue = cues.at(frame.text(), i);
            if (cue != null) {
                last = cue.meaning().equals("-") ? last : new Found(cue.meaning(), cue.word());
                i += cue.word().length() - 1;
            }
        }
        return last;
    }

}
