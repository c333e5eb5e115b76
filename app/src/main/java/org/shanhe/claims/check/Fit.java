package org.shanhe.claims.check;

import java.math.BigDecimal;
import java.math.MathContext;
import org.shanhe.claims.number.Quantity.Bound;

/** What a claim may be, as far as the digits written tell (允许区间). */
record Fit(BigDecimal low, BigDecimal high) {

    private static final BigDecimal QUARTER = new BigDecimal("0.25");

    static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static Fit of(Examined document, int i) {
        var half = document.precision(i).half();
        var value = document.value(i);
        return new Fit(value.subtract(half), value.add(half));
    }

    Fit plus(Fit other) {
        return new Fit(low.add(other.low), high.add(other.high));
    }

    /** How far the other is from this, without sign. */
    Fit distance(Fit other) {
        return other.low.compareTo(low) >= 0 ? new Fit(other.low.subtract(high), other.high.subtract(low))
                : new Fit(low.subtract(other.high), high.subtract(other.low));
    }

    Fit dividedBy(Fit other) {
        return new Fit(low.divide(other.high, MathContext.DECIMAL64),
                high.divide(other.low.signum() > 0 ? other.low : other.high, MathContext.DECIMAL64));
    }

    Fit times(BigDecimal factor) {
        return new Fit(low.multiply(factor), high.multiply(factor));
    }

    Fit minus(BigDecimal number) {
        return new Fit(low.subtract(number), high.subtract(number));
    }

    /** The same without sign: growth of either direction. */
    Fit abs() {
        return high.signum() > 0 ? this : new Fit(high.negate(), low.negate());
    }

    BigDecimal middle() {
        return low.add(high).divide(BigDecimal.TWO).round(MathContext.DECIMAL32);
    }

    /** Whether the claim can be right when the truth lies in here. */
    boolean allows(Examined document, int claim) {
        var stated = of(document, claim);
        var overlaps = stated.low.compareTo(high) <= 0 && low.compareTo(stated.high) <= 0;
        return overlaps && document.claim(claim).bound() == Bound.EXACT
                || Tolerance.USUAL.judge(document.written(claim), low).agrees()
                || Tolerance.USUAL.judge(document.written(claim), middle()).agrees()
                || Tolerance.USUAL.judge(document.written(claim), high).agrees();
    }

    /** Whether it misses by so little that the two must be of one thing. */
    boolean isNear(Examined document, int claim) {
        var value = document.value(claim);
        return middle().subtract(value).abs().compareTo(value.multiply(QUARTER)) <= 0;
    }

}
