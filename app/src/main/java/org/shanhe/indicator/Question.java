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
 * @param narrowing what else it is asked for
 */
public record Question(@Nullable Long place, @Nullable Long partner, Long @Nullable [] partners,
        @Nullable LocalDate from, LocalDate on, String @Nullable [] purposes, Narrowing narrowing) {

    public Question(@Nullable Long place, @Nullable Long partner, Long @Nullable [] partners, @Nullable LocalDate from,
            LocalDate on, String @Nullable [] purposes) {
        this(place, partner, partners, from, on, purposes, Narrowing.NONE);
    }

    /** For one more than place, partner, time and purposes. */
    boolean isNarrowed() {
        return !narrowing.isNone();
    }

    public PlaceRange range() {
        return place == null ? PlaceRange.EVERYWHERE : PlaceRange.of(place);
    }

    /** The named parameters that every entries query knows. */
    public Map<String, @Nullable Object> parameters() {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("low", range().low());
        parameters.put("high", range().high());
        parameters.put("partners", partners);
        parameters.put("from", from);
        parameters.put("on", on);
        parameters.put("purposes", purposes);
        parameters.put("source", narrowing.source());
        parameters.put("tag", narrowing.tag());
        parameters.put("group", narrowing.group());
        parameters.put("rule", narrowing.rule());
        parameters.put("collector", narrowing.collector());
        parameters.put("without", narrowing.without().toArray(String[]::new));
        parameters.put("known", narrowing.known());
        return parameters;
    }

}
