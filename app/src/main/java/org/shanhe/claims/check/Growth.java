package org.shanhe.claims.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shanhe.claims.check.Finding.Rule;
import org.shanhe.claims.number.Quantity.Bound;

/** The stated difference is that between before and after (由甲增至乙,增长丙). */
class Growth implements Check {

    /** A longer way to the difference tells of another subject. */
    private static final int SHORT = 6;

    @Override
    public Stream<Finding> of(Examined document) {
        return IntStream.range(2, document.claims().size())
            .filter(i -> document.readable(i) && document.readable(i - 1) && document.readable(i - 2)
                    && document.value(i - 2).signum() > 0)
            .boxed()
            .flatMap(i -> growth(document, i));
    }

    private static Stream<Finding> growth(Examined document, int difference) {
        int before = difference - 2;
        int after = difference - 1;
        var pair = document.sameUnit(before, after) && document.sameSentence(before, difference)
                && Examined.hasAny(document.before(before, 8), "由", "从")
                && document.between(before, after).length() <= 16
                && document.between(after, difference).length() <= SHORT
                && Examined.hasAny(document.between(before, after), "至", "到", "为", "成");
        var expected = pair ? expected(document, before, after, difference) : null;
        if (expected == null) {
            return Stream.empty();
        }
        var exact = document.claim(before).bound() == Bound.EXACT && document.claim(after).bound() == Bound.EXACT;
        var holds = expected.allows(document, difference);
        var others = List.of(before, after);
        return Stream.of(exact ? Finding.of(Rule.GROWTH, holds, difference, others, expected.middle())
                : Finding.doubtful(Rule.GROWTH, holds, difference, others, expected.middle()));
    }

    private static @Nullable Fit expected(Examined document, int before, int after, int difference) {
        var words = document.between(after, difference);
        // 年均增长 is of each year, not of all of them
        if (Examined.hasAny(words, "年均", "平均", "每年") || !Examined.hasAny(words + document.surface(difference), "增",
                "提高", "提升", "上升", "下降", "降低", "减", "缩", "翻", "番", "多", "少")) {
            return null;
        }
        var ratio = Fit.of(document, after).dividedBy(Fit.of(document, before));
        return switch (document.claim(difference).unit()) {
            case "percentage_point" ->
                document.unit(before, "percent") ? Fit.of(document, before).distance(Fit.of(document, after)) : null;
            case "percent" ->
                document.unit(before, "percent") ? null : ratio.minus(BigDecimal.ONE).times(Fit.HUNDRED).abs();
            case "multiple" -> document.surface(difference).contains("番") ? ratio : ratio.minus(BigDecimal.ONE);
            default -> document.sameUnit(before, difference)
                    ? Fit.of(document, before).distance(Fit.of(document, after)) : null;
        };
    }

}
