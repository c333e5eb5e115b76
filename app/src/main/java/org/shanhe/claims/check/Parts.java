package org.shanhe.claims.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.shanhe.claims.check.Finding.Rule;

/**
 * Parts make up their total. Parts that leave something out are no contradiction; parts
 * that come to far more may overlap (women, members), so that it is only doubtful, and
 * where they say that they do it is nothing.
 */
class Parts implements Check {

    private static final BigDecimal MISPRINT = new BigDecimal("0.05");

    private static final BigDecimal REMAINDER = new BigDecimal("0.02");

    private static final int NEAR = 8;

    private static final List<String> OVERLAPPING = List.of("妇女", "女", "党员", "少数民族", "残疾", "青年", "老年", "脱贫", "贫困", "监测",
            "搬迁", "退役", "大专", "本科", "以上学历", "以上职称");

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
        boolean far = off.abs().compareTo(limit) > 0;
        if (far && (off.signum() < 0 || parts.stream().anyMatch(i -> overlaps(document, i)))) {
            return Stream.empty();
        }
        return Stream.of(off.signum() > 0 && !far ? Finding.of(Rule.PARTS, false, total, parts, expected)
                : Finding.doubtful(Rule.PARTS, false, total, parts, expected));
    }

    // 其中妇女300人, 党员50人: one may be both
    private static boolean overlaps(Examined document, int part) {
        var words = document.claim(part).indicator() + document.before(part, NEAR);
        return OVERLAPPING.stream().anyMatch(words::contains);
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
