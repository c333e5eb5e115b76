package org.shanhe.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One way of judging households (判定标准): ordered classes, of which the first whose
 * conditions all hold is the verdict.
 *
 * @param lens e.g. OFFICIAL
 * @param source the document it follows
 */
public record Lens(String lens, String zh, String en, String source, List<VerdictClass> classes) {

    /**
     * A class a household may be judged to be in.
     *
     * @param applies which households it is asked of; null for all
     * @param conditions all of them must hold
     */
    public record VerdictClass(String name, String zh, String en, @Nullable Expression applies,
            List<Condition> conditions) {
    }

    /** A named condition of a class. */
    public record Condition(String name, String zh, String en, Expression met) {
    }

}
