package org.shanhe.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the letters of some years between two levels promise (责任书模板).
 *
 * @param first the first year it is used for
 * @param last the last year, or null while it holds
 * @param years how many years a letter runs
 * @param upper the level of the place above, or null where a partner promises
 * @param lower the level of the place for which is promised, or null for a plan of a
 * partner over all its places
 * @param binding whether nothing in it can be waived (军令状)
 * @param text what is signed above the table, with {upper}, {lower} and {year}
 */
public record LetterTemplate(String template, PromiseKind kind, String zh, String en, int first, @Nullable Integer last,
        int years, @Nullable Level upper, @Nullable Level lower, boolean binding, String text,
        List<Indicator> indicators) {

    /** Between whom letters are signed (层级): 省, 市, 县, 乡. */
    public enum Level {

        PROVINCE, PREFECTURE, COUNTY, TOWN

    }

    /** Whether an indicator is counted, judged, or forfeits everything (定量, 定性, 一票否决). */
    public enum Nature {

        QUANTITY, QUALITY, VETO

    }

    /** How the letters below add up to the one above (分解口径): 合计, 最大, 不汇总. */
    public enum Cascade {

        SUM, MAX, NONE

    }

    public LetterTemplate {
        indicators = List.copyOf(indicators);
    }

    public boolean holdsIn(int year) {
        return year >= first && (last == null || year <= last);
    }

    /**
     * What is promised of one thing (责任书指标).
     *
     * @param figure the figure that tells how far it has come, or null where people state
     * it
     * @param purpose the only purpose counted, or null
     * @param atMost whether less is better
     */
    public record Indicator(String code, String zh, String en, String unit, Nature nature, int weight,
            @Nullable String figure, @Nullable String purpose, boolean atMost, Cascade cascade) {
    }

}
