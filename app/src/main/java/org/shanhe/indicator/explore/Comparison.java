package org.shanhe.indicator.explore;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.shanhe.indicator.Display;
import org.shanhe.indicator.Figure;
import org.shanhe.indicator.Targets;
import org.shanhe.indicator.explore.Pivot.Cell;
import org.shanhe.indicator.explore.Pivot.Compared;
import org.shanhe.kernel.Messages;
import org.springframework.stereotype.Component;

/** Holds the cells of a table against the year before and against one another (比较). */
@Component
class Comparison {

    private final CellValues values;

    private final Display display;

    private final Messages messages;

    private final Promises promises;

    Comparison(CellValues values, Display display, Messages messages, Promises promises) {
        this.values = values;
        this.display = display;
        this.messages = messages;
        this.promises = promises;
    }

    List<List<Cell>> of(Table table, List<Line> rows, List<Line> columns, List<List<Cell>> cells, Sums sums,
            Locale locale) {
        boolean before = table.wanted().compares("LAST_YEAR");
        boolean peers = table.wanted().compares("PEERS");
        var promised = table.wanted().compares("TARGET") ? promises.of(table) : List.<Targets.Target>of();
        if (!before && !peers && promised.isEmpty()) {
            return cells;
        }
        var ranked = peers ? IntStream.range(0, columns.size()).mapToObj(n -> ranked(rows, cells, n)).toList()
                : List.<List<BigDecimal>>of();
        return IntStream.range(0, rows.size()).mapToObj(r -> IntStream.range(0, columns.size()).mapToObj(c -> {
            var cell = cells.get(r).get(c);
            var row = rows.get(r);
            if (cell.ask() == null) {
                return cell;
            }
            var column = columns.get(c);
            var figure = column.figure() == null ? table.shown().getFirst() : column.figure();
            var held = none();
            held = before ? before(held, table, figure, row, column, cell, sums, locale) : held;
            held = peers && !row.isWhole() ? peers(held, figure, cell, ranked.get(c), locale) : held;
            var target = promises.of(promised, table, figure, row, column);
            held = target == null ? held : target(held, figure, cell, target, locale);
            return new Cell(cell.value(), cell.display(), cell.figure(), cell.ask(), held);
        }).toList()).toList();
    }

    private static Compared none() {
        return new Compared(null, null, null, null, null, null, null, null, null);
    }

    private Compared before(Compared held, Table table, Figure figure, Line row, Line column, Cell cell, Sums sums,
            Locale locale) {
        var slot = table.slot(row, column).yearBefore();
        var value = values.of(table, figure, row, column, slot, sums, locale);
        return new Compared(value.value(), value.display(), Bases.query(table, figure, row, column, slot),
                change(figure, value.value(), cell.value(), locale), held.rank(), held.of(), held.middle(),
                held.target(), held.reached());
    }

    /** In percent, of a ratio in points; nothing where nothing was. */
    private @Nullable String change(Figure figure, @Nullable BigDecimal before, @Nullable BigDecimal now,
            Locale locale) {
        if (before == null || now == null || before.signum() <= 0) {
            return null;
        }
        boolean ratio = figure.unit().equals("RATIO");
        var change = ratio ? now.subtract(before) : now.subtract(before).divide(before, MathContext.DECIMAL64);
        var shown = display.of(change, "RATIO", locale);
        var signed = change.signum() > 0 ? "+" + shown : shown;
        return ratio ? messages.say(locale, "explore.points", Map.of("n", signed.substring(0, signed.length() - 1)))
                : signed;
    }

    private static List<BigDecimal> ranked(List<Line> rows, List<List<Cell>> cells, int column) {
        var all = new ArrayList<>(IntStream.range(0, rows.size())
            .filter(row -> !rows.get(row).isWhole())
            .mapToObj(row -> cells.get(row).get(column).value())
            .filter(Objects::nonNull)
            .toList());
        all.sort(Comparator.<BigDecimal>naturalOrder().reversed());
        return all;
    }

    private Compared peers(Compared held, Figure figure, Cell cell, List<BigDecimal> ranked, Locale locale) {
        var value = cell.value();
        if (value == null || ranked.isEmpty()) {
            return held;
        }
        int rank = 1 + (int) ranked.stream().filter(other -> other.compareTo(value) > 0).count();
        var middle = ranked.get(ranked.size() / 2)
            .add(ranked.get((ranked.size() - 1) / 2))
            .divide(BigDecimal.TWO, MathContext.DECIMAL64);
        return new Compared(held.lastYear(), held.lastYearDisplay(), held.lastYearAsk(), held.change(), rank,
                ranked.size(), display.of(middle, figure.unit(), locale), held.target(), held.reached());
    }

    private Compared target(Compared held, Figure figure, Cell cell, BigDecimal target, Locale locale) {
        var value = cell.value();
        var reached = value == null || target.signum() <= 0 ? null
                : display.of(value.divide(target, MathContext.DECIMAL64), "RATIO", locale);
        return new Compared(held.lastYear(), held.lastYearDisplay(), held.lastYearAsk(), held.change(), held.rank(),
                held.of(), held.middle(), display.of(target, figure.unit(), locale), reached);
    }

}
