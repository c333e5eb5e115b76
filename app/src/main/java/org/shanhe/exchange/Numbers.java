package org.shanhe.exchange;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Reads numbers as people write them: with commas, a currency sign, a unit. */
public final class Numbers {

    private Numbers() {
    }

    /** The number, or null if it is none. */
    public static @Nullable BigDecimal parse(String text) {
        int start = 0;
        int end = text.length();
        while (start < end
                && (text.charAt(start) == '\u00A5' || text.charAt(start) == '\uFFE5' || text.charAt(start) == ' ')) {
            start++;
        }
        while (end > start && unit(text.charAt(end - 1))) {
            end--;
        }
        if (start == end || end - start > 40) {
            return null;
        }
        var digits = text.substring(start, end);
        try {
            return new BigDecimal(digits.indexOf(',') < 0 ? digits : digits.replace(",", ""));
        }
        catch (NumberFormatException e) {
            return null;
        }
    }

    private static boolean unit(char c) {
        return c == '元' || c == '亩' || c == '月' || c == '个' || c == '人' || c == '㎡' || c == ' ' || c == '里' || c == '公';
    }

    /** Yuan as fen, or null if it is no amount a household can have. */
    static @Nullable Long fen(String text, boolean tenThousands) {
        var yuan = parse(text);
        if (yuan == null || yuan.precision() - yuan.scale() > 12) {
            return null;
        }
        return yuan.movePointRight(tenThousands ? 6 : 2).setScale(0, RoundingMode.HALF_UP).longValueExact();
    }

    /**
     * A long number that Excel kept as a number: the digits as text, or null if Excel has
     * lost some (it keeps 15).
     */
    static @Nullable String digits(String number) {
        if (number.indexOf('E') < 0 && number.indexOf('e') < 0 && number.indexOf('.') < 0) {
            return number.length() > 15 ? null : number;
        }
        var exact = parse(number);
        if (exact == null || exact.precision() - exact.scale() > 15) {
            return null;
        }
        return exact.stripTrailingZeros().toPlainString();
    }

}
