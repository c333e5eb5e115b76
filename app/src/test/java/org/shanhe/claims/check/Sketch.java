package org.shanhe.claims.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shanhe.claims.number.Quantity.Bound;
import org.shanhe.claims.reading.Claim;
import org.shanhe.claims.text.Zone;

/** A sentence and the claims in it, for a test. */
final class Sketch {

    private final String text;

    private final List<Claim> claims = new ArrayList<>();

    private Sketch(String text) {
        this.text = text;
    }

    static Sketch of(String text) {
        return new Sketch(text);
    }

    Sketch claim(String surface, String value, String unit, String indicator) {
        return claim(surface, value, unit, indicator, null, null);
    }

    Sketch each(String surface, String value, String unit, String per) {
        return claim(surface, value, unit, "", per, null);
    }

    Sketch part(String surface, String value, String unit, String indicator, int of) {
        return claim(surface, value, unit, indicator, null, of);
    }

    private Sketch claim(String surface, String value, String unit, String indicator, @Nullable String per,
            @Nullable Integer partOf) {
        int after = claims.isEmpty() ? 0 : claims.getLast().end();
        int start = text.indexOf(surface, after);
        claims.add(new Claim(start, start + surface.length(), new BigDecimal(value), null, unit, per, Bound.EXACT,
                indicator, unit.equals("county") ? "counties" : "other", Claim.Kind.RESULT, null, "聂荣县", null, partOf,
                List.of()));
        return this;
    }

    List<Finding> findings() {
        return findings(Wholes.UNKNOWN);
    }

    List<Finding> findings(Wholes wholes) {
        var body = new Zone(0, text.length(), Zone.Role.BODY, null);
        return new Checks(wholes).of(new Examined(text, List.of(body), claims));
    }

}
