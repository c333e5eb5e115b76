package org.shanhe.pledge;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shanhe.indicator.Answers;
import org.shanhe.indicator.Ask;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A letter month by month (月度进展): each figure at the ends of its months, in one
 * statement.
 */
@Component
class Months {

    private final Letters letters;

    private final Progress progress;

    private final Answers answers;

    Months(Letters letters, Progress progress, Answers answers) {
        this.letters = letters;
        this.progress = progress;
        this.answers = answers;
    }

    /**
     * The targets with a figure over the days.
     *
     * @param values as parts of what is promised, one a day; null where it cannot be told
     */
    record Series(List<LocalDate> days, List<Line> lines) {
    }

    record Line(long id, String words, List<@Nullable BigDecimal> values) {
    }

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Series of(long id, LocalDate on, Locale locale) {
        var letter = letters.get(id);
        var last = on.isAfter(letter.toOn()) ? letter.toOn() : on;
        var days = Stream.iterate(letter.fromOn(), day -> !day.isAfter(last), day -> day.plusMonths(1))
            .map(day -> day.with(TemporalAdjusters.lastDayOfMonth()))
            .map(day -> day.isAfter(last) ? last : day)
            .toList();
        var counted = progress.targets(List.of(id), last).stream().filter(target -> target.figure() != null).toList();
        var asks = new ArrayList<Ask>();
        for (var target : counted) {
            days.forEach(day -> asks.add(progress.ask(target, day)));
        }
        var values = answers.each(asks, locale);
        var lines = new ArrayList<Line>();
        for (int i = 0; i < counted.size(); i++) {
            var target = counted.get(i);
            var of = new ArrayList<@Nullable BigDecimal>();
            for (var value : values.subList(i * days.size(), (i + 1) * days.size())) {
                of.add(value.value() == null ? null : Progress.rate(target, value.value()));
            }
            lines.add(new Line(target.id(), target.words(locale), of));
        }
        return new Series(days, lines);
    }

}
