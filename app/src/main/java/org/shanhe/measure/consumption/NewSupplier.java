package org.shanhe.measure.consumption;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shanhe.partner.CreditCode;

/**
 * A supplier that applies (供应商申请).
 *
 * @param place its county
 * @param contact an office, not a person's number
 */
public record NewSupplier(long place, String name, CreditCode creditCode, @Nullable String contact, LocalDate on,
        String document) {
}
