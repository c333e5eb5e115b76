package org.shanhe.pledge;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.shanhe.indicator.Ask;
import org.shanhe.indicator.Question;

/**
 * What an item's score rests on, as it was read once (考核取数).
 *
 * @param figure null where people stated it
 * @param units ids with commas between
 * @param promised null where nothing is promised, so that the value speaks for itself
 */
record Input(String item, String part, String words, @Nullable String figure, @Nullable Long place,
        @Nullable Long partner, @Nullable String units, @Nullable String purpose, @Nullable LocalDate fromOn,
        LocalDate onDay, @Nullable BigDecimal promised, boolean atMost, boolean veto, BigDecimal weight,
        @Nullable BigDecimal value, String sha256, String entries) {

    Ask ask() {
        return new Ask(String.valueOf(figure),
                new Question(place, partner,
                        units == null ? null : Arrays.stream(units.split(",")).map(Long::valueOf).toArray(Long[]::new),
                        fromOn, onDay, purpose == null ? null : new String[] { purpose }));
    }

    Input with(@Nullable BigDecimal now, String hash, String entriesNow) {
        return new Input(item, part, words, figure, place, partner, units, purpose, fromOn, onDay, promised, atMost,
                veto, weight, now, hash, entriesNow);
    }

    /** The share kept, at most all of it; what is not known is not kept. */
    BigDecimal rate() {
        if (value == null || promised == null) {
            return BigDecimal.ZERO;
        }
        if (atMost) {
            return value.compareTo(promised) <= 0 ? BigDecimal.ONE : promised.divide(value, MathContext.DECIMAL64);
        }
        return promised.signum() == 0 ? BigDecimal.ONE
                : value.divide(promised, MathContext.DECIMAL64).min(BigDecimal.ONE).max(BigDecimal.ZERO);
    }

}
