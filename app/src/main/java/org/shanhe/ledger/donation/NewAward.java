package org.shanhe.ledger.donation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Money;
import org.shanhe.kernel.Refused;

/**
 * Help to be paid from a campaign's pool.
 *
 * @param key names the award for good: sent again, it pays nothing again
 * @param account of the person, household or group
 * @param persons how many that are
 */
public record NewAward(String key, long account, int persons, Money amount, LocalDate awardedOn,
        @Nullable String whatFor, @Nullable Long place) {

    public NewAward {
        Refused.unless(amount.fen() > 0, "AMOUNT_NOT_POSITIVE");
    }

}
