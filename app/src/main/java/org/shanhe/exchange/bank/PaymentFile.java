package org.shanhe.exchange.bank;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A payment file with what became of its lines (支付文件).
 *
 * @param statedFen the total the file or its sender names
 * @param sumFen what its lines make
 * @param ready lines the ledger does not have yet and that nothing speaks against
 * @param known lines the ledger has
 * @param differs lines the ledger has with another amount
 */
record PaymentFile(long id, String name, Instant uploadedAt, String state, @Nullable Long statedFen, long sumFen,
        int lines, @Nullable Instant acceptedAt, @Nullable Instant undoneAt, @Nullable String reason, int ready,
        long readyFen, int known, int differs, int refused) {

    boolean totalWrong() {
        return statedFen != null && statedFen != sumFen;
    }

}
