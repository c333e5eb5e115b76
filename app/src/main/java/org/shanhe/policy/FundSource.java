package org.shanhe.policy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where money comes from (资金来源): a node of the pack's tree. Money is booked under its
 * leaves.
 *
 * @param level null where no level of government gives it
 * @param repayable whether it must be given back (有偿)
 */
public record FundSource(String code, @Nullable String parent, String zh, String en, @Nullable FundLevel level,
        FundKind kind, boolean repayable, @Nullable LocalDate from, @Nullable LocalDate to) {

    boolean holds(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

}
