package org.shanhe.claims.number;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.shanhe.claims.number.Quantity.Form;

/**
 * Numbers that leave their unit to the last of their list (省略的单位): 120、85、60万元;
 * 由2911增至11700元.
 */
class SharedUnits {

    private static final Pattern LIST = Pattern.compile("[、,]|和|及|与|以及");

    private static final Pattern CHANGE = Pattern
        .compile("(?:增长|增加|提高|提升|上升|上涨|跃升|扩大|发展|下降|降低|减少|缩短|压缩|增|升|降|减)(?:到|至|为)(?:[0-9]{4}年底?的?)?");

    private static final BigDecimal TEN = BigDecimal.TEN;

    private static final int REACH = 14;

    private SharedUnits() {
    }

    /** Gives each bare number the unit of the one that it is listed or compared with. */
    static void lend(List<Quantity> found, String text) {
        var scales = new BigDecimal[found.size()];
        for (int i = found.size() - 2; i >= 0; i--) {
            var bare = found.get(i);
            if (bare.unit() != null || bare.refused() != null || !bare.digits() || bare.form() != Form.COUNT) {
                continue;
            }
            for (int next = i + 1; next < found.size() && next < i + 3; next++) {
                var other = found.get(next);
                if (other.start() - bare.end() > REACH) {
                    break;
                }
                var between = text.substring(bare.end(), Math.max(bare.end(), other.start()));
                boolean listed = next == i + 1 && LIST.matcher(between).matches();
                boolean counted = other.unit() != null && other.digits() && other.refused() == null
                        && !other.is(Unit.Kind.DATE) && !other.is(Unit.Kind.DURATION);
                if (counted && (listed && !between.equals(",") || CHANGE.matcher(between).matches())) {
                    scales[i] = scales[next] == null ? scale(other, text) : scales[next];
                    found.set(i, with(bare, other, text, listed, scales[i]));
                    break;
                }
            }
        }
    }

    // the magnitude is shared too where the number has none of its own and is less
    // without it
    private static Quantity with(Quantity bare, Quantity other, String text, boolean listed, BigDecimal scale) {
        var value = bare.value();
        boolean own = "百千万亿".indexOf(text.charAt(bare.end() - 1)) >= 0;
        boolean borrows = value != null && !own && (listed
                || other.value() != null && value.multiply(scale).compareTo(other.value().multiply(TEN)) <= 0);
        return new Quantity(bare.start(), bare.number(), bare.end(),
                borrows && value != null ? value.multiply(scale) : value, null, bare.bound(), bare.form(), other.unit(),
                other.word(), true, null);
    }

    private static BigDecimal scale(Quantity other, String text) {
        int from = Math.max(other.number(), other.end() - other.word().length() - 1);
        char magnitude = text.charAt(from);
        return magnitude == '万' ? BigDecimal.valueOf(10_000)
                : magnitude == '亿' ? BigDecimal.valueOf(100_000_000) : BigDecimal.ONE;
    }

}
