package org.shanhe.place;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Another name of a place (别名): a former one or the usual short one.
 *
 * @param kind FORMER or SHORT
 * @param formerCode the code it had under that name, if another
 */
public record PlaceAlias(String name, String kind, @Nullable PlaceCode formerCode, @Nullable LocalDate since,
        @Nullable LocalDate until, @Nullable String remark) {
}
