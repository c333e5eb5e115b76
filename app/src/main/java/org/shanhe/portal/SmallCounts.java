package org.shanhe.portal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shanhe.policy.Publicity;

/**
 * Which cells of a table of statistics are withheld: rows are places, the first the
 * whole; columns are figures, some of which are parts of others (小数不公开).
 */
final class SmallCounts {

    private final List<Statistics.Column> columns;

    private final BigDecimal[][] values;

    private final Withholding withholding;

    /** The cells of each figure that counts persons, a row each. */
    private final Map<String, int[]> cells = new HashMap<>();

    private final Map<String, Integer> at = new HashMap<>();

    SmallCounts(List<Statistics.Column> columns, BigDecimal[][] values, int least) {
        this.columns = columns;
        this.values = values;
        this.withholding = new Withholding(least);
        for (int n = 0; n < columns.size(); n++) {
            at.put(columns.get(n).figure(), n);
            if (columns.get(n).persons()) {
                var column = new int[values.length];
                for (int row = 0; row < values.length; row++) {
                    column[row] = withholding.offer(values[row][n].longValueExact());
                }
                cells.put(columns.get(n).figure(), column);
            }
        }
    }

    boolean[][] withheld(Publicity publicity) {
        cells.forEach(this::places);
        publicity.sums().forEach(this::figures);
        publicity.statistics().forEach(statistic -> {
            var twin = statistic.twin();
            for (int row = 0; twin != null && row < values.length; row++) {
                withholding.twins(cell(statistic.figure(), row), cell(twin, row));
            }
        });
        var hidden = withholding.withheld();
        var marked = new boolean[values.length][columns.size()];
        cells.forEach((figure, column) -> {
            for (int row = 0; row < values.length; row++) {
                marked[row][index(figure)] = hidden.get(column[row]);
            }
        });
        return marked;
    }

    private void places(String figure, int[] column) {
        var parts = new ArrayList<Integer>();
        long rest = value(figure, 0);
        for (int row = 1; row < column.length; row++) {
            parts.add(column[row]);
            rest -= value(figure, row);
        }
        sum(column[0], parts, rest);
    }

    private void figures(Publicity.Sum sum) {
        for (int row = 0; row < values.length; row++) {
            var parts = new ArrayList<Integer>();
            long rest = value(sum.whole(), row);
            for (var part : sum.parts()) {
                parts.add(cell(part, row));
                rest -= value(part, row);
            }
            sum(cell(sum.whole(), row), parts, rest);
        }
    }

    /** What does not add up cannot be computed from a sum either. */
    private void sum(int whole, List<Integer> parts, long rest) {
        if (rest >= 0) {
            var all = new ArrayList<>(parts);
            all.add(withholding.rest(rest));
            withholding.sum(whole, all);
        }
    }

    private long value(String figure, int row) {
        return values[row][index(figure)].longValueExact();
    }

    private int cell(String figure, int row) {
        var column = cells.get(figure);
        if (column == null) {
            throw new IllegalStateException(figure + " counts no persons");
        }
        return column[row];
    }

    private int index(String figure) {
        var index = at.get(figure);
        if (index == null) {
            throw new IllegalStateException(figure + " is none of the statistics");
        }
        return index;
    }

}
