package org.shanhe.portal;

import java.util.ArrayList;
import java.util.Random;

/** Rows and columns with their sums and the sum of all. */
final class SummedTable {

    private final int rows;

    private final int columns;

    final int[] values;

    SummedTable(Random random, int rows, int columns, int most) {
        this.rows = rows;
        this.columns = columns;
        values = new int[(rows + 1) * (columns + 1)];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int value = random.nextInt(most);
                values[at(row, column)] = value;
                values[at(row, columns)] += value;
                values[at(rows, column)] += value;
                values[at(rows, columns)] += value;
            }
        }
    }

    int at(int row, int column) {
        return row * (columns + 1) + column;
    }

    boolean[] withheld(int least) {
        var withholding = new Withholding(least);
        for (int value : values) {
            withholding.offer(value);
        }
        for (int row = 0; row <= rows; row++) {
            var parts = new ArrayList<Integer>();
            for (int column = 0; column < columns; column++) {
                parts.add(at(row, column));
            }
            withholding.sum(at(row, columns), parts);
        }
        for (int column = 0; column <= columns; column++) {
            var parts = new ArrayList<Integer>();
            for (int row = 0; row < rows; row++) {
                parts.add(at(row, column));
            }
            withholding.sum(at(rows, column), parts);
        }
        var set = withholding.withheld();
        var withheld = new boolean[values.length];
        set.stream().forEach(cell -> withheld[cell] = true);
        return withheld;
    }

    /**
     * The most the cell may be: fillings of the inner cells that agree with all that is
     * shown.
     */
    int most(boolean[] withheld, int asked) {
        var filled = new int[values.length];
        return fill(withheld, asked, 0, filled);
    }

    private int fill(boolean[] withheld, int asked, int next, int[] filled) {
        if (next == rows * columns) {
            return agrees(withheld, filled) ? filled[asked] : -1;
        }
        int row = next / columns;
        int column = next % columns;
        int cell = at(row, column);
        int best = -1;
        int to = withheld[cell] ? room(withheld, filled, row, column) : values[cell];
        boolean forced = column == columns - 1 && !withheld[at(row, columns)]
                || row == rows - 1 && !withheld[at(rows, column)];
        int from = !withheld[cell] || forced ? to : 0;
        for (int value = from; value >= 0 && value <= to && best < 4; value++) {
            filled[cell] = value;
            best = Math.max(best, fill(withheld, asked, next + 1, filled));
        }
        filled[cell] = 0;
        return best;
    }

    private int room(boolean[] withheld, int[] filled, int row, int column) {
        int room = Integer.MAX_VALUE;
        if (!withheld[at(row, columns)]) {
            room = values[at(row, columns)];
            for (int other = 0; other < column; other++) {
                room -= filled[at(row, other)];
            }
        }
        if (!withheld[at(rows, column)]) {
            int left = values[at(rows, column)];
            for (int above = 0; above < row; above++) {
                left -= filled[at(above, column)];
            }
            room = Math.min(room, left);
        }
        // where nothing bounds it, more than this is not needed to reach the least
        return Math.max(-1, Math.min(room, withheld[at(row, columns)] && withheld[at(rows, column)] ? 6 : room));
    }

    private boolean agrees(boolean[] withheld, int[] filled) {
        int all = 0;
        for (int row = 0; row < rows; row++) {
            int sum = 0;
            for (int column = 0; column < columns; column++) {
                sum += filled[at(row, column)];
            }
            filled[at(row, columns)] = sum;
            all += sum;
            if (!withheld[at(row, columns)] && sum != values[at(row, columns)]) {
                return false;
            }
        }
        for (int column = 0; column < columns; column++) {
            int sum = 0;
            for (int row = 0; row < rows; row++) {
                sum += filled[at(row, column)];
            }
            filled[at(rows, column)] = sum;
            if (!withheld[at(rows, column)] && sum != values[at(rows, column)]) {
                return false;
            }
        }
        filled[at(rows, columns)] = all;
        return withheld[at(rows, columns)] || all == values[at(rows, columns)];
    }

}
