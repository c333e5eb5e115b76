package org.shanhe.claims.number;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Amounts named by their magnitude alone (数十, 上百, 好几千). */
class VagueAmounts {

    private VagueAmounts() {
    }

    static @Nullable Amount at(String text, int i) {
        char first = text.charAt(i);
        int from = i + (text.startsWith("成百上", i) ? 3 : text.startsWith("好几", i) ? 2 : 1);
        if (from - i == 1 && (first == '成' || first == '好') || from >= text.length()
                || Numerals.level(text.charAt(from)) == 0) {
            return null;
        }
        int end = Numerals.end(text, from);
        var value = Numerals.value(text.substring(from, end));
        if (value == null || text.substring(from, end).chars().anyMatch(c -> Numerals.digit((char) c) >= 0)) {
            return null;
        }
        if (first == '过' && i > 0 && "超通经不".indexOf(text.charAt(i - 1)) >= 0) {
            return null;
        }
        boolean several = first == '数' || first == '几' || from - i == 2;
        if (!several) {
            return new Amount(i, end, value, null, true, value, false, false);
        }
        // 数十 is 20 to 99, 数百 200 to 999
        var high = value.multiply(BigDecimal.TEN)
            .subtract(value.compareTo(BigDecimal.valueOf(1000)) <= 0 ? BigDecimal.ONE : value.divide(BigDecimal.TEN));
        return new Amount(i, end, value.multiply(BigDecimal.TWO), high, false, value, false, false);
    }

}
