package org.shanhe.partner;

import org.jspecify.annotations.Nullable;

/** A partner to be added; its name names it for good. */
public record NewPartner(String name, String shortName, PartnerKind kind, @Nullable String creditCode,
        @Nullable Long parent) {

    public NewPartner {
        if (creditCode != null) {
            creditCode = new CreditCode(creditCode.strip()).value();
        }
    }

}
