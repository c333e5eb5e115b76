package org.shanhe.report;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/**
 * Whose report and until when, as typed.
 *
 * @param place a code of 12 digits or the exact name of one place
 * @param from the first day of the period, or null for 1 January
 * @param on the last day, or null for today
 */
public record ReportAsked(@Nullable Long partner, @Nullable String place,
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate on) {
}
