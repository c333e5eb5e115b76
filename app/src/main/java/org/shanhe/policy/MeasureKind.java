package org.shanhe.policy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A kind of measure that may be planned and delivered (帮扶措施种类).
 *
 * @param unit in which its quantity is counted, e.g. MU; FEN for money
 * @param receivers PERSON, HOUSEHOLD, VILLAGE, COUNTY or GROUP
 * @param counting DISTINCT or OCCURRENCES (人 / 人次)
 * @param evidence what proves a delivery, e.g. PHOTO
 * @param development whether it counts as development-type (开发式)
 * @param terms who may be given it and who may record it
 * @param verified false where it was not found in a source
 */
public record MeasureKind(String kind, MeasureFamily family, String zh, String en, String unit, List<String> receivers,
        String counting, List<String> evidence, List<MeasureDetail> details, boolean development, MeasureTerms terms,
        @Nullable LocalDate from, @Nullable LocalDate to, boolean verified) {

    public MeasureKind {
        receivers = List.copyOf(receivers);
        evidence = List.copyOf(evidence);
        details = List.copyOf(details);
    }

    boolean holds(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

}
