package org.shanhe.monitoring.verdict;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shanhe.policy.Expression;
import org.shanhe.policy.language.RuleSet;

/**
 * One way of judging households, whichever engine answers its conditions (判定方法): the
 * classes of a lens, or a weighted score.
 */
sealed interface Judge permits ClassJudge, ScoreJudge {

    /**
     * A condition with its words, in the order of the columns.
     *
     * @param of the class it belongs to
     * @param words what the pack calls it, or null where the messages do
     */
    record Asked(String of, String name, @Nullable Words words, Expression condition) {
    }

    /** A class a household may be in. */
    record Outcome(String name, @Nullable Words words) {
    }

    /** What a pack calls a thing. */
    record Words(String zh, String en) {
    }

    String lens();

    Words words();

    String source();

    List<Outcome> outcomes();

    List<Asked> asked();

    RuleSet rules();

    /**
     * SQL for the number of the outcome, null where a missing value leaves it open.
     * @param columns the SQL of the conditions in their order
     */
    String verdict(List<String> columns);

    /** SQL for the weighted score as far as it is known, or null where there is none. */
    String score(List<String> columns);

    /**
     * The same in memory.
     * @param answers true, false or null by the ids of {@link #rules}
     */
    @Nullable Integer verdict(Map<String, @Nullable Object> answers);

}
