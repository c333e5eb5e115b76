package org.shanhe.cadre;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.kernel.Refused;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/**
 * Which cadres are asked for (筛选条件); what is null is not asked.
 *
 * @param q part of a name, a number or a post
 * @param partner the sending unit with all its units
 * @param state ON_POST, which is what is listed when it is left out, COMING, PAST or ALL
 * @param on the day on which he is on post
 */
record CadreFilter(@Nullable String q, @Nullable Long place, @Nullable Long partner, @Nullable PostingKind kind,
        @Nullable Standing state, @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate on) {

    enum Standing {

        ON_POST, COMING, PAST, ALL

    }

    @Nullable String words() {
        return q == null || q.isBlank() ? null : q.strip();
    }

    @Nullable Long high() {
        if (place == null) {
            return null;
        }
        Refused.unless(place >= 110_000_000_000L && place <= 999_999_999_999L, "FILTER_MALFORMED", "name", "place",
                "value", place);
        return PlaceRange.of(place).high();
    }

}
