package org.shanhe.project.fund;

import java.time.LocalDate;
import org.shanhe.kernel.Money;
import org.shanhe.kernel.Refused;

/** A subscription to be recorded; what is paid in goes through the ledger at once. */
public record NewSubscription(String key, long partner, Money promised, Money paid, LocalDate subscribedOn,
        String document) {

    public NewSubscription {
        Refused.unless(promised.fen() > 0, "AMOUNT_NOT_POSITIVE");
        Refused.unless(paid.fen() >= 0 && paid.compareTo(promised) <= 0, "SUBSCRIPTION_PAID_TOO_MUCH");
    }

}
