package org.shanhe.claims.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shanhe.claims.check.Finding.Rule;
import org.shanhe.claims.number.Quantity.Bound;

/**
 * A rate is its part by its whole, and a degree of fulfilment what was done by what was
 * planned.
 */
class Rates implements Check {

    /** How many claims in front a rate may be of. */
    private static final int REACH = 6;

    private static final double ALIKE = 0.4;

    private static final Pattern OF_IT = Pattern.compile("[,、]?约?占");

    @Override
    public Stream<Finding> of(Examined document) {
        return document.all().filter(i -> document.unit(i, "percent")).boxed().flatMap(i -> rate(document, i));
    }

    private static Stream<Finding> rate(Examined document, int rate) {
        var words = document.before(rate, 12) + document.claim(rate).indicator();
        if (!Examined.hasAny(words, "占", "率") || Examined.hasAny(words, "增长", "增幅", "增速", "发生率", "上年", "去年")) {
            return Stream.empty();
        }
        var fulfilled = Examined.hasAny(words, "完成率", "完成计划");
        var pairs = pairs(document, rate).stream()
            .filter(p -> fulfilled || document.value(p.part).compareTo(document.value(p.whole)) <= 0)
            .toList();
        var fits = pairs.stream().filter(p -> p.ratio(document).allows(document, rate)).findFirst();
        if (fits.isPresent()) {
            return Stream.of(fits.get().finding(document, rate, true));
        }
        return document.claim(rate).bound() != Bound.EXACT ? Stream.empty()
                : pairs.stream()
                    .filter(p -> p.isMeant(document, rate, fulfilled))
                    .limit(1)
                    .map(p -> p.finding(document, rate, false));
    }

    /** Two numbers of one unit in front, the nearest first. */
    private static List<Pair> pairs(Examined document, int rate) {
        var pairs = new ArrayList<Pair>();
        for (int part = rate - 1; part >= Math.max(0, rate - REACH); part--) {
            for (int whole = part - 1; whole >= Math.max(0, rate - REACH - 1); whole--) {
                var pair = document.sameSentence(part, rate) ? pair(document, part, whole) : null;
                if (pair != null) {
                    pairs.add(pair);
                }
            }
        }
        return pairs;
    }

    private static @Nullable Pair pair(Examined document, int part, int whole) {
        var comparable = document.readable(part) && document.readable(whole) && document.sameUnit(part, whole)
                && document.value(whole).signum() > 0 && !document.unit(part, "percent", "percentage_point", "multiple")
                && !document.between(whole, part).contains("\n");
        var pair = comparable ? new Pair(part, whole) : null;
        return pair != null && (pair.isLinked(document)
                || Likeness.of(document.claim(part).indicator(), document.claim(whole).indicator()) >= ALIKE) ? pair
                        : null;
    }

    /** A part and what it is a part of. */
    private record Pair(int part, int whole) {

        Fit ratio(Examined document) {
            return Fit.of(document, part).dividedBy(Fit.of(document, whole)).times(Fit.HUNDRED);
        }

        boolean isLinked(Examined document) {
            return Objects.equals(document.whole(part), whole);
        }

        /** Whether the rate can be of nothing else, so that a misfit is one. */
        boolean isMeant(Examined document, int rate, boolean fulfilled) {
            return part == rate - 1 && (fulfilled ? whole == part - 1 && document.sameSentence(whole, rate)
                    : isLinked(document) && OF_IT.matcher(document.between(part, rate)).lookingAt()
                            && ratio(document).isNear(document, rate));
        }

        Finding finding(Examined document, int rate, boolean holds) {
            return Finding.of(Rule.RATE, holds, rate, List.of(whole, part), ratio(document).middle());
        }

    }

}
