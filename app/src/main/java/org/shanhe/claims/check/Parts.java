package org.shanhe.claims.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.shanhe.claims.check.Finding.Rule;

/**
 * Parts make up their total. Parts that leave something out are no contradiction, and
 * parts that overlap (women, members) are not added.
 */
class Parts implements Check {

    private static final BigDecimal MISPRINT = new BigDecimal("0.05");

    private static final BigDecimal REMAINDER = new BigDecimal("0.02");

    @Override
    public Stream<Finding> of(Examined document) {
        return document.all()
            .filter(i -> !document.unit(i, "percent", "percentage_point", "multiple", "rank"))
            .boxed()
            .flatMap(i -> Stream.concat(total(document, i), sum(document, i)));
    }

    private static Stream<Finding> total(Examined document, int total) {
        var parts = document.all()
            .filter(i -> Objects.equals(document.whole(i), total) && document.sameUnit(i, total))
            .boxed()
            .toList();
        var bigger = parts.stream()
            .filter(i -> Fit.of(document, i).low().compareTo(Fit.of(document, total).high()) > 0)
            .findFirst();
        if (bigger.isPresent()) {
            return Stream
                .of(Finding.of(Rule.PARTS, false, total, bigger.stream().toList(), document.value(bigger.get())));
        }
        return parts.size() < 2 ? Stream.empty() : held(document, total, parts);
    }

    private static Stream<Finding> held(Examined document, int total, List<Integer> parts) {
        var sum = parts.stream().map(i -> Fit.of(document, i)).reduce(Fit::plus).orElseThrow();
        var expected = parts.stream().map(document::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.allows(document, total)) {
            return Stream.of(Finding.of(Rule.PARTS, true, total, parts, expected));
        }
        var off = expected.subtract(document.value(total));
        var limit = document.value(total).multiply(off.signum() > 0 ? MISPRINT : REMAINDER);
        if (off.abs().compareTo(limit) > 0) {
            return Stream.empty();
        }
        return Stream.of(off.signum() > 0 ? Finding.of(Rule.PARTS, false, total, parts, expected)
                : Finding.doubtful(Rule.PARTS, false, total, parts, expected));
    }

    /** 甲 a, 乙 b, 合计 c. */
    private static Stream<Finding> sum(Examined document, int total) {
        if (!Examined.hasAny(document.before(total, 5), "合计", "总计")) {
            return Stream.empty();
        }
        var parts = new ArrayList<Integer>();
        for (int i = total - 1; i >= 0 && document.sameSentence(i, total); i--) {
            if (document.readable(i) && document.sameUnit(i, total)) {
                parts.addFirst(i);
            }
        }
        if (parts.size() < 2) {
            return Stream.empty();
        }
        var sum = parts.stream().map(i -> Fit.of(document, i)).reduce(Fit::plus).orElseThrow();
        return Stream.of(Finding.of(Rule.PARTS, sum.allows(document, total), total, parts,
                parts.stream().map(document::value).reduce(BigDecimal.ZERO, BigDecimal::add)));
    }

}
