package org.shanhe.policy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is held against money when it is committed (资金使用规定): a line of the negative list,
 * a cap of the management fee or the least share of industry.
 *
 * @param source the source of funds it speaks of, or null for all
 * @param perMille the cap or the least share in thousandths
 * @param words how a line of the negative list is found in a project's name and content
 */
public record MoneyRule(String code, Kind kind, String zh, String en, @Nullable String source,
        @Nullable Integer perMille, List<String> words, @Nullable LocalDate from, @Nullable LocalDate to) {

    /** What kind of rule it is. */
    public enum Kind {

        NEGATIVE, FEE_CAP, INDUSTRY_SHARE

    }

    boolean holds(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

}
