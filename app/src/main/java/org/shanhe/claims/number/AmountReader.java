package org.shanhe.claims.number;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one number at a place of a text, by one pass forward. */
class AmountReader {

    private static final Words<BigDecimal> MAGNITUDES = new Words<BigDecimal>().add("百", BigDecimal.valueOf(100))
        .add("千", BigDecimal.valueOf(1000))
        .add("万", BigDecimal.valueOf(10_000))
        .add("十万", BigDecimal.valueOf(100_000))
        .add("百万", BigDecimal.valueOf(1_000_000))
        .add("千万", BigDecimal.valueOf(10_000_000))
        .add("亿", BigDecimal.valueOf(100_000_000))
        .add("十亿", BigDecimal.valueOf(1_000_000_000))
        .add("百亿", new BigDecimal("10000000000"))
        .add("千亿", new BigDecimal("100000000000"))
        .add("万亿", new BigDecimal("1000000000000"));

    /** What 千 makes a unit of, rather than multiplying the number. */
    private static final String THOUSAND_UNITS = "瓦米伏克卡焦帕字";

    private static final String MORE = "余多几来";

    private final String text;

    private final DigitRun digits;

    AmountReader(String text) {
        this.text = text;
        this.digits = new DigitRun(text);
    }

    @Nullable Amount at(int i) {
        char c = text.charAt(i);
        if (c >= '0' && c <= '9' || digits.letterForDigit(i)) {
            return arabic(i);
        }
        if (c == '?' && i + 1 < text.length()) {
            return damaged(i);
        }
        if (c == '数' || c == '几' || c == '上' || c == '过' || c == '成' || c == '好') {
            return VagueAmounts.at(text, i);
        }
        return Numerals.isNumeral(c) ? characters(i) : null;
    }

