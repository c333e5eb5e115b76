package org.shanhe.measure.training;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.kernel.Refused;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/**
 * Which classes are asked for (筛选条件); what is null is not asked.
 *
 * @param q part of the name, the number, the subject or the teacher
 * @param from held on this day or later
 */
public record ClassFilter(@Nullable String q, @Nullable String place, @Nullable Long partner, @Nullable String kind,
        @Nullable ClassState state, @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to) {

    public static final ClassFilter ALL = new ClassFilter(null, null, null, null, null, null, null);

    @Nullable String words() {
        return q == null || q.isBlank() ? null : q.strip();
    }

    PlaceRange range() {
        if (place == null || place.isBlank()) {
            return PlaceRange.EVERYWHERE;
        }
        Refused.unless(place.matches("[1-9]\\d{11}"), "FILTER_MALFORMED", "name", "place", "value", place);
        return PlaceRange.of(Long.parseLong(place));
    }

}
