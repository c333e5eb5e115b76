package org.shanhe.claims.check;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shanhe.claims.number.Quantity.Bound;

/**
 * What a figure may differ from a claim by (容差), from the digits and bound words written.
 *
 * @param about what 约 and 左右 allow, as a share of the number
 */
public record Tolerance(BigDecimal about) {

    /** What 约 allows is a choice; no text says it. */
    public static final Tolerance USUAL = new Tolerance(new BigDecimal("0.05"));

    private static final BigDecimal TENTH = new BigDecimal("0.1");

    private static final BigDecimal FIVE = BigDecimal.valueOf(5);

    /** How a written quantity stands to the figure it should be. */
    public Agreement judge(Written claim, BigDecimal figure) {
        if (claim.value() == null) {
            return Agreement.UNREADABLE;
        }
        if (claim.unit().equals("rank")) {
            return Agreement.NOT_CHECKABLE;
        }
        var value = Objects.requireNonNull(claim.value());
        var written = Precision.of(claim.surface(), value);
        return switch (claim.bound()) {
            case EXACT -> exact(claim, value, written, figure);
            case APPROX -> between(value.subtract(aboutSlack(claim, value, written)), figure,
                    value.add(aboutSlack(claim, value, written)));
            case BELOW -> figure.compareTo(value) >= 0 ? equal(value, figure, Agreement.UNDERSTATED)
                    : between(value.subtract(written.place()), figure, value);
            case OVER -> over(value, written, figure);
            case AT_LEAST -> figure.compareTo(value) >= 0 ? Agreement.WITHIN : Agreement.OVERSTATED;
            case AT_MOST -> figure.compareTo(value) <= 0 ? Agreement.WITHIN : Agreement.UNDERSTATED;
            case RANGE -> between(value, figure, claim.max() == null ? value : claim.max());
        };
    }

    private Agreement exact(Written claim, BigDecimal value, Precision written, BigDecimal figure) {
        if (figure.compareTo(value) == 0) {
            return Agreement.EXACT;
        }
        var slack = claim.isShareInWords() ? shareSlack(claim, value) : null;
        if (slack != null) {
            return between(value.subtract(slack), figure, value.add(slack));
        }
        var fits = fits(value, written.digit(), figure, !claim.isPercent());
        if (fits != null) {
            return fits;
        }
        return written.magnitude() && fits(value, written.place(), figure, true) != null ? Agreement.ROUND_FIGURE
                : beside(value, figure);
    }

    /** Rounded, or cut off, at a digit worth so much; none where neither. */
    private static @Nullable Agreement fits(BigDecimal value, BigDecimal digit, BigDecimal figure, boolean cut) {
        var off = figure.subtract(value);
        if (off.abs().compareTo(digit.divide(BigDecimal.TWO)) <= 0) {
            return Agreement.ROUNDED;
        }
        return cut && off.signum() > 0 && off.compareTo(digit) < 0 ? Agreement.TRUNCATED : null;
    }

    private static Agreement over(BigDecimal value, Precision written, BigDecimal figure) {
        if (figure.compareTo(value) <= 0) {
            return equal(value, figure, Agreement.OVERSTATED);
        }
        return figure.compareTo(value.add(written.place())) < 0 ? Agreement.WITHIN : Agreement.UNDERSTATED;
    }

    private static Agreement equal(BigDecimal value, BigDecimal figure, Agreement otherwise) {
        return figure.compareTo(value) == 0 ? Agreement.NOT_OVER : otherwise;
    }

    private static Agreement between(BigDecimal low, BigDecimal figure, BigDecimal high) {
        return figure.compareTo(low) < 0 ? Agreement.OVERSTATED
                : figure.compareTo(high) > 0 ? Agreement.UNDERSTATED : Agreement.WITHIN;
    }

    private static Agreement beside(BigDecimal value, BigDecimal figure) {
        return figure.compareTo(value) < 0 ? Agreement.OVERSTATED : Agreement.UNDERSTATED;
    }

    private BigDecimal aboutSlack(Written claim, BigDecimal value, Precision written) {
        var slack = claim.isShareInWords() ? shareSlack(claim, value) : value.multiply(about);
        return slack.max(written.half());
    }

    /** N成 is right within five points; a third within a tenth of itself. */
    private static BigDecimal shareSlack(Written claim, BigDecimal value) {
        return claim.surface().contains("分之") ? value.multiply(TENTH) : FIVE;
    }

    /**
     * A quantity with its words, as far as a comparison needs it (书面数量).
     *
     * @param surface the quantity as it stands in the text
     */
    public record Written(String surface, @Nullable BigDecimal value, @Nullable BigDecimal max, String unit,
            Bound bound) {

        boolean isPercent() {
            return unit.equals("percent") || unit.equals("percentage_point");
        }

        boolean isShareInWords() {
            return unit.equals("percent") && !surface.contains("百分之")
                    && (surface.contains("分之") || surface.contains("成") || surface.contains("半"));
        }

    }

}
