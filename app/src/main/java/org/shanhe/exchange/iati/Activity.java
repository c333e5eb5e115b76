package org.shanhe.exchange.iati;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A project as it is told abroad (活动), without any person.
 *
 * @param unit the organisation that carries it out
 */
record Activity(long id, String number, String name, String purpose, String stage, @Nullable String content,
        @Nullable String target, @Nullable String unit, @Nullable Integer planYear, LocalDate startedOn,
        @Nullable LocalDate finishOn, @Nullable LocalDate completedOn, long place, String placeName, String partnerName,
        String partnerKind, @Nullable String creditCode, long budgetFen, Instant changedAt) {

    /** A commitment or an arrival of money (资金往来). */
    record Transaction(long project, String stage, LocalDate onDay, long fen, @Nullable String document) {
    }

    /** Who answers for the file (报告单位). */
    record Reporter(long id, String name, String kind, @Nullable String creditCode) {
    }

}
