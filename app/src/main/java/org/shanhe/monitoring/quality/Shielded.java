package org.shanhe.monitoring.quality;

import java.util.Set;
import org.shanhe.policy.language.Reason;
import org.shanhe.policy.language.Reason.Used;

/** Reasons as they leave the platform: health is never told by a rule (脱敏理由). */
final class Shielded {

    private static final Set<String> HIDDEN = Set.of("health", "disability");

    private Shielded() {
    }

    static Reason of(Reason why) {
        return new Reason(why.answer(), why.text(), why.parts().stream().map(Shielded::of).toList(),
                why.used().stream().map(Shielded::used).toList(), why.missing());
    }

    private static Used used(Used used) {
        return HIDDEN.contains(used.field()) ? new Used(used.object(), used.field(), used.member(),
                used.value() == null ? null : "***", used.unit(), used.zh(), used.en(), used.source()) : used;
    }

}
