package org.shanhe.indicator.explore;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.shanhe.indicator.Figure;
import org.shanhe.indicator.FigureValue;
import org.shanhe.indicator.Figures;
import org.shanhe.kernel.Messages;
import org.shanhe.kernel.Refused;
import org.shanhe.measure.HealthKinds;
import org.springframework.stereotype.Component;

/** Makes the cells of a table of what its statement came to. */
@Component
class PivotCells {

    private static final int MOST = 12_000;

    /** Fewer than these are not told of anybody's health. */
    private static final BigDecimal FEW = BigDecimal.valueOf(5);

    private final Figures figures;

    private final CellValues values;

    private final HealthKinds health;

    private final Messages messages;

    private final Comparison comparison;

    PivotCells(Figures figures, CellValues values, HealthKinds health, Messages messages, Comparison comparison) {
        this.figures = figures;
        this.values = values;
        this.health = health;
        this.messages = messages;
        this.comparison = comparison;
    }

    Pivot of(Table table, List<Line> rows, List<Line> across, Sums sums, Locale locale) {
        var columns = columns(table, across, locale);
        var down = new ArrayList<>(rows);
        down.add(Line.whole(table.down().isTime() ? table.slots().getLast() : null));
        Refused.unless(down.size() * columns.size() <= MOST, "EXPLORE_TOO_MANY_CELLS", "cells",
                down.size() * columns.size(), "most", MOST);
        var hidden = table.shown().stream().filter(this::isOfHealth).toList();
        var cells = down.stream()
            .map(row -> columns.stream().map(column -> cell(table, row, column, sums, hidden, locale)).toList())
            .toList();
        var shown = table.shown()
            .stream()
            .map(figure -> new Pivot.Shown(figure.name(), figure.words().in(locale), figure.unit(),
                    figure.definition().in(locale)))
            .toList();
        return new Pivot(shown, table.down(), table.across(), table.slots().getLast().from(), table.question().on(),
                down.stream().map(line -> head(line, locale)).toList(),
                columns.stream().map(line -> head(line, locale)).toList(),
                comparison.of(table, down, columns, cells, sums, locale));
    }

    /** The times, keys or figures, and last the whole of them where they have one. */
    private static List<Line> columns(Table table, List<Line> across, Locale locale) {
        if (table.across() == null) {
            return table.shown().stream().map(figure -> Line.of(figure, figure.words().in(locale))).toList();
        }
        var columns = new ArrayList<>(across);
        columns.add(Line.whole(table.across().isTime() ? table.slots().getLast() : null));
        return table.shown().size() == 1 ? columns
                : table.shown().stream().flatMap(figure -> columns.stream().map(line -> line.of(figure))).toList();
    }

    private Pivot.Head head(Line line, Locale locale) {
        boolean whole = line.label() == null;
        var label = whole ? messages.say(locale, "explore.whole", Map.of()) : String.valueOf(line.label());
        var words = line.figure() == null ? label : line.figure().words().in(locale);
        return new Pivot.Head(whole ? null : line.slot() == null ? line.code() : line.slot().key(),
                words.equals(label) ? label : words + " " + label, whole,
                line.figure() == null ? null : line.figure().name());
    }

    private Pivot.Cell cell(Table table, Line row, Line column, Sums sums, List<Figure> hidden, Locale locale) {
        var figure = column.figure() == null ? table.shown().getFirst() : column.figure();
        var slot = table.slot(row, column);
        if (!table.isTold(figure, slot)) {
            return new Pivot.Cell(null, messages.say(locale, "explore.no_whole", Map.of()), figure.name(), null, null);
        }
        var value = values.of(table, figure, row, column, slot, sums, locale);
        if (hidden.contains(figure) && few(value)) {
            return new Pivot.Cell(null, messages.say(locale, "explore.few", Map.of("few", FEW)), figure.name(), null,
                    null);
        }
        return new Pivot.Cell(value.value(), value.display(), figure.name(),
                Bases.query(table, figure, row, column, slot), null);
    }

    private static boolean few(FigureValue value) {
        return Stream.concat(Stream.ofNullable(value.value()), value.parts().values().stream())
            .anyMatch(part -> part.signum() > 0 && part.compareTo(FEW) < 0);
    }

    /** Of kinds of which the reader may not learn to whom they were given. */
    private boolean isOfHealth(Figure figure) {
        var kinds = health.hidden();
        var parts = figure.parts().isEmpty() ? Stream.of(figure)
                : figure.parts().stream().map(part -> figures.get(part.figure()));
        return parts.map(part -> String.valueOf(part.entries()))
            .anyMatch(text -> kinds.stream().anyMatch(kind -> text.contains("'" + kind + "'")));
    }

}
