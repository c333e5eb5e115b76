package org.shanhe.claims.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
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

    /** As tables of the platform's reports write money without a unit. */
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    static Linked of(Extraction read, List<Link> links, Function<String, @Nullable Figure> figures) {
        if (links.isEmpty()) {
            return new Linked(read.claims(), Map.of(), Map.of(), Set.of());
        }
        var linked = new Linked(new ArrayList<>(read.claims()), new HashMap<>(), new HashMap<>(), new HashSet<>());
        var quantities = new QuantityReader(read.text().chars()).read();
        for (var link : links) {
            var asked = link.address() == null ? null : LinkAddress.of(link.address());
            var figure = asked == null ? null : figures.apply(asked.figure());
            if (asked != null && figure != null) {
                quantities.stream()
                    .filter(q -> q.value() != null && touches(link, q.number(), q.end(), read.text()))
                    .forEach(q -> linked.add(q, asked, figure, read.text().chars(), figures));
            }
        }
        var rows = links.stream().filter(link -> link.address() == null).toList();
        linked.claims.stream()
            .filter(claim -> !linked.readings.containsKey(claim.start()))
            .filter(claim -> rows.stream().anyMatch(row -> touches(row, claim.start(), claim.end(), read.text())))
            .forEach(claim -> linked.rows.add(claim.start()));
        return new Linked(ordered(linked.claims), linked.readings, linked.changes, linked.rows);
    }

    private static boolean touches(Link link, int from, int to, Text text) {
        return link.touches(text.originStart(from), text.originEnd(to));
    }

    private void add(Quantity quantity, LinkAddress asked, Figure figure, String text,
            Function<String, @Nullable Figure> figures) {
        var word = quantity.unit();
        var meant = part(figure, word == null ? null : word.base(), figures);
        boolean change = word != null && word.base().equals("percent") && !meant.unit().equals("RATIO");
        var unit = change ? "percent" : UNITS.get(meant.unit());
        int at = IntStream.range(0, claims.size())
            .filter(i -> claims.get(i).start() < quantity.end() && quantity.number() < claims.get(i).end())
            .findFirst()
            .orElse(-1);
        var claim = at < 0 || unit != null && !claims.get(at).unit().equals(unit) ? claim(quantity, word, meant, unit)
                : claims.get(at);
        if (at < 0) {
            claims.add(claim);
        }
        else {
            claims.set(at, claim);
        }
        readings.put(claim.start(), asked.reading(meant));
        if (change) {
            changes.put(claim.start(),
                    FELL.matcher(text.substring(Math.max(0, claim.start() - 20), claim.start())).find());
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

    private static Claim claim(Quantity quantity, @Nullable Unit word, Figure figure, @Nullable String unit) {
        var factor = word != null ? word.factor() : figure.unit().equals("FEN") ? TEN_THOUSAND : BigDecimal.ONE;
        var value = quantity.value() == null ? null : quantity.value().multiply(factor);
        return new Claim(quantity.number(), quantity.end(), value, null,
                unit != null ? unit : word != null ? word.base() : "item", null, Quantity.Bound.EXACT,
                figure.words().zh(), "other", Claim.Kind.RESULT, null, null, null, null, List.of("link"));
    }

    /** In the order of the text; a part keeps its whole. */
    private static List<Claim> ordered(List<Claim> claims) {
        var order = IntStream.range(0, claims.size())
            .boxed()
            .sorted(Comparator.comparingInt((Integer i) -> claims.get(i).start()))
            .toList();
        var place = new HashMap<Integer, Integer>();
        IntStream.range(0, order.size()).forEach(n -> place.put(order.get(n), n));
        return order.stream()
            .map(claims::get)
            .map(c -> c.partOf() == null ? c
                    : new Claim(c.start(), c.end(), c.value(), c.max(), c.unit(), c.per(), c.bound(), c.indicator(),
                            c.category(), c.kind(), c.period(), c.place(), c.org(), place.get(c.partOf()), c.why()))
            .toList();
    }

}
