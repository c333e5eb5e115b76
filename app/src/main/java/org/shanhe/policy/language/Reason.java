package org.shanhe.policy.language;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a condition answers as it does (判定理由).
 *
 * @param text the condition in the rule language
 * @param parts the conditions it is made of
 * @param used the values it read itself, not those of its parts
 * @param missing the fields without whose value it stays unknown
 */
public record Reason(Answer answer, String text, List<Reason> parts, List<Used> used, List<String> missing) {

    /**
     * A value that was read.
     *
     * @param member which member, from 0, where the field is a member's
     * @param value null where it is missing
     * @param source where the value stands; for a line, what the pack has it from
     */
    public record Used(String object, String field, @Nullable Integer member, @Nullable Object value,
            @Nullable String unit, String zh, String en, String source) {
    }

}
