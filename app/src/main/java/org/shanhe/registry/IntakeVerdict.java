package org.shanhe.registry;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the preview says of one staged row (逐行结论).
 *
 * @param code why it is refused; the words stand under {@code intake.CODE}
 * @param detail the value at fault, or the number of the other household
 * @param differences by field, what is known and what the file says; null for a sensitive
 * value, whose change is only named
 */
public record IntakeVerdict(Kind kind, long row, Outcome verdict, @Nullable String householdNo, @Nullable String name,
        @Nullable String code, @Nullable String detail, Map<String, List<@Nullable Object>> differences) {

    /** The sheet a row comes from. */
    public enum Kind {

        HOUSEHOLD, PERSON, CONDITION, VILLAGE

    }

    /** What applying the batch does with the row. */
    public enum Outcome {

        ADD, CHANGE, SAME, REFUSE

    }
}
