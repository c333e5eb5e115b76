package org.shanhe.measure.consumption;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A supplier of a county's products (供应商).
 *
 * @param products how many it offers today
 */
public record Supplier(long id, @JsonFormat(shape = Shape.STRING) long place, String placeName, String name,
        String creditCode, @Nullable String contact, SupplierState state, LocalDate since, int version, int products) {

    @JsonProperty
    public List<SupplierState> next() {
        return state.next().stream().sorted().toList();
    }

}
