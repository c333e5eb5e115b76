package org.shanhe.claims.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * What one claim of a document says of another (内部核对结果).
 *
 * @param claim the number of the claim it is about, counted from 0
 * @param others the claims it was held against
 * @param expected what the claim would have to be by the others
 */
public record Finding(Rule rule, Outcome outcome, int claim, List<Integer> others, BigDecimal expected) {

    private static final int DECIMALS = 2;

    /** What was held against what. */
    public enum Rule {

        /** A total and its parts (分项与合计). */
        PARTS,

        /** A rate and the two numbers it is of (比率). */
        RATE,

        /** A number for each and the number of them (户均、人均). */
        PER_HEAD,

        /** Before, after and the stated difference (增减). */
        GROWTH,

        /** A count and the names it counts (列举). */
        LIST,

        /** A headline and the text under it (标题与正文). */
        HEADLINE,

        /** Times of people and people (人次与人数). */
        PERSON_TIMES,

        /** Households and their people (户数与人数). */
        HOUSEHOLDS,

        /** A share and the whole it implies (占比与总量). */
        SHARE

    }

    /** How it came out. */
    public enum Outcome {

        HOLDS, DOUBTFUL, CONTRADICTS

    }

    static Finding of(Rule rule, boolean holds, int claim, List<Integer> others, BigDecimal expected) {
        return new Finding(rule, holds ? Outcome.HOLDS : Outcome.CONTRADICTS, claim, others, expected);
    }

    static Finding doubtful(Rule rule, boolean holds, int claim, List<Integer> others, BigDecimal expected) {
        return new Finding(rule, holds ? Outcome.HOLDS : Outcome.DOUBTFUL, claim, others, expected);
    }

    /** What it would have to be, no finer than anybody reads. */
    public String told() {
        var told = expected.scale() > DECIMALS ? expected.setScale(DECIMALS, RoundingMode.HALF_UP) : expected;
        return told.stripTrailingZeros().toPlainString();
    }

    public boolean holds() {
        return outcome == Outcome.HOLDS;
    }

}
