package org.shanhe.indicator;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.PlaceRange;

/**
 * For where, when and what a figure is asked (口径). The reader's data scope narrows it
 * further.
 *
 * @param place the place asked for, or null for all
 * @param partner the partner asked for with all its units, or null for all
 * @param from the first day, or null for all time
 * @param on the last day of the period, or the day itself
 * @param purposes the purposes asked for, or null for all
 */
public record Question(@Nullable Long place, @Nullable Long partner, Long @Nullable [] partners,
        @Nullable LocalDate from, LocalDate on, String @Nullable [] purposes) {

    PlaceRange range() {
        return place == null ? PlaceRange.EVERYWHERE : PlaceRange.of(place);
    }

    /** The named parameters that every entries query knows. */
    Map<String, @Nullable Object> parameters() {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("low", range().low());
        parameters.put("high", range().high());
        parameters.put("partners", partners);
        parameters.put("from", from);
        parameters.put("on", on);
        parameters.put("purposes", purposes);
        return parameters;
    }

}
