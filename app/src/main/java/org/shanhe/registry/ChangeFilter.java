package org.shanhe.registry;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.kernel.Refused;

/**
 * Which change requests are asked for (筛选条件).
 *
 * @param box mine, waiting (for the reader's decision) or all
 * @param q the beginning of the head's name or the household's number
 */
record ChangeFilter(@Nullable String box, @Nullable String kind, @Nullable String state, @Nullable String place,
        @Nullable Long household, @Nullable String q) {

    static ChangeFilter of(@Nullable Long household) {
        return new ChangeFilter("all", null, null, null, household, null);
    }

    ChangeFilter checked() {
        known("box", box, "mine", "waiting", "all");
        known("kind", kind, Arrays.stream(ChangeKind.values()).map(Enum::name).toArray(String[]::new));
        known("state", state, Arrays.stream(ChangeState.values()).map(Enum::name).toArray(String[]::new));
        return this;
    }

    @Nullable PlaceRange range() {
        if (place == null) {
            return null;
        }
        Refused.unless(place.matches("[1-9]\\d{11}"), "FILTER_MALFORMED", "name", "place", "value", place);
        return PlaceRange.of(Long.parseLong(place));
    }

    private static void known(String name, @Nullable String value, String... allowed) {
        Refused.unless(value == null || Arrays.asList(allowed).contains(value), "FILTER_MALFORMED", "name", name,
                "value", value);
    }

}
