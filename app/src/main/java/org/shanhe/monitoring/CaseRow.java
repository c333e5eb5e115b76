package org.shanhe.monitoring;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A matter in a list.
 *
 * @param timer what is due next, and {@code dueOn} by when
 * @param colour OVERDUE, SOON, LATER or NONE
 */
record CaseRow(long id, String procedure, String procedureName, String state, String stateName,
        @JsonFormat(shape = JsonFormat.Shape.STRING) long place, String placeName, String title,
        @Nullable Long household, @Nullable String className, LocalDate stateSince, LocalDate openedOn,
        @Nullable LocalDate endedOn, @Nullable String timerName, @Nullable LocalDate dueOn, String colour) {
}
