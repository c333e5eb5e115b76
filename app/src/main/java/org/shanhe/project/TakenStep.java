package org.shanhe.project;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A step as it is asked for.
 *
 * @param on the day on which it was done, or null for today
 */
record TakenStep(@Nullable String step, @Nullable LocalDate on, @Nullable JsonNode form, @Nullable String note) {
}
