package org.shanhe.measure.consumption;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A product of a supplier (产品).
 *
 * @param sold whether it may be ordered today: offered, certified and of a reviewed
 * supplier
 */
public record Product(long id, long supplier, String supplierName, SupplierState supplierState,
        @JsonFormat(shape = Shape.STRING) long place, String placeName, String code, String name, @Nullable String spec,
        String unit, long priceFen, String certificate, LocalDate validFrom, LocalDate validUntil, boolean offered,
        boolean sold, int version) {
}
