package org.shanhe.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is watched about money and assets, and from when on somebody has to act (资金监管规则).
 * A threshold left blank is not known: the rule is then not judged.
 *
 * @param actor at which level somebody has to act
 * @param days or months after which, or percent from which it is asked for
 * @param targets which percent is asked for by the end of which month
 * @param unverified whether nobody has verified the values
 */
public record SupervisionRule(String id, String zh, String en, String actor, @Nullable Integer days,
        @Nullable Integer months, @Nullable Integer percent, List<Target> targets, String source, boolean unverified) {

    /** A percent by the end of a month. */
    public record Target(int month, int percent) {
    }

    public SupervisionRule {
        targets = List.copyOf(targets);
    }

    /**
     * The percent asked for on a day of the year, in equal steps from one target to the
     * next; null without targets.
     */
    public @Nullable Double target(double passedOfYear) {
        if (targets.isEmpty()) {
            return null;
        }
        double month = 0;
        double percent = 0;
        for (var target : targets) {
            if (passedOfYear * 12 <= target.month()) {
                return percent + (target.percent() - percent) * (passedOfYear * 12 - month) / (target.month() - month);
            }
            month = target.month();
            percent = target.percent();
        }
        return percent;
    }

}
