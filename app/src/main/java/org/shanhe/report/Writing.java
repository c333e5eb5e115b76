package org.shanhe.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shanhe.indicator.FigureUnit;
import org.shanhe.indicator.FigureValue;

/**
 * Writes a figure as official documents do: no separators in Chinese, the noun's own
 * measure word.
 */
final class Writing {

    private Writing() {
    }

    /**
     * @param suffix the measure word behind the bare number, or null for the figure's own
     */
    static String of(FigureValue value, @Nullable String suffix, Locale locale) {
        boolean english = english(locale);
        if (suffix == null || value.value() == null) {
            return plain(value.display(), locale);
        }
        var number = english ? "%,d".formatted(value.value().setScale(0, RoundingMode.HALF_UP).longValueExact())
                : value.value().toPlainString();
        return english ? number + " " + (number.equals("1") ? one(suffix) : suffix) : number + suffix;
    }

    /** Of what templates name in the plural. */
    private static String one(String many) {
        return many.equals("people") ? "person"
                : many.replaceFirst("ies$", "y").replaceFirst("sses$", "ss").replaceFirst("(?<!s)s$", "");
    }

    /**
     * As the screens show it, less the separators that Chinese documents do not write.
     */
    static String plain(String display, Locale locale) {
        var whole = display.endsWith(".0%") ? display.replace(".0%", "%") : display;
        return english(locale) ? whole : whole.replace(",", "");
    }

    /**
     * Without its unit, which a column or an axis names: money in 万元, or in millions in
     * English; what falls to each in yuan.
     */
    static BigDecimal scaled(BigDecimal value, String unit, Locale locale) {
        var told = new FigureUnit(unit);
        if (told.isShare()) {
            return value.movePointRight(2).setScale(1, RoundingMode.HALF_UP);
        }
        var scaled = unit.equals("FEN") ? value.movePointLeft(english(locale) ? 8 : 6) : told.spoken(value);
        return scaled.setScale(Math.min(scaled.scale(), 2), RoundingMode.HALF_UP);
    }

    /** As it stands in a cell. */
    static String cell(@Nullable BigDecimal value, String unit, Locale locale) {
        if (value == null) {
            return "—";
        }
        var scaled = scaled(value, unit, locale);
        var text = english(locale)
                ? new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(scaled)
                : bare(scaled);
        return unit.equals("RATIO") ? text + "%" : text;
    }

    private static String bare(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    private static boolean english(Locale locale) {
        return locale.getLanguage().equals("en");
    }

    /** By how much more or less than a year before; null where that cannot be told. */
    static @Nullable BigDecimal growth(FigureValue now, FigureValue before) {
        var value = now.value();
        var base = before.value();
        if (value == null || base == null || value.signum() <= 0 || base.signum() <= 0) {
            return null;
        }
        return value.subtract(base).movePointRight(2).divide(base, 1, RoundingMode.HALF_UP);
    }

}
