package org.shanhe.project.fund;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a partner promised the fund and paid in (认缴与实缴). */
record Subscription(long id, long partner, String partnerName, long promisedFen, long paidFen, @Nullable Long grantId,
        LocalDate subscribedOn, String document) {
}
