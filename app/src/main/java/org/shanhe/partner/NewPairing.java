package org.shanhe.partner;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A pairing to be added.
 *
 * @param responsible the unit that carries it out, or null for the partner itself
 * @param until the first day on which it no longer holds, or null
 */
public record NewPairing(long partner, @Nullable Long responsible, long place, PairingKind kind, LocalDate from,
        @Nullable LocalDate until) {
}
