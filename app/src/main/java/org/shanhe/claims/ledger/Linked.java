package org.shanhe.claims.ledger;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shanhe.claims.ledger.Guidance.Reading;
import org.shanhe.claims.number.Quantity;
import org.shanhe.claims.number.QuantityReader;
import org.shanhe.claims.number.Unit;
import org.shanhe.claims.reading.Claim;
import org.shanhe.claims.reading.Extraction;
import org.shanhe.claims.text.Link;
import org.shanhe.claims.text.Text;
import org.shanhe.indicator.Figure;
import org.shanhe.indicator.FigureUnit;

/**
 * The numbers of a document that say by a link which figure they are (自带口径的数字), as every
 * number of the platform's own reports does. What else stands in the row of a table with
 * such links is the row's own and no figure.
 *
 * @param claims those read from the words, and a claim for each linked number that was
 * not
 * @param readings the figure of each linked claim, by where it begins
 * @param changes those that tell how it grew in a year, and whether they say that it fell
 * @param rows where the other claims of such rows begin
 */
record Linked(List<Claim> claims, Map<Integer, Reading> readings, Map<Integer, Boolean> changes, Set<Integer> rows) {

    static final Linked NONE = new Linked(List.of(), Map.of(), Map.of(), Set.of());

    private static final Pattern FELL = Pattern.compile("(降|减少|fell|down|decreas)[^,;。]{0,12}$");

    private static final Map<String, String> UNITS = Map.of("FEN", "yuan", "RATIO", "percent", "PERSON", "person",
            "HOUSEHOLD", "household");

    /** No report has more; the others are read by their words alone. */
    private static final int MOST = 5_000;

    static Linked of(Extraction read, List<Link> links, Function<String, @Nullable Figure> figures) {
        if (links.isEmpty()) {
            return new Linked(read.claims(), Map.of(), Map.of(), Set.of());
        }
        return new Finding(read, figures).of(links);
    }

    /** Claims and numbers by where they begin, so that a link finds its own at once. */
    private static final class Finding {

        private final Text text;

        private final List<Claim> before;

        private final Function<String, @Nullable Figure> figures;

        private final LinkedNumbers numbers;

        private final NavigableMap<Integer, Claim> claims = new TreeMap<>();

        private final NavigableMap<Integer, Quantity> quantities = new TreeMap<>();

        private final Map<Integer, Integer> moved = new HashMap<>();

        private final Map<Integer, Reading> readings = new HashMap<>();

        private final Map<Integer, Boolean> changes = new HashMap<>();

        Finding(Extraction read, Function<String, @Nullable Figure> figures) {
            this.text = read.text();
            this.before = read.claims();
            this.figures = figures;
            this.numbers = new LinkedNumbers(text);
            before.forEach(claim -> claims.put(claim.start(), claim));
            new QuantityReader(text.chars()).read()
                .stream()
                .filter(quantity -> quantity.value() != null)
                .forEach(quantity -> quantities.put(text.originStart(quantity.number()), quantity));
        }

        Linked of(List<Link> links) {
            links.stream().filter(link -> link.address() != null).limit(MOST).forEach(this::read);
            if (numbers.inEnglish()) {
                // the words are read in Chinese alone
                claims.keySet().retainAll(readings.keySet());
            }
            var rows = new TreeMap<Integer, Link>();
            links.stream().filter(link -> link.address() == null).forEach(row -> rows.put(row.start(), row));
            var others = new HashSet<Integer>();
            claims.values().stream().filter(claim -> !readings.containsKey(claim.start())).forEach(claim -> {
                var row = rows.floorEntry(text.originStart(claim.start()));
                if (row != null && row.getValue().end() > text.originStart(claim.start())) {
                    others.add(claim.start());
                }
            });
            return new Linked(ordered(), readings, changes, others);
        }

        private void read(Link link) {
            var asked = link.address() == null ? null : LinkAddress.of(link.address());
            var figure = asked == null ? null : figures.apply(asked.figure());
            if (asked != null && figure != null) {
                quantities.subMap(link.start(), Math.max(link.start(), link.end()))
                    .values()
                    .forEach(quantity -> add(quantity, link, asked, figure));
            }
        }

        private void add(Quantity quantity, Link link, LinkAddress asked, Figure figure) {
            var said = numbers.of(quantity, link, figure.unit().equals("FEN"));
            var word = said.unit();
            var meant = part(figure, word == null ? null : word.base(), figures);
            boolean change = word != null && word.base().equals("percent") && !meant.unit().equals("RATIO");
            var unit = change ? "percent" : UNITS.get(new FigureUnit(meant.unit()).counted());
            var found = claims.lowerEntry(quantity.end());
            var known = found == null || found.getValue().end() <= quantity.number() ? null : found.getValue();
            var claim = known != null && word == quantity.unit()
                    && (unit == null ? word != null : known.unit().equals(unit)) ? known
                            : claim(quantity, said, meant, unit);
            if (known != null) {
                claims.remove(known.start());
                moved.put(known.start(), claim.start());
            }
            claims.put(claim.start(), claim);
            readings.put(claim.start(), asked.reading(meant));
            if (change) {
                var front = text.chars().substring(Math.max(0, claim.start() - 20), claim.start());
                changes.put(claim.start(), FELL.matcher(front).find());
            }
        }

        /** In the order of the text; a part keeps its whole. */
        private List<Claim> ordered() {
            var place = new HashMap<Integer, Integer>();
            claims.keySet().forEach(start -> place.put(start, place.size()));
            return claims.values().stream().map(claim -> {
                var whole = claim.partOf() == null ? null : before.get(claim.partOf()).start();
                return whole == null ? claim : of(claim, place.get(moved.getOrDefault(whole, whole)));
            }).toList();
        }

        private static Claim of(Claim c, @Nullable Integer whole) {
            return new Claim(c.start(), c.end(), c.value(), c.max(), c.unit(), c.per(), c.bound(), c.indicator(),
                    c.category(), c.kind(), c.period(), c.place(), c.org(), whole, c.why());
        }

    }

    /** Of households and persons told as one, the one the unit names. */
    private static Figure part(Figure figure, @Nullable String unit, Function<String, @Nullable Figure> figures) {
        if (figure.counting() == Figure.Counting.RATIO || unit == null) {
            return figure;
        }
        for (var part : figure.parts()) {
            var one = figures.apply(part.figure());
            if (one != null && unit.equals(UNITS.get(one.unit()))) {
                return one;
            }
        }
        return figure;
    }

    private static Claim claim(Quantity quantity, LinkedNumbers.Meant said, Figure figure, @Nullable String unit) {
        var word = said.unit();
        var value = quantity.value() == null ? null : quantity.value().multiply(said.factor());
        var each = new FigureUnit(figure.unit()).each();
        return new Claim(quantity.number(), quantity.end(), value, null,
                unit != null ? unit : word != null ? word.base() : "item", each == null ? null : UNITS.get(each),
                Quantity.Bound.EXACT, figure.words().zh(), "other", Claim.Kind.RESULT, null, null, null, null,
                List.of("link"));
    }

}
