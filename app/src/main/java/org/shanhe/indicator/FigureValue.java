package org.shanhe.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a figure comes to for one question.
 *
 * @param value in the unit, money in fen, a ratio as a fraction; null where it cannot be
 * told
 * @param reason why it cannot be told
 */
public record FigureValue(String name, String words, String unit, @Nullable BigDecimal value, String display,
        Map<String, BigDecimal> parts, @Nullable String reason, Asking scope, String definition) {

    /** For where, when and what the figure was asked. */
    public record Asking(@Nullable String place, @Nullable Long partner, @Nullable LocalDate from, LocalDate on,
            @Nullable String purpose) {
    }

    /** One row of a figure split by a dimension. */
    public record Share(@Nullable String key, @Nullable String label, @Nullable BigDecimal value, String display) {
    }

    /** The value of one day. */
    public record Point(LocalDate on, @Nullable BigDecimal value, String display) {
    }

}
