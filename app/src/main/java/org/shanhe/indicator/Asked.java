package org.shanhe.indicator;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/**
 * What a reader asks of a figure, as typed: every part may be left out.
 *
 * @param place a code of 12 digits or the exact name of one place
 * @param purpose a code of the purposes, or several with commas between
 * @param without with commas between: what an entry must not have, as {@link Narrowing}
 * knows it
 */
public record Asked(@Nullable String place, @Nullable Long partner,
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate on,
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to, @Nullable String purpose, @Nullable String source,
        @Nullable String tag, @Nullable Long group, @Nullable String rule, @Nullable String collector,
        @Nullable String without, @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate known) {

    public static final Asked ALL = new Asked(null, null, null, null, null, null);

    public Asked(@Nullable String place, @Nullable Long partner, @Nullable LocalDate on, @Nullable LocalDate from,
            @Nullable LocalDate to, @Nullable String purpose) {
        this(place, partner, on, from, to, purpose, null, null, null, null, null, null, null);
    }

    Narrowing narrowing() {
        return new Narrowing(source, tag, group, rule, collector,
                without == null || without.isEmpty() ? List.of() : List.of(without.split(",", -1)), known);
    }

}
