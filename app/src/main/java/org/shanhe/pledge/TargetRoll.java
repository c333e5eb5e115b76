package org.shanhe.pledge;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Listed;
import org.shanhe.kernel.Roll;
import org.shanhe.pledge.TargetLine.Amount;
import org.springframework.stereotype.Component;

/** Targets of the letters signed for a year: promised, done, missing (指标完成情况). */
@Component
class TargetRoll implements Roll {

    private final Letters letters;

    private final Progress progress;

    TargetRoll(Letters letters, Progress progress) {
        this.letters = letters;
        this.progress = progress;
    }

    @Override
    public String name() {
        return "pledge.targets";
    }

    @Override
    public List<String> columns() {
        return List.of("letter", "target", "promised", "actual", "rate", "gap");
    }

    @Override
    public List<List<Cell>> rows(Asked asked, Locale locale) {
        var filter = new LetterFilter(null, asked.place(), asked.partner(), null, asked.on().getYear(),
                LetterState.SIGNED);
        var signed = Listed.all(cursor -> letters.list(filter, cursor, Listed.MOST));
        var lines = progress.of(signed.stream().map(LetterRow::id).toList(), asked.on(), locale);
        return signed.stream()
            .flatMap(letter -> lines.getOrDefault(letter.id(), List.of())
                .stream()
                .map(line -> List.of(new Cell(letter.title(), "/letters/" + letter.id()), Cell.of(line.words()),
                        Cell.of(shown(line.promised(), locale)), new Cell(shown(line.actual(), locale), address(line)),
                        Cell.of(share(line.rate())), Cell.of(missing(line.gap(), locale)))))
            .toList();
    }

    /** Chinese documents write no separators. */
    private static String shown(@Nullable Amount amount, Locale locale) {
        return amount == null ? "—"
                : locale.getLanguage().equals("en") ? amount.shown() : amount.shown().replace(",", "");
    }

    private static String missing(@Nullable Amount gap, Locale locale) {
        return gap == null || gap.value().signum() == 0 ? "—" : shown(gap, locale);
    }

    private static String share(@Nullable BigDecimal rate) {
        return rate == null ? "—"
                : rate.movePointRight(2).setScale(1, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString() + "%";
    }

    /** Where the entries of the actual are found. */
    private static @Nullable String address(TargetLine line) {
        var opens = line.opens();
        if (opens == null || line.figure() == null) {
            return null;
        }
        return "/figures/" + line.figure() + "?"
                + Stream
                    .of(pair("place", opens.place()), pair("partner", opens.partner()), pair("from", opens.from()),
                            pair("on", opens.on()), pair("purpose", opens.purpose()))
                    .filter(pair -> !pair.isEmpty())
                    .collect(Collectors.joining("&"));
    }

    private static String pair(String name, @Nullable Object value) {
        return value == null ? "" : name + "=" + value;
    }

}
