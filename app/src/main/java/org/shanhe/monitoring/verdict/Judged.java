package org.shanhe.monitoring.verdict;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shanhe.policy.language.Answer;

/**
 * How a household stands to what a step asks of it (前提判定): kept with the step, so that it
 * can be told later what was known.
 *
 * @param version of the pack that judged
 * @param guard the class or condition as the pack writes it
 * @param missing without which it cannot be judged
 */
public record Judged(String pack, String version, LocalDate on, String guard, String zh, String en, Answer answer,
        List<Condition> conditions, List<Named> missing) {

    /** A condition with the values it was judged by. */
    public record Condition(String zh, String en, Answer answer, List<Value> values) {
    }

    /**
     * A value that was read, in words.
     *
     * @param member which member, from 0, where it is a member's
     * @param sourceZh where it stands; for a line, what the pack has it from
     */
    public record Value(String field, @Nullable Integer member, String zh, String en, String valueZh, String valueEn,
            String sourceZh, String sourceEn) {
    }

    /** A field with its words. */
    public record Named(String field, String zh, String en) {
    }

    public List<Condition> failed() {
        return conditions.stream().filter(condition -> condition.answer() == Answer.NOT_MET).toList();
    }

}
