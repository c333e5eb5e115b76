package org.shanhe.ledger.donation;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A gift as it was recorded (捐赠). */
record Gift(long id, long grantId, String documentNo, GiftKind kind, long amountFen, @Nullable String goods,
        @Nullable BigDecimal quantity, @Nullable String unit, @Nullable String valuation, DonorKind donorKind,
        int donors, @Nullable String donorName, LocalDate receivedOn) {
}
