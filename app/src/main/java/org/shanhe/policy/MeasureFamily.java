package org.shanhe.policy;

import org.jspecify.annotations.Nullable;

/**
 * A family of measures (帮扶措施大类).
 *
 * @param national its table in the national monitoring form, e.g. 100A39
 * @param within the family under which it is reported, or null for itself
 * @param development whether its kinds are development-type (开发式)
 * @param purpose the code of the list PURPOSE that deliveries of it serve
 */
public record MeasureFamily(String family, String zh, String en, @Nullable String national, @Nullable String within,
        boolean development, String purpose, boolean verified) {

    public String reportedAs() {
        return within == null ? family : within;
    }

}
