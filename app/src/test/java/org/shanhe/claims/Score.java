package org.shanhe.claims;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.shanhe.claims.reading.Claim;
import tools.jackson.databind.JsonNode;

/** The guide's measures of claims against gold, gathered over documents. */
class Score {

    enum Measure {

        QUANTITY, CATEGORY, INDICATOR, PLACE, ORG

    }

    private static final Set<String> FRACTIONS = Set.of("percent", "percentage_point", "multiple", "hour");

    private final Map<Measure, int[]> counts = new EnumMap<>(Measure.class);

    Score() {
        for (var measure : Measure.values()) {
            counts.put(measure, new int[3]);
        }
    }

    double f1(Measure measure) {
        var c = counts.get(measure);
        return 2.0 * c[0] / (2.0 * c[0] + c[1] + c[2]);
    }

    Map<String, Double> all() {
        var all = new TreeMap<String, Double>();
        counts.keySet().forEach(measure -> all.put(measure.name().toLowerCase(java.util.Locale.ROOT), f1(measure)));
        return all;
    }

    private void hit(Measure measure) {
        counts.get(measure)[0]++;
    }

    private void wrong(Measure measure) {
        counts.get(measure)[1]++;
    }

    private void missed(Measure measure) {
        counts.get(measure)[2]++;
    }

    private record Pair(int gold, int claim, boolean whole, double overlap) {

    }

    void add(JsonNode document, List<Claim> claims) {
        var gold = new ArrayList<JsonNode>();
        document.path("claims").forEach(gold::add);
        var pairs = new ArrayList<Pair>();
        for (int i = 0; i < gold.size(); i++) {
            for (int j = 0; j < claims.size(); j++) {
                pair(gold.get(i), claims.get(j), i, j, pairs);
            }
        }
        pairs.sort((a, b) -> a.whole() != b.whole() ? (a.whole() ? -1 : 1) : Double.compare(b.overlap(), a.overlap()));
        var matched = new HashMap<Integer, Pair>();
        var used = new HashSet<Integer>();
        for (var pair : pairs) {
            if (!matched.containsKey(pair.gold()) && used.add(pair.claim())) {
                matched.put(pair.gold(), pair);
            }
        }
        for (int i = 0; i < gold.size(); i++) {
            var pair = matched.get(i);
            judge(document, gold.get(i), pair == null ? null : claims.get(pair.claim()), pair != null && pair.whole());
        }
        for (int j = 0; j < claims.size(); j++) {
            if (!used.contains(j)) {
                List.of(Measure.QUANTITY, Measure.CATEGORY, Measure.INDICATOR).forEach(this::wrong);
                named(claims.get(j).place(), Measure.PLACE);
                named(claims.get(j).org(), Measure.ORG);
            }
        }
    }

    private void named(@Nullable String name, Measure measure) {
        if (name != null) {
            wrong(measure);
        }
    }

    private static void pair(JsonNode gold, Claim claim, int i, int j, List<Pair> pairs) {
        int start = gold.path("start").asInt();
        int end = gold.path("end").asInt();
        int common = Math.min(end, claim.end()) - Math.max(start, claim.start());
        if (common > 0) {
            double all = Math.max(end, claim.end()) - Math.min(start, claim.start());
            pairs.add(new Pair(i, j, value(gold, claim) && unit(gold, claim), common / all));
        }
    }

    private void judge(JsonNode document, JsonNode gold, @Nullable Claim claim, boolean whole) {
        boolean optional = gold.path("optional").asBoolean(false);
        if (claim == null || !whole) {
            for (var measure : List.of(Measure.QUANTITY, Measure.CATEGORY, Measure.INDICATOR)) {
                if (claim != null) {
                    wrong(measure);
                }
                if (!optional) {
                    missed(measure);
                }
            }
        }
        else if (!optional) {
            hit(Measure.QUANTITY);
            right(Measure.CATEGORY, among(gold, "category", claim.category()));
            right(Measure.INDICATOR,
                    texts(gold, "indicator").stream().anyMatch(x -> dice(x, claim.indicator()) >= 0.5));
        }
        if (!optional) {
            name(document, gold, "place", Measure.PLACE, claim == null || !whole ? null : claim.place(),
                    claim != null && whole);
            name(document, gold, "org", Measure.ORG, claim == null || !whole ? null : claim.org(),
                    claim != null && whole);
        }
    }

    private void right(Measure measure, boolean right) {
        if (right) {
            hit(measure);
        }
        else {
            wrong(measure);
            missed(measure);
        }
    }

    private void name(JsonNode document, JsonNode gold, String key, Measure measure, @Nullable String name,
            boolean found) {
        var names = texts(gold, key);
        boolean empty = gold.path(key).isNull() || gold.path(key).isMissingNode() || names.contains("-");
        names.remove("-");
        List.copyOf(names).forEach(x -> document.path("aliases").path(x).forEach(alias -> names.add(alias.asString())));
        if (name == null) {
            if (!empty && !names.isEmpty()) {
                missed(measure);
            }
        }
        else if (names.stream().anyMatch(x -> same(name, x, measure))) {
            hit(measure);
        }
        else {
            wrong(measure);
            if (!empty && !names.isEmpty() && found) {
                missed(measure);
            }
        }
    }

    private static boolean same(String name, String other, Measure measure) {
        boolean place = measure == Measure.PLACE;
        return name.equals(other) || place && Math.min(name.length(), other.length()) >= 2
                && (name.endsWith(other) || other.endsWith(name)) || dice(name, other) >= (place ? 0.6 : 0.5);
    }

    private static boolean value(JsonNode gold, Claim claim) {
        var values = new ArrayList<JsonNode>(List.of(gold.path("value")));
        gold.path("value_alt").forEach(values::add);
        var unit = gold.path("unit").asString();
        boolean same = values.stream().anyMatch(value -> same(value, claim.value(), unit));
        return same && (gold.path("value_max").isMissingNode() || gold.path("value_max").isNull() || claim.max() == null
                || same(gold.path("value_max"), claim.max(), unit));
    }

    private static boolean same(JsonNode gold, @Nullable BigDecimal value, String unit) {
        if (gold.isNull() || value == null) {
            return gold.isNull() && value == null;
        }
        double a = gold.asDouble();
        double b = value.doubleValue();
        double slack = Math.max(FRACTIONS.contains(unit) ? 0.01 : 0, 1e-6 * Math.max(Math.abs(a), Math.abs(b)));
        return Math.abs(a - b) <= slack;
    }

    private static boolean unit(JsonNode gold, Claim claim) {
        return among(gold, "unit", claim.unit());
    }

    private static boolean among(JsonNode gold, String key, String value) {
        return texts(gold, key).contains(value);
    }

    private static List<String> texts(JsonNode gold, String key) {
        var texts = new ArrayList<String>();
        if (gold.path(key).isString()) {
            texts.add(gold.path(key).asString());
        }
        gold.path(key + "_alt").forEach(alt -> texts.add(alt.asString()));
        return texts;
    }

    private static double dice(String a, String b) {
        var left = new HashMap<Integer, Integer>();
        a.chars().forEach(c -> left.merge(c, 1, Integer::sum));
        int common = 0;
        for (int c : b.chars().toArray()) {
            if (left.merge(c, -1, Integer::sum) >= 0) {
                common++;
            }
        }
        return 2.0 * common / Math.max(1, a.length() + b.length());
    }

}
