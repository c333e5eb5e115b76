package org.shanhe.claims.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/**
 * How exactly a number is written (书写精度).
 *
 * @param digit what the last written digit is worth, in the base unit
 * @param place what the last digit that is not zero is worth
 * @param magnitude whether it is written with hundreds, ten thousands or more as words
 */
record Precision(BigDecimal digit, BigDecimal place, boolean magnitude) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Measures whose base unit is another: what one of them comes to. */
    private static final List<Measure> MEASURES = List.of(new Measure("平方公里", "1500"), new Measure("公顷", "15"),
            new Measure("公斤", "1"), new Measure("公里", "1"), new Measure("千米", "1"), new Measure("斤", "0.5"),
            new Measure("里", "0.5"), new Measure("吨", "1000"), new Measure("平方米", "1"), new Measure("立方米", "1"),
            new Measure("米", "0.001"));

    static Precision of(String surface, BigDecimal value) {
        var digits = Digits.of(surface);
        if (digits == null || digits.signum() == 0) {
            return inWords(surface, value);
        }
        var scale = value.divide(digits, MathContext.DECIMAL64);
        return new Precision(scale.multiply(power(digits.scale())), scale.multiply(power(last(digits))),
                scale.compareTo(HUNDRED) >= 0);
    }

    /** The last digit written in characters is the last that is not zero. */
    private static Precision inWords(String surface, BigDecimal value) {
        if (value.signum() == 0) {
            return new Precision(BigDecimal.ONE, BigDecimal.ONE, false);
        }
        var factor = MEASURES.stream()
            .filter(m -> surface.contains(m.word))
            .findFirst()
            .map(Measure::factor)
            .orElse(BigDecimal.ONE);
        var place = factor.multiply(power(last(value.divide(factor, MathContext.DECIMAL64))));
        return new Precision(place, place, place.compareTo(HUNDRED) >= 0);
    }

    private static int last(BigDecimal number) {
        return number.stripTrailingZeros().scale();
    }

    private static BigDecimal power(int scale) {
        return BigDecimal.ONE.scaleByPowerOfTen(-scale);
    }

    BigDecimal half() {
        return digit.divide(BigDecimal.TWO);
    }

    private record Measure(String word, BigDecimal factor) {

        Measure(String word, String factor) {
            this(word, new BigDecimal(factor));
        }

    }

}
