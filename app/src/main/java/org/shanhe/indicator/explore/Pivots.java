package org.shanhe.indicator.explore;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shanhe.indicator.Answers;
import org.shanhe.indicator.Asked;
import org.shanhe.indicator.Figure;
import org.shanhe.indicator.FigureValue;
import org.shanhe.indicator.Figures;
import org.shanhe.indicator.Questions;
import org.shanhe.kernel.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Figures by rows and columns (自助分析) as they are at one moment: one statement for all
 * cells and totals of a table, and more for the figures that must be asked place by
 * place.
 */
@Repository
class Pivots {

    private final JdbcClient jdbc;

    private final Figures figures;

    private final Questions questions;

    private final Answers answers;

    private final Lines lines;

    private final PivotCells cells;

    Pivots(JdbcClient jdbc, Figures figures, Questions questions, Answers answers, Lines lines, PivotCells cells) {
        this.jdbc = jdbc;
        this.figures = figures;
        this.questions = questions;
        this.answers = answers;
        this.lines = lines;
        this.cells = cells;
    }

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Pivot of(PivotAsked wanted, Asked asked, Locale locale) {
        var shown = wanted.figures().stream().map(figures::get).toList();
        var down = wanted.down();
        var across = wanted.across();
        check(shown, down, across, asked);
        var timed = down.isTime() || across != null && across.isTime();
        var question = questions.of(shown, Bases.of(asked, timed));
        var slots = new ArrayList<>(Slot.of(down.isTime() ? down : across != null && across.isTime() ? across : null,
                asked.from(), question.on()));
        var now = List.copyOf(slots);
        if (wanted.compares("LAST_YEAR")) {
            now.stream().map(Slot::yearBefore).forEach(slots::add);
        }
        var statement = new PivotStatement(down, across, slots, timed, wanted.upTo());
        var table = new Table(wanted, asked, question, shown, now, timed);
        var sums = sums(statement, table);
        var rows = down.isTime() ? Lines.of(now) : lines.of(down, sums.keys(true), wanted.places(), question, locale);
        var columns = across == null ? List.<Line>of()
                : across.isTime() ? Lines.of(now) : lines.of(across, sums.keys(false), List.of(), question, locale);
        return cells.of(table, rows, columns, apart(table, rows, columns, slots, sums, locale), locale);
    }

    private void check(List<Figure> shown, Axis down, @Nullable Axis across, Asked asked) {
        for (var figure : shown) {
            for (var axis : Stream.of(down, across).filter(Objects::nonNull).toList()) {
                Refused.unless(axis.isToldBy(figure), "FIGURE_NOT_BY", "name", figure.name(), "dimension", axis.name());
            }
        }
        Refused.unless(asked.tag() == null || down != Axis.TAG && across != Axis.TAG, "EXPLORE_SAME_TWICE");
    }

    private Sums sums(PivotStatement statement, Table table) {
        var texts = figures.narrowed();
        var read = table.shown()
            .stream()
            .filter(figure -> !figure.apart())
            .flatMap(figure -> (figure.parts().isEmpty() ? Stream.of(figure.name())
                    : figure.parts().stream().map(Figure.Part::figure))
                .map(part -> new PivotStatement.Read(figure, texts.get(part))))
            .distinct()
            .toList();
        var sums = new HashMap<Sums.Key, BigDecimal>();
        if (!read.isEmpty()) {
            jdbc.sql(statement.of(read)).params(table.question().parameters()).query(row -> {
                var quantity = row.getBigDecimal("quantity");
                if (quantity != null) {
                    sums.put(new Sums.Key(row.getString("figure"), row.getInt("slot"), row.getString("r"),
                            row.getString("c")), quantity);
                }
            });
        }
        return new Sums(sums, Map.of());
    }

    /** What must be asked part by part, all at once. */
    private Sums apart(Table table, List<Line> rows, List<Line> columns, List<Slot> slots, Sums sums, Locale locale) {
        var asks = new Asking(table, slots).of(rows, columns);
        var values = answers.each(asks.stream().map(Asking.One::ask).toList(), locale);
        var found = new HashMap<Sums.Key, FigureValue>();
        for (int n = 0; n < values.size(); n++) {
            found.put(asks.get(n).key(), values.get(n));
        }
        return new Sums(sums.sums(), found);
    }

}
