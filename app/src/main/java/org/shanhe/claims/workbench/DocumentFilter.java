package org.shanhe.claims.workbench;

import org.jspecify.annotations.Nullable;
import org.shanhe.claims.ledger.Verdict;

/**
 * Which documents are asked for (筛选条件); what is null is not asked.
 *
 * @param q part of a name or of the text
 * @param verdict one that at least one of its claims has
 */
record DocumentFilter(@Nullable String q, @Nullable DocumentState state, Verdict.@Nullable Kind verdict,
        @Nullable Long batch) {

    @Nullable String words() {
        return q == null || q.isBlank() ? null : q.strip();
    }

}
