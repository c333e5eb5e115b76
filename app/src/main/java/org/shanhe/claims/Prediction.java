package org.shanhe.claims;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.shanhe.claims.check.Examined;
import org.shanhe.claims.check.Restated;
import org.shanhe.claims.number.Quantity.Bound;
import org.shanhe.claims.reading.Claim;
import org.shanhe.claims.reading.Extraction;
import org.shanhe.claims.text.Text;
import org.shanhe.claims.text.Zone;

/**
 * A document's claims in the shape of the annotation guide: offsets count code points of
 * the normalised text, with those of the original beside them.
 */
class Prediction {

    private static final int ID = 3;

    private final String file;

    private final String sha256;

    private final Extraction read;

    private final boolean why;

    /** What the text says again of a headline. */
    private final Map<Integer, Integer> restated;

    /** How many code points stand before each character. */
    private final int[] points;

    Prediction(String file, String sha256, Extraction read, boolean why) {
        this.file = file;
        this.sha256 = sha256;
        this.read = read;
        this.why = why;
        this.restated = Restated.of(new Examined(read.text().chars(), read.zones(), read.claims()));
        this.points = points(read.text().chars());
    }

    /** The number that opens a file's name, or the name without its ending. */
    String id() {
        int digits = 0;
        while (digits < file.length() && Character.isDigit(file.charAt(digits))) {
            digits++;
        }
        boolean numbered = digits == ID && digits < file.length() && "_.".indexOf(file.charAt(digits)) >= 0;
        int dot = file.lastIndexOf('.');
        return numbered ? file.substring(0, digits) : dot > 0 ? file.substring(0, dot) : file;
    }

    /** To be written once: claims are made up as they are written. */
    Map<String, Object> fields() {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("id", id());
        fields.put("source", Map.of("file", file, "sha256", sha256));
        fields.put("text", read.text().chars());
        fields.put("zones", read.zones().stream().map(this::zone).toList());
        var numbers = IntStream.range(0, read.claims().size());
        fields.put("claims", numbers.mapToObj(i -> claim(read.claims().get(i), i + 1)).iterator());
        fields.put("negatives", read.refused().stream().map(refusal -> {
            var negative = span(refusal.start(), refusal.end());
            negative.put("reason", refusal.reason());
            return negative;
        }).iterator());
        return fields;
    }

    private Map<String, Object> zone(Zone zone) {
        var fields = span(zone.start(), zone.end());
        fields.remove("surface");
        fields.put("role", zone.role().name().toLowerCase(Locale.ROOT));
        var first = zone.duplicateOf();
        if (first != null) {
            fields.put("duplicate_of", points(first));
            fields.put("raw_duplicate_of", read.text().originStart(first));
        }
        return fields;
    }

    private Map<String, Object> claim(Claim claim, int number) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("id", number(number));
        fields.putAll(span(claim.start(), claim.end()));
        fields.put("value", claim.value());
        put(fields, "value_max", claim.max());
        fields.put("unit", claim.unit());
        put(fields, "per", claim.per());
        fields.put("bound", claim.bound() == Bound.BELOW ? "approx" : claim.bound().name().toLowerCase(Locale.ROOT));
        put(fields, "approx_side", claim.bound() == Bound.BELOW ? "below" : null);
        fields.put("indicator", claim.indicator());
        fields.put("category", claim.category());
        fields.put("kind", claim.kind().name().toLowerCase(Locale.ROOT));
        fields.put("period", claim.period());
        fields.put("place", claim.place());
        fields.put("org", claim.org());
        put(fields, "damaged", claim.value() == null ? true : null);
        put(fields, "part_of", claim.partOf() == null ? null : number(claim.partOf() + 1));
        var body = restated.get(number - 1);
        put(fields, "same_as", body == null ? null : number(body + 1));
        put(fields, "why", why ? claim.why() : null);
        return fields;
    }

    private String number(int claim) {
        return "%s-%02d".formatted(id(), claim);
    }

    private static void put(Map<String, Object> fields, String name, @org.jspecify.annotations.Nullable Object value) {
        if (value != null) {
            fields.put(name, value);
        }
    }

    private Map<String, Object> span(int start, int end) {
        Text text = read.text();
        var fields = new LinkedHashMap<String, Object>();
        fields.put("start", points(start));
        fields.put("end", points(end));
        fields.put("surface", text.chars().substring(start, end));
        fields.put("raw_start", text.originStart(start));
        fields.put("raw_end", text.originEnd(end));
        return fields;
    }

    private int points(int at) {
        return points[at];
    }

    // a claim asks for it often, and a text may hold a hundred thousand claims
    private static int[] points(String chars) {
        var points = new int[chars.length() + 1];
        for (int i = 0; i < chars.length(); i++) {
            boolean second = i > 0 && Character.isSurrogatePair(chars.charAt(i - 1), chars.charAt(i));
            points[i + 1] = points[i] + (second ? 0 : 1);
        }
        return points;
    }

}
