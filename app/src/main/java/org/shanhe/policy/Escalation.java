package org.shanhe.policy;

import org.jspecify.annotations.Nullable;

/**
 * When a missed day is shown to the levels above (逾期上报).
 *
 * @param duty the kind of task, or null for every kind
 * @param days after the due day
 * @param levels how many levels up it is then seen
 */
public record Escalation(String id, @Nullable String duty, int days, int levels, String source, boolean unverified) {
}
