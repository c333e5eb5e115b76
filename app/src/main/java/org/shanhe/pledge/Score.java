package org.shanhe.pledge;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shanhe.policy.Scheme.Grade;
import org.shanhe.policy.Scheme.How;

/**
 * What a party comes to by a scheme (得分).
 *
 * @param total out of 100, never more
 * @param vetoed whether a veto forfeits everything but the worst grade
 */
public record Score(BigDecimal total, boolean vetoed, Grade grade, List<Of> items) {

    public Score {
        items = List.copyOf(items);
    }

    /**
     * The points of one item.
     *
     * @param basis what the points rest on: a share kept, faults, or what was judged
     */
    public record Of(String block, String code, How how, int full, BigDecimal points, @Nullable BigDecimal basis) {
    }

}
