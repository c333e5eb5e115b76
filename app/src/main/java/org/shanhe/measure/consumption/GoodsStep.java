package org.shanhe.measure.consumption;

import java.util.Set;

/** What happens to an order (订单环节): 确认、发货、验收、支付、评价、取消. */
public enum GoodsStep {

    CONFIRMED, SHIPPED, ACCEPTED, PAID, REVIEWED, CANCELLED;

    /** What must have been done before. */
    private Set<GoodsStep> after() {
        return switch (this) {
            case CONFIRMED, CANCELLED -> Set.of();
            // units may pay before the goods come
            case SHIPPED, PAID -> Set.of(CONFIRMED);
            case ACCEPTED -> Set.of(SHIPPED);
            case REVIEWED -> Set.of(ACCEPTED, PAID);
        };
    }

    /** Whether the side of the supplier takes it; the others are the buyer's. */
    boolean ofSupplier() {
        return this == CONFIRMED || this == SHIPPED;
    }

    boolean mayFollow(Set<GoodsStep> taken) {
        if (taken.contains(this) || taken.contains(CANCELLED)) {
            return false;
        }
        // goods that are on their way, and money that was paid, come back as a return
        return this == CANCELLED ? !taken.contains(SHIPPED) && !taken.contains(PAID) : taken.containsAll(after());
    }

}
