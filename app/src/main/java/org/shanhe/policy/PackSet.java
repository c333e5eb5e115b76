package org.shanhe.policy;

import java.time.LocalDate;
import java.util.List;
import org.shanhe.kernel.Refused;

/**
 * All policy packs in force together, from the earliest to the latest; they leave no day
 * between them. It never changes: keep it for the length of one piece of work.
 */
public record PackSet(List<Pack> packs) {

    public PackSet {
        packs = List.copyOf(packs);
    }

    /** The pack whose days hold this one. */
    public Pack on(LocalDate day) {
        return packs.stream().filter(pack -> pack.holds(day)).findFirst().orElseThrow();
    }

    public Pack named(String name) {
        return packs.stream()
            .filter(pack -> pack.name().equals(name))
            .findFirst()
            .orElseThrow(() -> Refused.notFound("POLICY_PACK_UNKNOWN", "pack", name));
    }

}
