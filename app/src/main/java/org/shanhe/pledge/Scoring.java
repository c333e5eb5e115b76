package org.shanhe.pledge;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shanhe.policy.Scheme;
import org.shanhe.policy.Scheme.Grade;
import org.shanhe.policy.Scheme.Grading;
import org.shanhe.policy.Scheme.Item;

/**
 * Scores a party by a scheme (计分) from nothing but what is handed to it: the same inputs
 * give the same score years later.
 */
final class Scoring {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final Map<String, BigDecimal> judged;

    private final List<Input> inputs;

    private final List<Map<String, BigDecimal>> answers;

    /**
     * @param judged by item, what was judged last by somebody other than the assessed
     * @param answers of each household asked, by item
     */
    Scoring(Map<String, BigDecimal> judged, List<Input> inputs, List<Map<String, BigDecimal>> answers) {
        this.judged = judged;
        this.inputs = inputs;
        this.answers = answers;
    }

    Score of(Scheme scheme) {
        var items = new ArrayList<Score.Of>();
        boolean vetoed = false;
        for (var block : scheme.blocks()) {
            for (var item : block.items()) {
                var basis = basis(item);
                vetoed |= item.how() == Scheme.How.VETO && basis != null && basis.signum() > 0;
                items.add(new Score.Of(block.block(), item.code(), item.how(), item.full(),
                        points(item, basis).setScale(2, RoundingMode.HALF_UP), basis));
            }
        }
        var total = items.stream().map(Score.Of::points).reduce(BigDecimal.ZERO, BigDecimal::add).min(WHOLE);
        return new Score(total, vetoed, vetoed ? Grade.POOR : grade(scheme, total), items);
    }

    private static Grade grade(Scheme scheme, BigDecimal total) {
        return scheme.grades()
            .stream()
            .filter(one -> total.compareTo(BigDecimal.valueOf(one.least())) >= 0)
            .findFirst()
            .map(Grading::grade)
            .orElse(Grade.POOR);
    }

    private @Nullable BigDecimal basis(Item item) {
        return switch (item.how()) {
            case LETTERS, FIGURE -> kept(item);
            case SURVEYED -> share(item);
            case DEDUCTION -> item.counted() ? sum(item) : judged.get(item.code());
            case JUDGED, VETO, BONUS -> judged.get(item.code());
        };
    }

    private static BigDecimal points(Item item, @Nullable BigDecimal basis) {
        var full = BigDecimal.valueOf(item.full());
        var of = basis == null ? BigDecimal.ZERO : basis;
        return switch (item.how()) {
            case LETTERS, FIGURE, SURVEYED -> of.multiply(full);
            case DEDUCTION -> basis == null ? BigDecimal.ZERO
                    : full.subtract(of.multiply(BigDecimal.valueOf(item.each() == null ? 0 : item.each())))
                        .max(BigDecimal.ZERO);
            case JUDGED, BONUS -> of.min(full);
            case VETO -> BigDecimal.ZERO;
        };
    }

    /** By the weights of the targets; a broken veto of a letter leaves nothing of it. */
    private @Nullable BigDecimal kept(Item item) {
        var of = inputs.stream().filter(input -> input.item().equals(item.code())).toList();
        if (of.stream()
            .anyMatch(input -> input.veto() && input.value() != null && input.rate().compareTo(BigDecimal.ONE) < 0)) {
            return BigDecimal.ZERO;
        }
        var weights = of.stream().map(Input::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        return weights.signum() == 0 ? null
                : of.stream()
                    .map(input -> input.rate().multiply(input.weight()))
                    .reduce(BigDecimal.ZERO, BigDecimal::add)
                    .divide(weights, MathContext.DECIMAL64);
    }

    private @Nullable BigDecimal share(Item item) {
        var given = answers.stream().filter(one -> one.containsKey(item.code())).toList();
        return given.isEmpty() ? null : sum(item).divide(BigDecimal.valueOf(given.size()), MathContext.DECIMAL64);
    }

    private BigDecimal sum(Item item) {
        return answers.stream()
            .map(one -> one.getOrDefault(item.code(), BigDecimal.ZERO))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

}
