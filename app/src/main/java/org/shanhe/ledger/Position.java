package org.shanhe.ledger;

import org.jspecify.annotations.Nullable;

/**
 * What one account holds of a grant (资金去向).
 *
 * @param name null for an account outside the reader's scope
 */
public record Position(long account, AccountKind kind, @Nullable String name, long fen) {
}
