package org.shanhe.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Money;
import org.shanhe.kernel.Refused;

/**
 * A transfer to be posted.
 *
 * @param key names the transfer for good: sent again, it moves nothing again
 * @param place where the money goes
 */
public record NewTransfer(String key, TransferKind kind, long grant, long from, long to, Money amount, String purpose,
        @Nullable Long partner, @Nullable Long place, @Nullable Long project, LocalDate effectiveOn,
        @Nullable String document) {

    public NewTransfer {
        Refused.unless(amount.fen() > 0, "AMOUNT_NOT_POSITIVE");
        Refused.unless(from != to, "SAME_ACCOUNT");
    }

}
