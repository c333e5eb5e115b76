package org.shanhe.measure.consumption;

import java.util.Set;

/**
 * How far a supplier has come: it applies, its county recommends it, the platform reviews
 * it (供应商状态).
 */
public enum SupplierState {

    PROPOSED, RECOMMENDED, APPROVED, SUSPENDED, REJECTED;

    Set<SupplierState> next() {
        return switch (this) {
            case PROPOSED -> Set.of(RECOMMENDED, REJECTED);
            case RECOMMENDED -> Set.of(APPROVED, REJECTED);
            case APPROVED -> Set.of(SUSPENDED);
            case SUSPENDED -> Set.of(APPROVED, REJECTED);
            case REJECTED -> Set.of();
        };
    }

    /** Whether the county takes the step; the others are the platform's. */
    boolean ofCounty() {
        return this == RECOMMENDED;
    }

}
