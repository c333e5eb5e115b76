package org.shanhe.directive;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing to do (任务), as it is listed.
 *
 * @param kind as the filter names it; BELOW when somebody at a lower level missed the day
 * @param missed the kind of what was missed below, else null
 * @param about what kind of matter it is, as a code, with its words if the module has
 * them
 * @param steps what may be done, in words
 * @param waitUntil the first day on which it can be done, or null
 */
public record Task(String kind, String kindName, @Nullable String missed, long id, @Nullable String about,
        @Nullable String aboutName, @Nullable String stateName,
        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable Long place, @Nullable String placeName,
        @Nullable String partnerName, String title, List<String> steps, @Nullable String timerName,
        @Nullable LocalDate dueOn, @Nullable LocalDate waitUntil, String colour, String address) {

    /** A page of them. */
    public record Page(List<Task> rows, @Nullable String next, long total, long overdue, long soon) {
    }

    /** A kind and what it is called. */
    public record Kind(String code, String name) {
    }

}
