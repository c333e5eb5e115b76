package org.shanhe.claims.number;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Numbers written in characters (一千二百, 三四十, 二○二○). */
class Numerals {

    private static final String DIGITS = "零一二三四五六七八九";

    private static final String LEVELS = "十百千万亿";

    private static final long[] VALUES = { 10, 100, 1000, 10_000, 100_000_000 };

    private Numerals() {
    }

    static int digit(char c) {
        return c == '两' || c == '俩' ? 2 : c == '〇' || c == '○' || c == 'Ｏ' ? 0 : DIGITS.indexOf(c);
    }

    static long level(char c) {
        int at = LEVELS.indexOf(c);
        return at < 0 ? 0 : VALUES[at];
    }

    static boolean isNumeral(char c) {
        return digit(c) >= 0 || level(c) > 0 || c == '廿' || c == '卅';
    }

    /** The end of the run of numerals. */
    static int end(String text, int from) {
        int i = from;
        while (i < text.length() && i - from < 20 && isNumeral(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** Two neighbouring digits name a range: both ends, or one value twice. */
    static @Nullable BigDecimal[] range(String written) {
        var run = written.replace("廿", "二十").replace("卅", "三十");
        for (int i = 0; i + 1 < run.length(); i++) {
            int a = digit(run.charAt(i));
            int b = digit(run.charAt(i + 1));
            if (a > 0 && b > a && b - a <= 2 && (i == 0 || digit(run.charAt(i - 1)) < 0)
                    && (i + 2 == run.length() || digit(run.charAt(i + 2)) < 0)) {
                var low = value(run.substring(0, i + 1) + run.substring(i + 2));
                var high = value(run.substring(0, i) + run.substring(i + 1));
                return low == null || high == null ? new BigDecimal[2] : new BigDecimal[] { low, high };
            }
        }
        var value = value(run);
        return new BigDecimal[] { value, value };
    }

    /** The value of a whole run; none where it is no number. */
    static @Nullable BigDecimal value(String run) {
        if (run.isEmpty()) {
            return null;
        }
        if (run.chars().allMatch(c -> digit((char) c) >= 0)) {
            var digits = new StringBuilder();
            run.chars().forEach(c -> digits.append(digit((char) c)));
            return run.length() == 2 ? null : new BigDecimal(digits.toString());
        }
        long total = 0;
        long section = 0;
        long digit = -1;
        long last = Long.MAX_VALUE;
        for (int i = 0; i < run.length(); i++) {
            long level = level(run.charAt(i));
            if (level == 0) {
                if (digit > 0) {
                    return null;
                }
                digit = digit(run.charAt(i));
            }
            else if (level < 10_000) {
                if (level >= last) {
                    return null;
                }
                section += Math.abs(digit == 0 ? 1 : digit) * level;
                last = level;
                digit = -1;
            }
            else {
                long part = section + Math.max(0, digit);
                long all = level == 100_000_000 ? total + part : part;
                total = level == 100_000_000 ? Math.max(1, all) * level : total + Math.max(1, part) * level;
                section = 0;
                digit = -1;
                last = Long.MAX_VALUE;
            }
        }
        // 两万三: the last digit counts the level below
        long tail = Math.max(0, digit);
        int n = run.length();
        if (tail > 0 && n >= 3 && level(run.charAt(n - 2)) >= 100) {
            tail *= level(run.charAt(n - 2)) / 10;
        }
        return BigDecimal.valueOf(total + section + tail);
    }

}
