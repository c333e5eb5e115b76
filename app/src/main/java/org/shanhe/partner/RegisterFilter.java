package org.shanhe.partner;

import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.kernel.Refused;

/**
 * Which entries of a register are asked for (筛选条件); what is null is not asked.
 *
 * @param q part of a title or of an issuer
 * @param partner a partner with all its units
 * @param kind the kind of entry, by its name
 */
record RegisterFilter(@Nullable String q, @Nullable Long place, @Nullable Long partner, @Nullable String kind,
        @Nullable Integer year) {

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

    <E extends Enum<E>> @Nullable String kindOf(Class<E> type) {
        if (kind == null) {
            return null;
        }
        for (var constant : type.getEnumConstants()) {
            if (constant.name().equals(kind)) {
                return kind;
            }
        }
        throw Refused.invalid("FILTER_MALFORMED", "name", "kind", "value", kind);
    }

}
