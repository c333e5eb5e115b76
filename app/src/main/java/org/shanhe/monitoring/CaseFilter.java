package org.shanhe.monitoring;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.kernel.Refused;

/**
 * Which matters are asked for (筛选条件).
 *
 * @param q the beginning of the head's or the place's name
 * @param open true for those under way, false for those ended
 */
record CaseFilter(@Nullable String procedure, @Nullable String state, @Nullable String place, @Nullable String colour,
        @Nullable String q, @Nullable Long household, @Nullable Boolean open) {

    private static final Pattern PLACE = Pattern.compile("[1-9]\\d{11}");

    private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9_]{0,60}");

    private static final Set<String> COLOURS = Set.of("OVERDUE", "SOON", "LATER", "NONE");

    CaseFilter checked() {
        name("procedure", procedure);
        name("state", state);
        Refused.unless(colour == null || COLOURS.contains(colour), "FILTER_MALFORMED", "name", "colour", "value",
                colour);
        return this;
    }

    static @Nullable PlaceRange range(@Nullable String place) {
        Refused.unless(place == null || PLACE.matcher(place).matches(), "FILTER_MALFORMED", "name", "place", "value",
                place);
        return place == null ? null : PlaceRange.of(Long.parseLong(place));
    }

    private static void name(String filter, @Nullable String value) {
        Refused.unless(value == null || NAME.matcher(value).matches(), "FILTER_MALFORMED", "name", filter, "value",
                value);
    }

}
