package org.shanhe.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Money;

/** A grant to be registered; its document number names it for good. */
public record NewGrant(String documentNo, String source, String purpose, @Nullable Long partner, @Nullable Long place,
        Money amount, LocalDate grantedOn, @Nullable String remark) {
}
