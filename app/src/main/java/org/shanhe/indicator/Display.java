package org.shanhe.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Messages;
import org.springframework.stereotype.Component;

/**
 * Writes values as they are read: money and measures in 万 and 亿 or in millions, counts of
 * people and things in full.
 */
@Component
public class Display {

    private static final Set<String> MEASURES = Set.of("FEN", "MU", "KW", "KWH");

    /** What falls to each of these is told in full, as incomes are. */
    private static final Set<String> IN_FULL = Set.of("PERSON", "PERSON_TIME", "HOUSEHOLD");

    private static final BigDecimal WAN = BigDecimal.valueOf(10_000);

    private static final BigDecimal YI = BigDecimal.valueOf(100_000_000);

    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    private static final BigDecimal BILLION = BigDecimal.valueOf(1_000_000_000);

    private final Messages messages;

    Display(Messages messages) {
        this.messages = messages;
    }

    /**
     * @param value money in fen, a share as a fraction
     */
    public String of(@Nullable BigDecimal value, String unit, Locale locale) {
        if (value == null) {
            return messages.say(locale, "figure.unknown", Map.of());
        }
        var told = new FigureUnit(unit);
        if (told.isShare()) {
            var percent = value.movePointRight(2);
            return number(percent, percent.abs().compareTo(BigDecimal.ONE) < 0 ? 2 : 1, true) + "%";
        }
        var each = told.each();
        var counted = told.counted();
        var amount = told.spoken(value);
        boolean large = MEASURES.contains(counted) && (each == null || !IN_FULL.contains(each));
        var key = amount.compareTo(BigDecimal.ONE) == 0 ? "unit.one." : "unit.";
        var said = messages.say(locale, key + counted,
                Map.of("n", large ? scaled(amount, locale) : number(amount, 2, false)));
        return each == null ? said : messages.say(locale, "unit.per",
                Map.of("n", said, "each", messages.say(locale, "unit.one." + each, Map.of("n", "")).strip()));
    }

    private String scaled(BigDecimal amount, Locale locale) {
        var english = locale.getLanguage().equals("en");
        var size = amount.abs();
        if (size.compareTo(english ? BILLION : YI) >= 0) {
            return scaled(amount, english ? BILLION : YI, "scale.large", locale);
        }
        if (size.compareTo(english ? MILLION : WAN) >= 0) {
            return scaled(amount, english ? MILLION : WAN, "scale.small", locale);
        }
        return number(amount, 2, false);
    }

    private String scaled(BigDecimal amount, BigDecimal by, String key, Locale locale) {
        return messages.say(locale, key, Map.of("n", number(amount.divide(by), 2, false)));
    }

    private static String number(BigDecimal value, int decimals, boolean always) {
        var format = new DecimalFormat("#,##0." + (always ? "0" : "#").repeat(decimals),
                DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value);
    }

}
