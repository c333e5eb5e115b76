package org.shanhe.claims.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shanhe.claims.number.Quantity;
import org.shanhe.claims.number.QuantityReader;
import org.shanhe.claims.reading.Extraction.Refusal;
import org.shanhe.claims.text.Normaliser;
import org.shanhe.claims.text.Text;
import org.shanhe.claims.text.Zone;
import org.shanhe.claims.text.Zones;

/** Reads the claims of one document. */
public class ClaimReader {

    private static final Set<String> MEASURES = Set.of("m2", "kW", "kWh", "kVA", "m3");

    private final Text source;

    private final String text;

    private final List<Zone> zones;

    private final PlaceNames names;

    private final String title;

    private final Filter filter;

    private final Periods periods;

    private final Shared shared;

    private final Tables tables;

    private final Places places;

    private final Organisations organisations;

    private final Actors actors;

    private final List<Claim> claims = new ArrayList<>();

    private final List<Refusal> refused = new ArrayList<>();

    private int zone;

    private List<String> said = new ArrayList<>();

    private ClaimReader(Text source) {
        this.source = source;
        this.text = source.chars();
        this.zones = Zones.of(text);
        // menus and page ends name others, and a copy names its own again
        var told = Zones.read(text, zones);
        this.names = new PlaceNames(told);
        this.tables = new Tables(text);
        this.filter = new Filter(text, names);
        this.shared = new Shared(filter);
        var title = zones.stream().filter(zone -> zone.role() == Zone.Role.TITLE).findFirst();
        int titleStart = title.map(Zone::start).orElse(0);
        int titleEnd = title.map(Zone::end).orElse(0);
        // a second line of the title says what the first only sings of
        titleEnd = text.startsWith("\n—", titleEnd) ? Frame.forth(text, titleEnd + 1, "\n") : titleEnd;
        this.title = text.substring(titleStart, titleEnd);
        this.periods = new Periods(text, titleStart, titleEnd);
        this.organisations = new Organisations(told, titleStart, titleEnd);
        this.places = new Places(told, names, organisations, titleStart, titleEnd);
        this.actors = new Actors(told, organisations, places);
    }

    /**
     * @param page whether the characters are the source of a web page
     */
    public static Extraction read(String raw, boolean page) {
        return new ClaimReader(Normaliser.normalise(raw, page)).read();
    }

    private Extraction read() {
        var quantities = new QuantityReader(text).read();
        int before = 0;
        for (int i = 0; i < quantities.size(); i++) {
            var q = quantities.get(i);
            int behind = behind(quantities, i);
            var reason = judge(Frame.of(text, q, before, behind));
            if (reason == null) {
                before = q.end();
            }
            else {
                refused.add(new Refusal(q.number(), q.end(), reason));
            }
        }
        return new Extraction(source, zones, List.copyOf(claims), List.copyOf(refused));
    }

    // 一名驻村第一书记: an order word inside a phrase does not end it
    private int behind(List<Quantity> quantities, int i) {
        int next = i + 1;
        while (next < quantities.size() && "ordinal".equals(quantities.get(next).refused())) {
            next++;
        }
        return next < quantities.size() ? quantities.get(next).start() : text.length();
    }

    // quantities come in order, as zones do
    private @Nullable String zone(int at) {
        while (zone + 1 < zones.size() && zones.get(zone).end() <= at) {
            zone++;
        }
        return zones.isEmpty() || zones.get(zone).isRead() ? null
                : zones.get(zone).role().name().toLowerCase(Locale.ROOT);
    }

    // the reason against it, or none where it became a claim
    private @Nullable String judge(Frame frame) {
        Quantity q = frame.quantity();
        var reason = zone(q.number());
        reason = reason == null ? filter.early(frame) : reason;
        if (reason != null) {
            return reason;
        }
        if (tables.ordinal(q.number())) {
            return "ordinal";
        }
        var counted = Counting.of(frame, tables.at(q.number()));
        if (counted == null) {
            return "no_unit";
        }
        counted = shared.of(frame, counted);
        reason = filter.late(frame, counted, joined(frame));
        if (reason != null) {
            return reason;
        }
        filter.keep(counted);
        claims.add(claim(frame, counted));
        return null;
    }

    // the second of two: 一名县级挂职干部和|一名驻村第一书记
    private boolean joined(Frame frame) {
        int start = frame.quantity().start();
        return !claims.isEmpty() && start > 0 && "和及、与,".indexOf(text.charAt(start - 1)) >= 0
                && start - claims.getLast().end() <= 14 && claims.getLast().end() >= frame.sentence();
    }

    private Claim claim(Frame frame, Counted counted) {
        var q = frame.quantity();
        var cell = tables.at(q.number());
        var found = Categories.of(counted, frame, title, cell);
        said = !claims.isEmpty() && (claims.getLast().end() > frame.sentence()
                || text.startsWith("其中", frame.sentence()) || arrow(claims.getLast().end(), q.start())) ? said
                        : new ArrayList<>();
        var phrases = new Phrases(frame, at -> Math.max(names.endBefore(at), organisations.endBefore(at)));
        var whole = total(frame, counted.unit());
        if (whole != null && counted.head() != null && found.cue().equals(counted.head().word())
                && claims.get(whole).category().startsWith("training_")) {
            found = new Categories.Found(claims.get(whole).category(), found.cue());
        }
        var indicator = Indicators.of(counted, phrases, frame, cell, said, found.category());
        // what only measures a thing leaves that thing the one spoken of
        // 其中,甲县9.2亿元: a part named by its place alone is of the kind of the whole
        var category = whole != null && counted.head() == null && phrases.left(false, true).isEmpty()
                ? claims.get(whole).category() : Outcomes.told(found.category(), indicator);
        boolean measure = MEASURES.contains(counted.unit()) && counted.head() == null && !said.isEmpty()
                && indicator.length() <= 6;
        boolean compares = !said.isEmpty() && (frame.left().startsWith("较") || frame.left().startsWith("比"));
        boolean change = Indicators.changes(counted.unit(), indicator, said);
        said.add(measure || compares || change ? said.getLast() : indicator);
        var kind = Times.kind(frame, counted, cell, title);
        var why = new ArrayList<String>();
        why.add("unit " + counted.unit() + ": " + counted.why());
        why.add("category " + category + ": " + found.cue());
        return new Claim(q.start(), q.end(), counted.value(), counted.max(), counted.unit(), counted.per(), q.bound(),
                indicator.isEmpty() ? counted.why() : indicator, category, kind,
                cell != null && cell.period() != null ? cell.period() : periods.of(frame, kind),
                cell != null && cell.place() != null ? cell.place() : places.of(frame, actors.opens(frame)),
                actors.of(frame), whole, List.copyOf(why));
    }

    // 2.51亿元 ↑ 8.2%: an arrow tells how the figure above changed
    private boolean arrow(int from, int to) {
        return to - from < 8 && text.substring(from, to).chars().anyMatch(c -> "↑↓▲▼".indexOf(c) >= 0);
    }

    // 其中, 含: the nearest count of the same unit before the word is the whole
    private @Nullable Integer total(Frame frame, String unit) {
        int at = frame.partAt();
        for (int i = claims.size() - 1; at >= 0 && i >= 0 && claims.get(i).start() >= frame.line(); i--) {
            if (claims.get(i).end() <= at && claims.get(i).unit().equals(unit)) {
                return i;
            }
        }
        return null;
    }

}
