package org.shanhe.exchange.mall;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shanhe.exchange.Numbers;

/** Reads sums as malls write them: with a unit, separators, brackets, in other money. */
final class MallSums {

    private static final Pattern FOREIGN = Pattern.compile("[$€£]|USD|HKD|EUR|HK\\$|US\\$|美元|港币|港元|欧元");

    private static final Pattern RENMINBI = Pattern.compile("|CNY|RMB|人民币|人民币元|元|¥|￥|156|01");

    /** A number cell holds a binary fraction, so the last digits are its own. */
    private static final BigDecimal NOISE = new BigDecimal("0.000001");

    private static final int MOST_DIGITS = 13;

    private MallSums() {
    }

    static boolean renminbi(String currency) {
        return RENMINBI.matcher(currency.toUpperCase(Locale.ROOT)).matches();
    }

    /**
     * In fen, or null with the fault noted.
     * @param number whether the cell held a number, which may carry noise
     */
    static @Nullable Long fen(String cell, boolean tenThousands, boolean number, List<String> faults) {
        var text = cell.toUpperCase(Locale.ROOT).replace("人民币", "").replace("RMB", "").replace("CNY", "").strip();
        if (FOREIGN.matcher(text).find()) {
            faults.add("CURRENCY_OTHER");
            return null;
        }
        boolean negative = text.startsWith("(") && text.endsWith(")");
        text = negative ? text.substring(1, text.length() - 1) : text;
        boolean large = text.endsWith("万元") || text.endsWith("万");
        text = large ? text.replaceAll("万元?$", "") : text;
        var yuan = Numbers.parse(text.replaceFirst("^-\\s*[¥￥]", "-"));
        if (yuan == null || yuan.precision() - yuan.scale() > MOST_DIGITS) {
            faults.add("AMOUNT_MALFORMED");
            return null;
        }
        var exact = yuan.movePointRight(large || tenThousands ? 6 : 2);
        var whole = exact.setScale(0, RoundingMode.HALF_UP);
        var off = whole.subtract(exact).abs();
        if (off.signum() != 0 && !(number && off.compareTo(NOISE) < 0)) {
            faults.add("AMOUNT_BELOW_FEN");
            return null;
        }
        if (whole.signum() == 0) {
            faults.add("AMOUNT_ZERO");
            return null;
        }
        return negative ? -whole.longValueExact() : whole.longValueExact();
    }

}
