package org.shanhe.pledge;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shanhe.indicator.Answers;
import org.shanhe.indicator.Ask;
import org.shanhe.indicator.Display;
import org.shanhe.indicator.Figure;
import org.shanhe.indicator.Figure.Counting;
import org.shanhe.indicator.Figure.Window;
import org.shanhe.indicator.FigureValue;
import org.shanhe.indicator.Figures;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Sql;
import org.shanhe.pledge.TargetLine.Amount;
import org.shanhe.pledge.TargetLine.Opening;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How far targets have come (完成进度): the figures of all of them at one moment, and the
 * accepted statements of those without a figure.
 */
@Repository
class Progress {

    private final JdbcClient jdbc;

    private final Figures figures;

    private final Answers answers;

    private final Display display;

    Progress(JdbcClient jdbc, Figures figures, Answers answers, Display display) {
        this.jdbc = jdbc;
        this.figures = figures;
        this.answers = answers;
        this.display = display;
    }

    /** The lines of each letter on the day, in the letter's order. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Map<Long, List<TargetLine>> of(List<Long> letters, LocalDate on, Locale locale) {
        var targets = targets(letters, on);
        var values = values(targets, on, locale);
        var lines = new LinkedHashMap<Long, List<TargetLine>>();
        for (var target : targets) {
            lines.computeIfAbsent(target.letter(), _ -> new ArrayList<>())
                .add(line(target, values.get(target.id()), on, locale));
        }
        return lines;
    }

    List<Target> targets(List<Long> letters, LocalDate on) {
        return Rows.of(jdbc.sql(Sql.of(Progress.class, "targets"))
            .param("letters", letters.toArray(Long[]::new))
            .param("on", on.toString())
            .query(Target.class));
    }

    /** What the figures come to by the target's id; none before a letter begins. */
    private Map<Long, FigureValue> values(List<Target> targets, LocalDate on, Locale locale) {
        var counted = targets.stream()
            .filter(target -> target.figure() != null && !on.isBefore(target.fromOn()))
            .toList();
        var asks = new ArrayList<Ask>();
        for (var target : counted) {
            asks.add(ask(target, on));
        }
        var answered = answers.each(asks, locale);
        var values = new LinkedHashMap<Long, FigureValue>();
        for (int i = 0; i < counted.size(); i++) {
            values.put(counted.get(i).id(), answered.get(i));
        }
        return values;
    }

    Ask ask(Target target, LocalDate on) {
        var figure = figures.get(String.valueOf(target.figure()));
        return new Ask(figure.name(), target.question(figure, on));
    }

    private TargetLine line(Target target, @Nullable FigureValue value, LocalDate on, Locale locale) {
        var actual = target.figure() == null ? target.stated() : value == null ? null : value.value();
        var rate = actual == null ? null : rate(target, actual);
        var forecast = forecast(target, actual, on);
        var gap = actual == null ? null
                : (target.atMost() ? actual.subtract(target.promised()) : target.promised().subtract(actual))
                    .max(BigDecimal.ZERO);
        return new TargetLine(target.id(), target.code(), target.words(locale), target.unit(), target.nature(),
                target.weight(), target.atMost(), target.figure(), amount(target, target.promised(), locale),
                actual == null ? null : amount(target, actual, locale), rate,
                forecast == null ? null : amount(target, forecast, locale),
                gap == null ? null : amount(target, gap, locale), standing(target, actual, forecast, on),
                value == null ? null : value.reason(), value == null ? null : opening(value), target.statedOn(),
                target.openStatements(), target.owner(), target.dueOn());
    }

    private Amount amount(Target target, BigDecimal value, Locale locale) {
        return new Amount(value, display.of(value, target.unit(), locale));
    }

    private static Opening opening(FigureValue value) {
        var asked = value.scope();
        var place = asked.place();
        return new Opening(place == null ? null : Long.valueOf(place), asked.partner(), asked.from(), asked.on(),
                asked.purpose());
    }

    static BigDecimal rate(Target target, BigDecimal actual) {
        if (kept(target, actual)) {
            return target.atMost() || target.promised().signum() == 0 ? BigDecimal.ONE
                    : actual.divide(target.promised(), MathContext.DECIMAL64);
        }
        return target.atMost() ? target.promised().divide(actual, MathContext.DECIMAL64)
                : actual.divide(target.promised(), MathContext.DECIMAL64);
    }

    private static boolean kept(Target target, BigDecimal actual) {
        int compared = actual.compareTo(target.promised());
        return target.atMost() ? compared <= 0 : compared >= 0;
    }

    /**
     * As much again for each day that is left; what does not grow with time is not
     * forecast.
     */
    private @Nullable BigDecimal forecast(Target target, @Nullable BigDecimal actual, LocalDate on) {
        if (actual == null || !on.isBefore(target.endsOn()) || on.isBefore(target.fromOn()) || !grows(target)) {
            return null;
        }
        var known = target.statedOn() == null || target.figure() != null ? on : target.statedOn();
        long past = ChronoUnit.DAYS.between(target.fromOn(), known) + 1;
        long whole = ChronoUnit.DAYS.between(target.fromOn(), target.endsOn()) + 1;
        return past <= 0 ? null
                : actual.multiply(BigDecimal.valueOf(whole)).divide(BigDecimal.valueOf(past), 0, RoundingMode.HALF_UP);
    }

    private boolean grows(Target target) {
        if (target.atMost()) {
            return false;
        }
        if (target.figure() == null) {
            return !target.unit().equals("RATIO");
        }
        Figure figure = figures.get(target.figure());
        return figure.window() != Window.AT_DATE && figure.counting() != Counting.RATIO;
    }

    private static Standing standing(Target target, @Nullable BigDecimal actual, @Nullable BigDecimal forecast,
            LocalDate on) {
        boolean over = !on.isBefore(target.endsOn());
        if (actual == null) {
            return Standing.UNKNOWN;
        }
        if (kept(target, actual)) {
            return target.atMost() && !over ? Standing.ON_COURSE : Standing.MET;
        }
        if (over) {
            return Standing.MISSED;
        }
        return forecast != null && kept(target, forecast) ? Standing.ON_COURSE : Standing.BEHIND;
    }

}
