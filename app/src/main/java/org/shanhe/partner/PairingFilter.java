package org.shanhe.partner;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.kernel.Refused;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/**
 * Which pairings are asked for (筛选条件); what is null is not asked.
 *
 * @param q part of the name of either side
 * @param partner a partner with all its units
 * @param state CURRENT, which is what is listed when it is left out, ENDED or ALL
 * @param on the day on which it is current
 */
record PairingFilter(@Nullable String q, @Nullable Long place, @Nullable Long partner, @Nullable PairingKind kind,
        @Nullable String list, @Nullable State state, @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate on) {

    enum State {

        CURRENT, ENDED, ALL

    }

    @Nullable String words() {
        return q == null || q.isBlank() ? null : q.strip();
    }

    @Nullable Long high() {
        return place == null ? null : range(place).high();
    }

    State stated() {
        return state == null ? State.CURRENT : state;
    }

    private static PlaceRange range(long place) {
        Refused.unless(place >= 110_000_000_000L && place <= 999_999_999_999L, "FILTER_MALFORMED", "name", "place",
                "value", place);
        return PlaceRange.of(place);
    }

}
