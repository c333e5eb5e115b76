package org.shanhe.access;

import org.jspecify.annotations.Nullable;

/**
 * A place in the chain (审计链的一环): its number, its hash and the entry it seals.
 *
 * @param id the number of the entry
 * @param entry null where the entry itself is gone
 */
record AuditLink(long seq, String id, byte[] hash, @Nullable AuditEntry entry) {
}