    private @Nullable Amount damaged(int i) {
        char next = text.charAt(i + 1);
        boolean number = next >= '0' && next <= '9'
                || next == '.' && i + 2 < text.length() && Character.isDigit(text.charAt(i + 2))
                || (next == '万' || next == '余' || next == '亿') && i + 2 < text.length()
                        && (MORE + "元人户亩名个千公吨").indexOf(text.charAt(i + 2)) >= 0;
        if (!number) {
            return null;
        }
        int end = i + 1;
        while (end < text.length() && "0123456789.,".indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        return magnitudes(new Amount(i, end, BigDecimal.ZERO, null, false, BigDecimal.ONE, true, true));
    }

    private @Nullable Amount arabic(int i) {
        var run = digits.read(i);
        if (run == null) {
            return null;
        }
        var amount = magnitudes(new Amount(i, run.end(), run.value(), null, run.plus(), BigDecimal.ONE, true, false));
        // 1亿2000万, 3万5千
        int end = amount.end();
        while (amount.scale().compareTo(BigDecimal.valueOf(1000)) >= 0 && !amount.over() && end < text.length()
                && Character.isDigit(text.charAt(end))) {
            var next = digits.read(end);
            if (next == null) {
                break;
            }
            var part = magnitudes(new Amount(end, next.end(), next.value(), null, false, BigDecimal.ONE, true, false));
            if (part.low().compareTo(amount.scale()) >= 0
                    || part.scale().equals(BigDecimal.ONE) && Unit.WORDS.at(text, part.end()) == null) {
                break;
            }
            amount = new Amount(i, part.end(), amount.low().add(part.low()), null, part.over(), part.scale(), true,
                    false);
            end = amount.end();
        }
        return amount;
    }

    private Amount magnitudes(Amount bare) {
        int end = bare.end();
        boolean over = bare.over();
        int gap = end < text.length() && text.charAt(end) == ' ' && MAGNITUDES.at(text, end + 1) != null ? 1 : 0;
        // a line may break between the digits and their magnitude
        if (end + 2 < text.length() && text.charAt(end) == '\n' && "万亿".indexOf(text.charAt(end + 1)) >= 0) {
            gap = 1;
        }
        int at = end + gap;
        if (at < text.length() && MORE.indexOf(text.charAt(at)) >= 0 && followed(at + 1)) {
            over = true;
            at++;
        }
        var magnitude = MAGNITUDES.at(text, at);
        if (at < text.length() && text.charAt(at) == '+' && MAGNITUDES.at(text, at + 1) != null) {
            over = true;
            at++;
            magnitude = MAGNITUDES.at(text, at);
        }
        if (magnitude != null && magnitude.word().endsWith("千") && at + 1 < text.length()
                && THOUSAND_UNITS.indexOf(text.charAt(at + 1)) >= 0) {
            magnitude = null;
        }
        var result = bare;
        if (magnitude != null) {
            result = bare.times(magnitude.meaning());
            at += magnitude.word().length();
            if (at < text.length() && MORE.indexOf(text.charAt(at)) >= 0 && followed(at + 1)) {
                over = true;
                at++;
            }
        }
        if (at < text.length() && text.charAt(at) == '+') {
            over = true;
            at++;
        }
        return new Amount(bare.start(), at == end + gap && gap > 0 ? end : at, result.low(), result.high(), over,
                result.scale(), bare.digits(), bare.damaged());
    }

    // 余 and 多 belong to a number only with a magnitude, a unit or a noun behind them
    private boolean followed(int at) {
        return at < text.length() && (Unit.WORDS.at(text, at) != null || MAGNITUDES.at(text, at) != null
                || text.charAt(at - 1) == '余' && Character.isIdeographic(text.charAt(at)) || text.charAt(at) == ' '
                || text.charAt(at - 1) == '多' && ",。;”)\n".indexOf(text.charAt(at)) >= 0);
    }

    private @Nullable Amount characters(int i) {
        int end = Numerals.end(text, i);
        // 第二多 and 三成 are read elsewhere; the unit may take the last numeral: 一千|瓦
        if (end < text.length() && text.charAt(end - 1) == '千' && end - i > 1
                && THOUSAND_UNITS.indexOf(text.charAt(end)) >= 0) {
            end--;
        }
        var run = text.substring(i, end);
        var range = Numerals.range(run);
        if (range[0] == null || range[1] == null) {
            return null;
        }
        var value = range[0];
        var rest = decimals(end);
        if (rest != null) {
            value = new BigDecimal(value.toPlainString() + rest.toPlainString().substring(1));
            end += 1 + rest.scale();
        }
        var magnitude = List.of('十', '百', '千', '万', '亿').contains(run.charAt(run.length() - 1))
                ? BigDecimal.valueOf(Numerals.level(run.charAt(run.length() - 1))) : BigDecimal.ONE;
        // 三万六: the last numeral is of the magnitude below
        if (magnitude.equals(BigDecimal.ONE) && run.indexOf('万') > 0) {
            magnitude = BigDecimal.valueOf(10_000);
        }
        var high = range[1].compareTo(range[0]) > 0 ? range[1] : null;
        return magnitudes(new Amount(i, end, value, high, false, BigDecimal.ONE, false, false), magnitude);
    }

    private Amount magnitudes(Amount bare, BigDecimal magnitude) {
        var read = magnitudes(bare);
        return read.scale().equals(BigDecimal.ONE)
                ? new Amount(read.start(), read.end(), read.low(), read.high(), read.over(), magnitude, false, false)
                : read;
    }

    // 三点五
    private @Nullable BigDecimal decimals(int at) {
        int i = at + 1;
        while (at < text.length() && text.charAt(at) == '点' && i < text.length() && i - at < 5
                && Numerals.digit(text.charAt(i)) >= 0) {
            i++;
        }
        if (i <= at + 1) {
            return null;
        }
        var digits = new StringBuilder("0.");
        text.substring(at + 1, i).chars().forEach(c -> digits.append(Numerals.digit((char) c)));
        return new BigDecimal(digits.toString());
    }

}
