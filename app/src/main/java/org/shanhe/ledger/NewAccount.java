package org.shanhe.ledger;

import org.jspecify.annotations.Nullable;

/**
 * An account to be opened.
 *
 * @param key given by the module that opens it, e.g. {@code payee:91540000}; the same key
 * always names the same account
 */
public record NewAccount(AccountKind kind, String key, String name, @Nullable Long partner, @Nullable Long place) {
}
