package org.shanhe.claims.check;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Numbers of headlines that the text repeats: one claim in two places (重复表述). */
public final class Restated {

    /** A number so long is not the same by chance. */
    private static final int TELLING = 3;

    private static final double ALIKE = 0.4;

    private Restated() {
    }

    /**
     * The claim of the text for each one of a headline that says the same, by their
     * numbers from 0.
     */
    public static Map<Integer, Integer> of(Examined document) {
        var restated = new HashMap<Integer, Integer>();
        document.all().filter(document::isTitle).forEach(headline -> {
            var body = body(document, headline);
            if (body != null) {
                restated.put(headline, body);
            }
        });
        return restated;
    }

    private static @Nullable Integer body(Examined document, int headline) {
        return document.all()
            .filter(i -> !document.isTitle(i) && same(document, headline, i))
            .boxed()
            .max(Comparator.comparingDouble((Integer i) -> likeness(document, headline, i))
                .thenComparing(Comparator.reverseOrder()))
            .orElse(null);
    }

    private static boolean same(Examined document, int headline, int body) {
        var one = document.claim(headline);
        var other = document.claim(body);
        return document.sameUnit(headline, body) && one.category().equals(other.category())
                && one.bound() == other.bound() && one.kind() == other.kind()
                && document.value(headline).compareTo(document.value(body)) == 0
                && Objects.equals(plain(one.max()), plain(other.max()))
                && (document.value(body).stripTrailingZeros().precision() >= TELLING
                        || likeness(document, headline, body) >= ALIKE);
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal value) {
        return value == null ? null : value.stripTrailingZeros();
    }

    private static double likeness(Examined document, int headline, int body) {
        return Likeness.of(document.claim(headline).indicator(), document.claim(body).indicator());
    }

}
