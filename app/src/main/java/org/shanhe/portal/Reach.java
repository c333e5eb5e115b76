package org.shanhe.portal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * How large each hidden cell may be for a reader who knows every sum and every shown
 * cell: the simplex method, its second phase once for every cell asked, from where the
 * last one ended.
 */
final class Reach {

    private static final double TINY = 1e-7;

    private final int[] column;

    private final int unknowns;

    /** A row for each equation: a coefficient for each unknown, and the right side. */
    private final List<double[]> rows = new ArrayList<>();

    private int[] basis = {};

    Reach(long[] values, BitSet hidden, List<Withholding.Sum> sums) {
        column = new int[values.length];
        Arrays.fill(column, -1);
        hidden.stream().forEach(cell -> column[cell] = (int) hidden.get(0, cell).cardinality());
        unknowns = hidden.cardinality();
        for (var sum : sums) {
            var row = new double[unknowns + 1];
            sum.parts().forEach(part -> put(row, part, 1, values));
            put(row, sum.whole(), -1, values);
            if (Arrays.stream(row, 0, unknowns).anyMatch(one -> one != 0)) {
                rows.add(row);
            }
        }
        begin();
    }

    private void put(double[] row, int cell, int sign, long[] values) {
        if (column[cell] >= 0) {
            row[column[cell]] += sign;
        }
        else {
            row[unknowns] -= sign * (double) values[cell];
        }
    }

    /**
     * A first filling that agrees with every sum; what follows from others is dropped.
     */
    private void begin() {
        int equations = rows.size();
        for (int n = 0; n < equations; n++) {
            var row = rows.get(n);
            var sign = row[unknowns] < 0 ? -1 : 1;
            var wide = new double[unknowns + equations + 1];
            for (int at = 0; at < unknowns; at++) {
                wide[at] = sign * row[at];
            }
            wide[unknowns + n] = 1;
            wide[unknowns + equations] = sign * row[unknowns];
            rows.set(n, wide);
        }
        basis = new int[equations];
        var aim = new double[unknowns + equations];
        for (int n = 0; n < equations; n++) {
            basis[n] = unknowns + n;
            aim[unknowns + n] = -1;
        }
        climb(aim, unknowns + equations, Double.MAX_VALUE);
        narrow(equations);
    }

    private void narrow(int equations) {
        var kept = new ArrayList<double[]>();
        var held = new ArrayList<Integer>();
        for (int n = 0; n < equations; n++) {
            if (basis[n] >= unknowns) {
                int enters = firstOf(rows.get(n));
                if (enters >= 0) {
                    pivot(n, enters);
                }
            }
        }
        for (int n = 0; n < equations; n++) {
            if (basis[n] < unknowns) {
                var row = Arrays.copyOf(rows.get(n), unknowns + 1);
                row[unknowns] = rows.get(n)[unknowns + equations];
                kept.add(row);
                held.add(basis[n]);
            }
        }
        rows.clear();
        rows.addAll(kept);
        basis = held.stream().mapToInt(Integer::intValue).toArray();
    }

    private int firstOf(double[] row) {
        for (int at = 0; at < unknowns; at++) {
            if (Math.abs(row[at]) > TINY) {
                return at;
            }
        }
        return -1;
    }

    /** Whether the cell may be as large as this. */
    boolean reaches(int cell, long least) {
        var aim = new double[unknowns];
        aim[column[cell]] = 1;
        return climb(aim, unknowns, least) >= least - TINY;
    }

    /** Bland's rule, so that it ends; what grows without end has reached anything. */
    private double climb(double[] aim, int width, double enough) {
        while (true) {
            double height = 0;
            for (int n = 0; n < basis.length; n++) {
                height += aim[basis[n]] * rows.get(n)[width];
            }
            int enters = height >= enough ? -1 : entering(aim, width);
            if (enters < 0) {
                return height;
            }
            int leaves = leaving(enters, width);
            if (leaves < 0) {
                return Double.MAX_VALUE;
            }
            pivot(leaves, enters);
        }
    }

    private int entering(double[] aim, int width) {
        for (int at = 0; at < width; at++) {
            double gain = aim[at];
            for (int n = 0; n < basis.length; n++) {
                gain -= aim[basis[n]] * rows.get(n)[at];
            }
            if (gain > TINY) {
                return at;
            }
        }
        return -1;
    }

    private int leaving(int enters, int width) {
        int leaves = -1;
        double least = Double.MAX_VALUE;
        for (int n = 0; n < basis.length; n++) {
            double by = rows.get(n)[enters];
            double ratio = by > TINY ? rows.get(n)[width] / by : Double.MAX_VALUE;
            if (ratio < least - TINY
                    || ratio < Double.MAX_VALUE && ratio <= least + TINY && leaves >= 0 && basis[n] < basis[leaves]) {
                least = Math.min(least, ratio);
                leaves = n;
            }
        }
        return leaves;
    }

    private void pivot(int leaves, int enters) {
        var row = rows.get(leaves);
        double by = row[enters];
        for (int at = 0; at < row.length; at++) {
            row[at] /= by;
        }
        for (var other : rows) {
            double times = other[enters];
            if (other != row && times != 0) {
                for (int at = 0; at < row.length; at++) {
                    other[at] -= times * row[at];
                }
            }
        }
        basis[leaves] = enters;
    }

}
