package org.shanhe.indicator;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was promised of figures (目标); the module that keeps the promises is one of these.
 */
public interface Targets {

    /** The promises of these years that are in force, in the unit of the figure. */
    List<Target> of(Collection<String> figures, Collection<Integer> years);

    /**
     * A promise for a place or of a partner.
     *
     * @param purpose the purposes it is for, with commas between, or null for all
     */
    record Target(String figure, int year, @Nullable Long place, @Nullable Long partner, @Nullable String purpose,
            BigDecimal promised) {
    }

}
