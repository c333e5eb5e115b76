package org.shanhe.claims.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shanhe.claims.check.Finding.Rule;

/**
 * A count and its share imply a whole, which has to be that of the place (五千户、约占三分之一).
 * What does not fit is held against the share; the count may be right.
 */
class ImpliedWholes implements Check {

    private static final BigDecimal FEWEST = BigDecimal.TWO;

    private static final BigDecimal MOST = BigDecimal.valueOf(6);

    private final Wholes wholes;

    ImpliedWholes(Wholes wholes) {
        this.wholes = wholes;
    }

    @Override
    public Stream<Finding> of(Examined document) {
        return document.all()
            .filter(i -> i > 0 && document.readable(i - 1) && document.unit(i, "percent")
                    && document.unit(i - 1, "household", "person") && document.value(i).signum() > 0
                    && document.between(i - 1, i).length() <= 12 && isOfWhole(document, i))
            .boxed()
            .flatMap(i -> share(document, i));
    }

    /** Of all there are, not of those mentioned before. */
    private static boolean isOfWhole(Examined document, int share) {
        var words = document.between(share - 1, share);
        return words.contains("占") && Examined.hasAny(words, "全", "总", "本");
    }

    private Stream<Finding> share(Examined document, int share) {
        var place = document.claim(share).place();
        var known = place == null ? null : wholes.people(place);
        var said = known == null ? said(document, share - 1) : null;
        var expected = known != null ? byPeople(document, share - 1, known) : said != null
                ? Fit.of(document, share - 1).dividedBy(Fit.of(document, said)).times(Fit.HUNDRED) : null;
        if (expected == null) {
            return Stream.empty();
        }
        var holds = expected.allows(document, share);
        var nearest = document.value(share).compareTo(expected.low()) < 0 ? expected.low() : expected.high();
        return Stream
            .of(Finding.of(Rule.SHARE, holds, share, said == null ? List.of(share - 1) : List.of(share - 1, said),
                    (holds ? document.value(share) : nearest).round(MathContext.DECIMAL32)));
    }

    /** What share the count is of so many people; households have two to six. */
    private static Fit byPeople(Examined document, int count, BigDecimal people) {
        var value = document.value(count).multiply(Fit.HUNDRED);
        return document.unit(count, "person") ? new Fit(percent(value, people), percent(value, people))
                : new Fit(percent(value.multiply(FEWEST), people), percent(value.multiply(MOST), people));
    }

    private static BigDecimal percent(BigDecimal value, BigDecimal people) {
        return value.divide(people, MathContext.DECIMAL64);
    }

    /** Another claim that states the whole: 全县一万户. */
    private static @Nullable Integer said(Examined document, int count) {
        return document.all()
            .filter(i -> i != count && document.sameUnit(i, count)
                    && Examined.hasAny(document.claim(i).indicator(), "全县", "全村", "全乡", "全镇", "总户数", "总人口")
                    && document.value(i).compareTo(document.value(count)) > 0)
            .boxed()
            .findFirst()
            .orElse(null);
    }

}
