package org.shanhe.partner;

import org.jspecify.annotations.Nullable;

/** An assisting organisation or one of its units (帮扶单位). */
public record Partner(long id, String name, String shortName, PartnerKind kind, @Nullable String creditCode,
        @Nullable Long parent) {
}
