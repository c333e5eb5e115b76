package org.shanhe.portal;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which cells of published counts are kept back (小数单元格抑制): those under the least count,
 * and as many others as are needed so that none of them can be computed from the sums,
 * nor be seen from them to be small.
 */
final class Withholding {

    private final long least;

    private final List<Cell> cells = new ArrayList<>();

    private final List<Sum> sums = new ArrayList<>();

    private final List<int[]> twins = new ArrayList<>();

    private final BitSet hidden = new BitSet();

    Withholding(long least) {
        this.least = least;
    }

    /**
     * @param offered whether it would be published; what never is may still follow from
     * sums
     */
    private record Cell(long value, boolean offered) {
    }

    /** One cell is what the others come to. */
    record Sum(int whole, List<Integer> parts) {

        List<Integer> cells() {
            var all = new ArrayList<>(parts);
            all.add(whole);
            return all;
        }

    }

    int offer(long value) {
        return add(value, true);
    }

    /** What is left of a sum and published nowhere. */
    int rest(long value) {
        return add(value, false);
    }

    private int add(long value, boolean offered) {
        cells.add(new Cell(value, offered));
        return cells.size() - 1;
    }

    void sum(int whole, List<Integer> parts) {
        sums.add(new Sum(whole, List.copyOf(parts)));
    }

    /** The same people in two units: withheld together. */
    void twins(int one, int other) {
        twins.add(new int[] { one, other });
    }

    BitSet withheld() {
        for (int cell = 0; cell < cells.size(); cell++) {
            hidden.set(cell, !cells.get(cell).offered || isTold(cell));
        }
        while (hideTwins() | hideForBounds() || hideForReach()) {
            // each turn hides at least one more cell
        }
        var withheld = (BitSet) hidden.clone();
        IntStream.range(0, cells.size()).filter(cell -> !cells.get(cell).offered).forEach(withheld::clear);
        return withheld;
    }

    /** Nobody is no group of people. */
    private boolean isTold(int cell) {
        var value = cells.get(cell).value;
        return 0 < value && value < least;
    }

    private boolean hideTwins() {
        var before = hidden.cardinality();
        for (var pair : twins) {
            if (hidden.get(pair[0]) || hidden.get(pair[1])) {
                hidden.set(pair[0]);
                hidden.set(pair[1]);
            }
        }
        return hidden.cardinality() > before;
    }

    private boolean hideForBounds() {
        var bounds = new Bounds(cells.stream().mapToLong(Cell::value).toArray(), hidden, sums);
        return IntStream.range(0, cells.size())
            .filter(cell -> isTold(cell) && bounds.most(cell) < least)
            .filter(this::hideBeside)
            .findFirst()
            .isPresent();
    }

    private boolean hideForReach() {
        var reach = new Reach(cells.stream().mapToLong(Cell::value).toArray(), hidden, sums);
        return IntStream.range(0, cells.size())
            .filter(cell -> isTold(cell) && !reach.reaches(cell, least))
            .filter(this::hideBeside)
            .findFirst()
            .isPresent();
    }

    /**
     * The smallest cell of the nearest sum that shows one, a whole only at the end; false
     * when all is hidden.
     */
    private boolean hideBeside(int cell) {
        var reached = new BitSet();
        reached.set(cell);
        for (int before = 0; before < reached.cardinality();) {
            before = reached.cardinality();
            var near = sums.stream().filter(sum -> sum.cells().stream().anyMatch(reached::get)).toList();
            var shown = near.stream()
                .flatMap(sum -> sum.parts().stream())
                .filter(part -> !hidden.get(part))
                .min(Comparator.comparingLong(part -> cells.get(part).value))
                .or(() -> near.stream()
                    .map(Sum::whole)
                    .filter(whole -> !hidden.get(whole))
                    .min(Comparator.comparingLong(whole -> cells.get(whole).value)));
            if (shown.isPresent()) {
                hidden.set(shown.get());
                return true;
            }
            near.forEach(sum -> sum.cells().forEach(reached::set));
        }
        return false;
    }

}
