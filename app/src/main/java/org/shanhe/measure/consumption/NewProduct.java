package org.shanhe.measure.consumption;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Money;

/**
 * A product with its certificate of origin (认定产品).
 *
 * @param certificate number of the certificate, valid from one day to the other
 */
public record NewProduct(long supplier, String code, String name, @Nullable String spec, String unit, Money priceFen,
        String certificate, LocalDate validFrom, LocalDate validUntil) {
}
