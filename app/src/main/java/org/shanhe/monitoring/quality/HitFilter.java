package org.shanhe.monitoring.quality;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.kernel.Refused;
import org.shanhe.policy.Rule.Owner;
import org.shanhe.policy.Rule.Severity;
import org.shanhe.policy.language.ObjectKind;

/**
 * Which hits are asked for (筛选条件).
 *
 * @param collector who filled in the form; empty for those whose form names nobody
 * @param exempt true for the exempted ones, false for the others
 */
record HitFilter(@Nullable String rule, @Nullable Severity severity, @Nullable ObjectKind object, @Nullable Owner owner,
        @Nullable String place, @Nullable String collector, @Nullable Long household, @Nullable Boolean exempt) {

    private static final Pattern PLACE = Pattern.compile("[1-9]\\d{11}");

    private static final Pattern RULE = Pattern.compile("[A-Z0-9_]{3,64}");

    HitFilter checked() {
        Refused.unless(rule == null || RULE.matcher(rule).matches(), "FILTER_MALFORMED", "name", "rule", "value", rule);
        range();
        return this;
    }

    /** Whether the rule decides it, so that rules of the pack are picked first. */
    boolean picksRules() {
        return severity != null || owner != null;
    }

    @Nullable PlaceRange range() {
        Refused.unless(place == null || PLACE.matcher(place).matches(), "FILTER_MALFORMED", "name", "place", "value",
                place);
        return place == null ? null : PlaceRange.of(Long.parseLong(place));
    }

}
