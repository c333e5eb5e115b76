package org.shanhe.claims.number;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shanhe.claims.number.Quantity.Bound;
import org.shanhe.claims.number.Quantity.Form;

/** Fractions, shares and doublings: 三分之一, 半数, 八成, 翻两番. */
class Shares {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static final Unit PERCENT = Objects.requireNonNull(Unit.WORDS.of("%"));

    private static final Unit MULTIPLE = Objects.requireNonNull(Unit.WORDS.of("倍"));

    /** What 成 begins or ends as a word of its own. */
    private static final String NOT_TENTHS = "立为功果员本长熟绩效就都交分人品片型套组家份体";

    private final String text;

    private final AmountReader amounts;

    private final Ranks ranks;

    Shares(String text, AmountReader amounts) {
        this.text = text;
        this.amounts = amounts;
        this.ranks = new Ranks(text, amounts);
    }

    @Nullable Quantity at(int i) {
        char c = text.charAt(i);
        if (c == '第') {
            return ranks.rank(i);
        }
        if (c == '首' && text.startsWith("首位", i) && ranks.ranked(i)) {
            return ranks.first(i);
        }
        if ((c == '前' || c == '后') && ranks.ranked(i)) {
            return ranks.leading(i);
        }
        if (c == '翻') {
            return doubled(i);
        }
        if (c == '半' || c == '过' || c == '一' || c == '大' || c == '多') {
            return half(i);
        }
        return c == '每' ? oneOf(i + 1, i) : null;
    }

    /** A share that begins with the number given. */
    @Nullable Quantity behind(Amount first) {
        int end = first.end();
        if (text.startsWith("分之", end) && end + 2 < text.length()) {
            var part = amounts.at(end + 2);
            if (part == null || first.low().signum() == 0) {
                return null;
            }
            return share(first.start(), part.end(), percent(part.low(), first.low()),
                    part.high() == null ? null : percent(part.high(), first.low()), Bound.EXACT);
        }
        if (end + 1 < text.length() && text.charAt(end) == '/' && Character.isDigit(text.charAt(end + 1))) {
            var whole = amounts.at(end + 1);
            if (whole == null || first.low().compareTo(whole.low()) >= 0 || text.startsWith("/", whole.end())) {
                return null;
            }
            // 108/10万: a ratio as statistics write it
            return whole.scale().compareTo(BigDecimal.TEN) > 0 ? Quantity.refused(first.start(), whole.end(), "ratio")
                    : share(first.start(), whole.end(), percent(first.low(), whole.low()), null, Bound.EXACT);
        }
        if (end < text.length() && text.charAt(end) == '成' && first.low().compareTo(BigDecimal.TEN) <= 0
                && (end + 1 == text.length() || NOT_TENTHS.indexOf(text.charAt(end + 1)) < 0)) {
            return tenths(first, end + 1);
        }
        return oneOf(first.start(), first.start());
    }

    private Quantity tenths(Amount first, int from) {
        int end = from;
        var value = first.low().multiply(BigDecimal.TEN);
        if (end < text.length() && Numerals.digit(text.charAt(end)) > 0 && Numerals.end(text, end) == end + 1) {
            value = value.add(BigDecimal.valueOf(Numerals.digit(text.charAt(end))));
            end++;
        }
        boolean over = end < text.length() && (text.charAt(end) == '多' || text.charAt(end) == '余');
        var max = first.high() == null ? null : first.high().multiply(BigDecimal.TEN);
        return share(first.start(), over ? end + 1 : end, value, max, over ? Bound.OVER : Bound.EXACT);
    }

    private Quantity share(int start, int end, BigDecimal value, @Nullable BigDecimal max, Bound bound) {
        return new Quantity(start, start, end, value, max, bound, Form.SHARE, PERCENT, "%", false, null);
    }

    private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return part.multiply(HUNDRED).divide(whole, new MathContext(8)).stripTrailingZeros();
    }

    private @Nullable Quantity half(int i) {
        for (var word : new String[] { "半数", "过半", "一半", "大半", "多半" }) {
            if (text.startsWith(word, i) && !text.startsWith("半数额", i)) {
                var bound = word.equals("过半") ? Bound.OVER : Bound.EXACT;
                boolean figurative = word.equals("多半") || word.equals("大半") && text.startsWith("年", i + 2);
                return figurative ? null : share(i, i + 2, BigDecimal.valueOf(50), null, bound);
            }
        }
        return null;
    }

    // 每3户就有1户, 3户中有1户
    private @Nullable Quantity oneOf(int from, int start) {
        var whole = from < text.length() ? amounts.at(from) : null;
        var unit = whole == null || whole.end() >= text.length() ? null : Unit.WORDS.at(text, whole.end());
        if (whole == null || unit == null || whole.low().signum() <= 0) {
            return null;
        }
        int at = whole.end() + unit.word().length();
        int words = at;
        while (words < text.length() && words - at < 10 && text.charAt(words) != '有'
                && Character.isIdeographic(text.charAt(words))) {
            words++;
        }
        var between = text.substring(at, words);
        words += words < text.length() && text.charAt(words) == '有' ? 1 : -words;
        boolean linked = words > 0
                && (start < from ? between.endsWith("就") || between.endsWith("中") : between.matches("(里头|里|中)就?"));
        var part = linked && words < text.length() ? amounts.at(words) : null;
        if (part == null || part.end() >= text.length() || part.low().compareTo(whole.low()) > 0) {
            return null;
        }
        var same = Unit.WORDS.at(text, part.end());
        return same == null || !same.meaning().base().equals(unit.meaning().base()) ? null
                : share(start, part.end() + same.word().length(), percent(part.low(), whole.low()), null, Bound.EXACT);
    }

    private @Nullable Quantity doubled(int i) {
        int at = i + 1;
        var bound = Bound.EXACT;
        for (var word : new String[] { "了", "近", "约", "将近", "超" }) {
            if (text.startsWith(word, at)) {
                bound = word.equals("了") ? bound
                        : word.equals("超") ? Bound.OVER : word.equals("约") ? Bound.APPROX : Bound.BELOW;
                at += word.length();
            }
        }
        if (text.startsWith("番", at)) {
            return multiple(i, at + 1, BigDecimal.TWO, bound);
        }
        var times = at < text.length() ? amounts.at(at) : null;
        if (times == null || !text.startsWith("番", times.end()) || times.low().compareTo(BigDecimal.TEN) > 0) {
            return null;
        }
        return multiple(i, times.end() + 1, BigDecimal.TWO.pow(times.low().intValue()), bound);
    }

    private Quantity multiple(int start, int end, BigDecimal value, Bound bound) {
        return new Quantity(start, start, end, value, null, bound, Form.MULTIPLE, MULTIPLE, "番", false, null);
    }

}
