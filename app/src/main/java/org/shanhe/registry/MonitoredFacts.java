package org.shanhe.registry;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a monitoring case finds of a household (监测信息); a null leaves what is known as it
 * is.
 *
 * @param category UNSTABLE_EXIT, MARGINAL or SUDDEN_HARDSHIP
 * @param source a code of the list CLUE_SOURCE
 * @param risks codes of the list RISK
 * @param disasters codes of the list DISASTER
 * @param identifiedOn the day the county approved; needed the first time, and a later day
 * than the last clearing begins a new watch
 * @param clearMode HELP or NATURAL
 * @param fallback whether the whole household is without labour and on social security
 * @param caseId the case that says so
 */
public record MonitoredFacts(@Nullable String category, @Nullable String source, @Nullable List<String> risks,
        @Nullable List<String> disasters, @Nullable String riskRemark, @Nullable LocalDate identifiedOn,
        @Nullable LocalDate clearedOn, @Nullable String clearMode, @Nullable Boolean fallback,
        @Nullable String development, @Nullable String contact, @Nullable String contactPhone, @Nullable Standing entry,
        @Nullable Standing after, @Nullable Long caseId) {

    /** The household's figures when it was identified, or after clearing. */
    public record Standing(@Nullable Long perCapitaFen, @Nullable Long wageFen, @Nullable Long businessFen,
            @Nullable Long transferFen, @Nullable Long selfPaidFen, @Nullable Boolean dangerousHouse,
            @Nullable Boolean unsafeWater, @Nullable Boolean uninsured, @Nullable Boolean dropout) {
    }

    /** A household found to be at risk. */
    public static MonitoredFacts identified(String category, String source, List<String> risks, LocalDate on,
            boolean fallback, @Nullable Standing entry, long caseId) {
        return new MonitoredFacts(category, source, risks, null, null, on, null, null, fallback, null, null, null,
                entry, null, caseId);
    }

    /** A household whose risk is gone. */
    public static MonitoredFacts cleared(LocalDate on, String mode, @Nullable Standing after, long caseId) {
        return new MonitoredFacts(null, null, null, null, null, null, on, mode, null, null, null, null, null, after,
                caseId);
    }

}
