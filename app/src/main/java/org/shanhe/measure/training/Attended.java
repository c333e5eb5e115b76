package org.shanhe.measure.training;

import org.jspecify.annotations.Nullable;

/** An attendance as it is counted (计入措施的参训). */
public record Attended(long id, @Nullable Long person, @Nullable Long household, @Nullable Long village,
        @Nullable String label, int persons, @Nullable String number) {
}
