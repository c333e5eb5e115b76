package org.shanhe.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What moved from one account to another of one grant, summed (资金流向).
 *
 * @param times how many transfers that were
 * @param fromName null, as toName, for an account outside the reader's scope
 */
record Flow(long grantId, long fromAccount, long toAccount, AccountKind fromKind, AccountKind toKind, long fen,
        int times, @Nullable String fromKey, @Nullable String toKey, @Nullable String fromName,
        @Nullable String toName) {

    /** The same with several accounts seen as one. */
    Flow asOne(List<Long> accounts, long one) {
        return new Flow(grantId, accounts.contains(fromAccount) ? one : fromAccount,
                accounts.contains(toAccount) ? one : toAccount, fromKind, toKind, fen, times, fromKey, toKey, fromName,
                toName);
    }

}
