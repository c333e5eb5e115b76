package org.shanhe.partner;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A pairing to be added.
 *
 * @param responsible the unit that carries it out, or null for the partner itself
 * @param until the first day on which it no longer holds, or null
 * @param counterpart the branch or institution on the other side
 * @param list the list of pairs one to one it belongs to, such as 8+8
 * @param household whom a cadre looks after, by its number in the register's rows
 * @param helper the cadre who looks after the household
 */
public record NewPairing(long partner, @Nullable Long responsible, long place, PairingKind kind, LocalDate from,
        @Nullable LocalDate until, @Nullable String counterpart, @Nullable String list, @Nullable Long household,
        @Nullable String helper, @Nullable String reason, @Nullable String document) {

    public NewPairing(long partner, @Nullable Long responsible, long place, PairingKind kind, LocalDate from,
            @Nullable LocalDate until) {
        this(partner, responsible, place, kind, from, until, null, null, null, null, null, null);
    }

    /** The same pair with the other side's name and the list it stands in. */
    public NewPairing with(String otherSide, @Nullable String inList) {
        return new NewPairing(partner, responsible, place, kind, from, until, otherSide, inList, household, helper,
                reason, document);
    }

}
