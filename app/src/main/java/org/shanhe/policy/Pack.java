package org.shanhe.policy;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A policy pack (政策包): its own code lists and those it inherits, for the days from one
 * date to another.
 */
record Pack(String name, String zh, String en, @Nullable LocalDate from, @Nullable LocalDate to,
        @Nullable String inherits, Map<String, CodeList> lists) {

    boolean holds(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

}
