package org.shanhe.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who may be given a measure, how much of it, and who may record it (措施准入条件).
 *
 * @param fromAge the least age on the day of the delivery, or null
 * @param toAge the greatest, or null
 * @param together the name under which kinds that exclude one another are counted, or
 * null
 * @param atMost how many of these a receiver may have, 0 without such a limit
 * @param yearly whether that holds for each year, counting each kind once; else for good
 * @param plausible the quantity above which one asks again, or null
 * @param health whether having been given it tells of the receiver's health
 * @param by the roles that may record it; empty for everyone who may record deliveries
 */
public record MeasureTerms(@Nullable Integer fromAge, @Nullable Integer toAge, @Nullable String together, int atMost,
        boolean yearly, @Nullable Integer plausible, boolean health, List<String> by) {

    public MeasureTerms {
        by = List.copyOf(by);
    }

}
