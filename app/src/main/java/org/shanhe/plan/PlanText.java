package org.shanhe.plan;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A plan as a form states it. */
public record PlanText(@Nullable String goals, @Nullable String analysis, @Nullable LocalDate from,
        @Nullable LocalDate to, @Nullable List<PlannedItem> items) {

    List<PlannedItem> given() {
        return items == null ? List.of() : items;
    }

}
