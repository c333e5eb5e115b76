package org.shanhe.claims.number;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.shanhe.claims.number.Quantity.Bound;
import org.shanhe.claims.number.Quantity.Form;

/** Places in a comparison (名次): 居全省第三, 第二多, 前10名. */
class Ranks {

    private static final Unit RANK = new Unit(Unit.Kind.MEASURE, "rank", BigDecimal.ONE);

    private final String text;

    private final AmountReader amounts;

    Ranks(String text, AmountReader amounts) {
        this.text = text;
        this.amounts = amounts;
    }

    Quantity first(int i) {
        return new Quantity(i, i, i + 2, BigDecimal.ONE, null, Bound.EXACT, Form.RANK, RANK, "", false, null);
    }

    @Nullable Quantity leading(int i) {
        var place = i + 1 < text.length() ? amounts.at(i + 1) : null;
        if (place == null) {
            return null;
        }
        boolean counted = place.end() < text.length() && "名位".indexOf(text.charAt(place.end())) >= 0;
        if (!counted && !(place.end() == text.length() || ",。;、!)\n".indexOf(text.charAt(place.end())) >= 0)) {
            return null;
        }
        return new Quantity(i, i, counted ? place.end() + 1 : place.end(), place.low(), null, Bound.AT_MOST, Form.RANK,
                RANK, "名", false, null);
    }

    @Nullable Quantity rank(int i) {
        var place = i + 1 < text.length() ? amounts.at(i + 1) : null;
        if (place == null) {
            return null;
        }
        int end = place.end();
        char next = end < text.length() ? text.charAt(end) : '\0';
        boolean measured = next == '多' || next == '高';
        boolean named = next == '名' || next == '位' || next == '大';
        boolean closed = next == '\0' || ",。;、!)\n ".indexOf(next) >= 0;
        int start = text.startsWith("倒数", Math.max(0, i - 2)) ? i - 2 : i;
        boolean last = start < i && (named || closed || "跃升上".indexOf(next) >= 0);
        if (measured || last || (named || closed) && ranked(i) || closed && compared(i)) {
            return new Quantity(start, i, measured || named ? end + 1 : end, place.low(), null, Bound.EXACT, Form.RANK,
                    RANK, "", false, null);
        }
        var unit = end < text.length() ? Unit.WORDS.at(text, end) : null;
        return Quantity.refused(i, unit == null ? end : end + unit.word().length(), "ordinal");
    }

    // 规模为全国第一
    private boolean compared(int at) {
        for (var set : new String[] { "全国", "全省", "全市", "全区", "全县", "全州", "世界", "国内", "系统" }) {
            if (text.startsWith(set, at - set.length())) {
                return true;
            }
        }
        return false;
    }

    // a set is compared: 居全省第三, 排名第二
    boolean ranked(int at) {
        for (int i = at - 1; i >= 0 && at - i <= 14 && ",。;!?\n".indexOf(text.charAt(i)) < 0; i--) {
            if ("居列排升".indexOf(text.charAt(i)) >= 0 && !text.startsWith("居民", i) && !text.startsWith("列入", i)
                    || text.startsWith("名次", i) || text.startsWith("位次", i) || text.startsWith("进入", i)) {
                return true;
            }
        }
        return false;
    }

}
