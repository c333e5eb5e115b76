package org.shanhe.monitoring.relocation;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.kernel.Refused;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

/**
 * Which relocations are asked for (筛选条件).
 *
 * @param q the beginning of the head's name
 * @param kind REGISTERED or ACCOMPANYING
 * @param open true for those under way, false for those ended
 */
record RelocationFilter(@Nullable String q, @Nullable String place, @Nullable String state, @Nullable String kind,
        @Nullable String batch, @Nullable String reason, @Nullable String destination, @Nullable String site,
        @Nullable Long household, @Nullable Boolean open) {

    private static final Pattern PLACE = Pattern.compile("[1-9]\\d{11}");

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,60}");

    /** The filter as the statements read it. */
    MapSqlParameterSource parameters() {
        Refused.unless(place == null || PLACE.matcher(place).matches(), "FILTER_MALFORMED", "name", "place", "value",
                place);
        var range = place == null ? null : PlaceRange.of(Long.parseLong(place));
        return new MapSqlParameterSource().addValue("q", q == null || q.isBlank() ? null : q.strip())
            .addValue("low", range == null ? null : range.low())
            .addValue("high", range == null ? null : range.high())
            .addValue("state", code("state", state))
            .addValue("kind", code("kind", kind))
            .addValue("batch", code("batch", batch))
            .addValue("reason", code("reason", reason))
            .addValue("destination", code("destination", destination))
            .addValue("site", site)
            .addValue("household", household)
            .addValue("open", open);
    }

    private static @Nullable String code(String name, @Nullable String value) {
        Refused.unless(value == null || CODE.matcher(value).matches(), "FILTER_MALFORMED", "name", name, "value",
                value);
        return value;
    }

}
