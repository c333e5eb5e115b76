package org.shanhe.indicator;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/**
 * What a reader asks of a figure, as typed: every part may be left out.
 *
 * @param place a code of 12 digits or the exact name of one place
 * @param purpose a code of the purposes, or several with commas between
 */
public record Asked(@Nullable String place, @Nullable Long partner,
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate on,
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to, @Nullable String purpose) {

    public static final Asked ALL = new Asked(null, null, null, null, null, null);

}
