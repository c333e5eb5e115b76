package org.shanhe.claims.check;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** How many people live in a place, where that is known (人口基数). */
public interface Wholes {

    Wholes UNKNOWN = place -> null;

    @Nullable BigDecimal people(String place);

}
