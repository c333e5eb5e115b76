package org.shanhe.ledger.donation;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Money;
import org.shanhe.kernel.Refused;

/**
 * A gift to be recorded, of one donor or of many.
 *
 * @param key names the gift for good: sent again, it gives nothing again
 * @param documentNo the grant it becomes
 * @param valuation by what goods were valued
 * @param donorName of an organisation, or of a private donor who agreed to be named
 */
public record NewGift(String key, String documentNo, GiftKind kind, Money amount, @Nullable String goods,
        @Nullable BigDecimal quantity, @Nullable String unit, @Nullable String valuation, DonorKind donorKind,
        int donors, @Nullable String donorName, boolean consent, LocalDate receivedOn) {

    public NewGift {
        Refused.unless(amount.fen() > 0, "AMOUNT_NOT_POSITIVE");
        Refused.unless(donors > 0, "DONORS_NOT_POSITIVE");
        Refused.unless(donorName == null || donorKind == DonorKind.ORGANISATION || consent, "DONOR_WITHOUT_CONSENT");
        Refused.unless(kind == GiftKind.CASH || goods != null && valuation != null, "GIFT_WITHOUT_VALUATION");
    }

    String source() {
        return kind == GiftKind.CASH ? "DONATION" : "DONATION_IN_KIND";
    }

}
