package org.shanhe.directive;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of what a module contributes to the tasks (待办).
 *
 * @param about what kind of matter it is, as a code, or null
 * @param place where, or null when only a partner is concerned
 * @param partner whose it is, or null
 * @param levels who has to act: one of {@link Duties.Asker#levels}
 * @param waitUntil the first day on which it can be done, or null
 * @param steps what may be done, in words, or null
 * @param address of the page in the application, as /projects/12
 * @param own what the module needs for its own words, or null
 */
public record Duty(String kind, long id, @Nullable String about, @Nullable String state, String title,
        @Nullable Long place, @Nullable Long partner, List<String> levels, @Nullable LocalDate dueOn,
        @Nullable LocalDate waitUntil, @Nullable String steps, String address, @Nullable String own) {
}
