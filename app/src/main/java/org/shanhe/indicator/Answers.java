package org.shanhe.indicator;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.shanhe.indicator.Figure.Counting;
import org.shanhe.indicator.FigureValue.Asking;
import org.shanhe.indicator.FigureValue.Point;
import org.shanhe.kernel.Messages;
import org.shanhe.kernel.RecordParameters;
import org.shanhe.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** What figures come to. */
@Repository
public class Answers {

    private final JdbcClient jdbc;

    private final Figures figures;

    private final Questions questions;

    private final Display display;

    private final Messages messages;

    private final RollUps rollUps;

    private final Joining joining;

    Answers(JdbcClient jdbc, Figures figures, Questions questions, Display display, Messages messages, RollUps rollUps,
            Joining joining) {
        this.jdbc = jdbc;
        this.figures = figures;
        this.questions = questions;
        this.display = display;
        this.messages = messages;
        this.rollUps = rollUps;
        this.joining = joining;
    }

    @Transactional(readOnly = true)
    public FigureValue value(String name, Asked asked, Locale locale) {
        var figure = figures.get(name);
        return values(List.of(figure), questions.of(figure, asked), locale).getFirst();
    }

    /** Several figures asked alike, as they are at one moment. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<FigureValue> values(List<String> names, Asked asked, Locale locale) {
        var all = names.stream().map(figures::get).toList();
        return values(all, questions.of(all, asked), locale);
    }

    /** Several figures for the same question, as they are at one moment. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<FigureValue> values(List<Figure> asked, Question question, Locale locale) {
        var sums = new HashMap<String, Sums>();
        for (var alike : joining.alike(asked)) {
            var statement = Aggregates.values(alike, rollUps.over(List.of(question), false));
            var read = joining.read(alike, List.of(question),
                    () -> Rows.of(jdbc.sql(statement).params(question.parameters()).query(Sums.class)));
            IntStream.range(0, alike.size()).forEach(n -> sums.put(alike.get(n).name(), read.get(n)));
        }
        return asked.stream()
            .map(figure -> answer(figure, Objects.requireNonNull(sums.get(figure.name())), question, locale))
            .toList();
    }

    /** Figures, each for a question of its own, as they are at one moment. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<FigureValue> each(List<Ask> asks, Locale locale) {
        var sums = new HashMap<Integer, Sums>();
        for (var alike : joining.alike(asks.stream().map(Ask::figure).distinct().map(figures::get).toList())) {
            var mine = IntStream.range(0, asks.size())
                .filter(n -> alike.contains(figures.get(asks.get(n).figure())))
                .boxed()
                .toList();
            var questions = mine.stream().map(n -> asks.get(n).question()).toList();
            var statement = Aggregates.each(alike, rollUps.over(questions, false));
            var read = joining.read(alike, questions,
                    () -> Rows.of(jdbc.sql(statement)
                        .paramSource(RecordParameters.columns(Ask.Row.class,
                                mine.stream().map(n -> asks.get(n).row(n)).toList()))
                        .query(Sums.class)));
            IntStream.range(0, mine.size()).forEach(n -> sums.put(mine.get(n), read.get(n)));
        }
        return IntStream.range(0, asks.size())
            .mapToObj(n -> answer(figures.get(asks.get(n).figure()), Objects.requireNonNull(sums.get(n)),
                    asks.get(n).question(), locale))
            .toList();
    }

    /** The value of a figure on each of the days, in one statement. */
    @Transactional(readOnly = true)
    public List<Point> trend(Figure figure, Question question, List<LocalDate> days, Locale locale) {
        var statement = Aggregates.trend(figure, rollUps.over(List.of(question), false));
        return joining.read(List.of(figure), List.of(question),
                () -> Rows.of(jdbc.sql(statement)
                    .params(question.parameters())
                    .param("days", days.stream().map(LocalDate::toString).toArray(String[]::new))
                    .query((row, n) -> {
                        var value = value(figure, new Sums(row.getBigDecimal("first"), row.getBigDecimal("second"),
                                row.getBoolean("uncovered")));
                        return new Point(row.getObject("on_day", LocalDate.class), value,
                                display.of(value, figure.unit(), locale));
                    })));
    }

    /**
     * What a figure comes to whose sums, or those of its two parts, were made elsewhere.
     */
    public FigureValue of(Figure figure, BigDecimal first, @Nullable BigDecimal second, Question question,
            Locale locale) {
        return answer(figure, new Sums(first, second, false), question, locale);
    }

    private FigureValue answer(Figure figure, Sums sums, Question question, Locale locale) {
        var parts = new LinkedHashMap<String, BigDecimal>();
        if (!figure.parts().isEmpty()) {
            parts.put(figure.parts().getFirst().role(), plain(sums.first()));
            parts.put(figure.parts().getLast().role(), plain(sums.secondOrZero()));
        }
        var value = value(figure, sums);
        var shown = value == null || figure.counting() == Counting.RATIO || figure.parts().isEmpty()
                ? display.of(value, figure.unit(), locale)
                : messages.say(locale, "figure.pair", Map.of("first", display.of(sums.first(), "HOUSEHOLD", locale),
                        "second", display.of(sums.secondOrZero(), "PERSON", locale)));
        var reason = value != null ? null : messages.say(locale,
                figure.everywhere() ? "figure.not_everywhere" : "figure.no_denominator", Map.of());
        return new FigureValue(figure.name(), figure.words().in(locale), figure.unit(), value, shown, parts, reason,
                new Asking(code(question.place()), question.partner(), question.from(), question.on(),
                        question.purposes() == null ? null : String.join(",", question.purposes())),
                figure.definition().in(locale));
    }

    /** A ratio to nothing, or to less than nothing, says nothing. */
    private static @Nullable BigDecimal value(Figure figure, Sums sums) {
        if (figure.counting() != Counting.RATIO) {
            return plain(sums.first());
        }
        return sums.uncovered() || sums.secondOrZero().signum() <= 0 ? null
                : sums.first().divide(sums.secondOrZero(), MathContext.DECIMAL64);
    }

    static @Nullable String code(@Nullable Long place) {
        return place == null ? null : "%012d".formatted(place);
    }

    /** Without trailing zeros, and never in powers of ten. */
    static BigDecimal plain(BigDecimal value) {
        var stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    record Sums(BigDecimal first, @Nullable BigDecimal second, boolean uncovered) {

        BigDecimal secondOrZero() {
            return second == null ? BigDecimal.ZERO : second;
        }

    }

}
