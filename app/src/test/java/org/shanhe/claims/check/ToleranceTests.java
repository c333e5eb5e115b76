package org.shanhe.claims.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shanhe.claims.check.Tolerance.Written;
import org.shanhe.claims.number.Quantity.Bound;

class ToleranceTests {

    @ParameterizedTest(name = "{0} ({3}) against {4} is {5}")
    @CsvSource({
            // exactly, rounded at the last digit written, cut off at it
            "3.93亿元, 393000000, yuan, EXACT, 393000000, EXACT", "3.93亿元, 393000000, yuan, EXACT, 393400000, ROUNDED",
            "3.93亿元, 393000000, yuan, EXACT, 393900000, TRUNCATED",
            "3.93亿元, 393000000, yuan, EXACT, 394000000, UNDERSTATED",
            "3.93亿元, 393000000, yuan, EXACT, 392400000, OVERSTATED",
            "5581.68万元, 55816800, yuan, EXACT, 55816851, TRUNCATED",
            "5581.68万元, 55816800, yuan, EXACT, 55816901, UNDERSTATED", "32万亩, 320000, mu, EXACT, 324000, ROUNDED",
            // a count in full is that count
            "4198名, 4198, person, EXACT, 4198, EXACT", "4198名, 4198, person, EXACT, 4199, UNDERSTATED",
            "300人, 300, person, EXACT, 297, OVERSTATED",
            // a round figure
            "1000万元, 10000000, yuan, EXACT, 10004000, ROUNDED", "1000万元, 10000000, yuan, EXACT, 11800000, ROUND_FIGURE",
            "一千万元, 10000000, yuan, EXACT, 10004000, ROUNDED", "10万人, 100000, person, EXACT, 103480, ROUNDED",
            "10万人, 100000, person, EXACT, 146000, ROUND_FIGURE", "9259万元, 92590000, yuan, EXACT, 92640001, UNDERSTATED",
            // more than
            "110余期, 110, time, OVER, 113, WITHIN", "110余期, 110, time, OVER, 110, NOT_OVER",
            "110余期, 110, time, OVER, 120, UNDERSTATED", "110余期, 110, time, OVER, 109, OVERSTATED",
            "2000多万元, 20000000, yuan, OVER, 29990000, WITHIN", "2000多万元, 20000000, yuan, OVER, 30000000, UNDERSTATED",
            "15万余元, 150000, yuan, OVER, 160000, UNDERSTATED", "十余万元, 100000, yuan, OVER, 190000, WITHIN",
            // nearly and about
            "近1200万人, 12000000, person, BELOW, 11950000, WITHIN",
            "近1200万人, 12000000, person, BELOW, 12000000, NOT_OVER",
            "近1200万人, 12000000, person, BELOW, 12100000, UNDERSTATED",
            "近1200万人, 12000000, person, BELOW, 10900000, OVERSTATED", "约5万元, 50000, yuan, APPROX, 54900, WITHIN",
            "约5400万元, 54000000, yuan, APPROX, 51300000, WITHIN",
            "约5400万元, 54000000, yuan, APPROX, 51200000, OVERSTATED",
            // at least and at most
            "至少20名, 20, person, AT_LEAST, 20, WITHIN", "至少20名, 20, person, AT_LEAST, 19, OVERSTATED",
            "25平方米以内, 25, m2, AT_MOST, 25, WITHIN", "25平方米以内, 25, m2, AT_MOST, 26, UNDERSTATED",
            // percentages and shares in words
            "93.99%, 93.99, percent, EXACT, 93.985, ROUNDED", "93.99%, 93.99, percent, EXACT, 93.996, UNDERSTATED",
            "三分之一, 33.333333, percent, APPROX, 30.1, WITHIN", "三分之一, 33.333333, percent, APPROX, 36.6, WITHIN",
            "三分之一, 33.333333, percent, APPROX, 38.6, UNDERSTATED", "两成, 20, percent, EXACT, 24, WITHIN",
            "两成, 20, percent, EXACT, 26, UNDERSTATED", "半数以上, 50, percent, AT_LEAST, 50.1, WITHIN",
            "百分之三点五, 3.5, percent, EXACT, 3.54, ROUNDED",
            // a unit that is not the base unit
            "160平方公里, 240000, mu, EXACT, 240600, ROUNDED", "三千公顷, 45000, mu, EXACT, 45000, EXACT",
            "613米, 0.613, km, EXACT, 0.6134, ROUNDED",
            // a scan with letters for digits
            "1O.5公里, 10.5, km, EXACT, 10.54, ROUNDED",
            // nothing to compare with
            "第二多, 2, rank, EXACT, 2, NOT_CHECKABLE" })
    void aFigureSupportsWhatTheDigitsAndBoundsAllow(String surface, BigDecimal value, String unit, Bound bound,
            BigDecimal figure, Agreement expected) {
        assertThat(Tolerance.USUAL.judge(new Written(surface, value, null, unit, bound), figure)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "200至500千瓦 against {0} is {1}")
    @CsvSource({ "200, WITHIN", "500, WITHIN", "199, OVERSTATED", "501, UNDERSTATED" })
    void aRangeHoldsBetweenItsEnds(BigDecimal figure, Agreement expected) {
        var claim = new Written("200至500千瓦", BigDecimal.valueOf(200), BigDecimal.valueOf(500), "kW", Bound.RANGE);
        assertThat(Tolerance.USUAL.judge(claim, figure)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "a lost digit against {0}")
    @CsvSource({ "80000", "280000" })
    void aLostDigitIsNeverGuessed(BigDecimal figure) {
        assertThat(Tolerance.USUAL.judge(new Written("?8万元", null, null, "yuan", Bound.EXACT), figure))
            .isEqualTo(Agreement.UNREADABLE);
    }

}
