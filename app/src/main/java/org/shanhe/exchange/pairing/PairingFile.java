package org.shanhe.exchange.pairing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A workbook of pairings with what became of its lines (结对文件).
 *
 * @param ready lines that nothing speaks against
 * @param known lines whose pairing stands already
 */
record PairingFile(long id, String name, Instant uploadedAt, String state, int lines, @Nullable Instant appliedAt,
        @Nullable Instant undoneAt, @Nullable String reason, int ready, int known, int refused) {
}
