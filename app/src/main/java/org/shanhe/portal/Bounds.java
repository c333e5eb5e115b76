package org.shanhe.portal;

import java.util.BitSet;
import java.util.List;

/**
 * Between what a reader of the published cells knows each hidden one to lie: a count is
 * not negative, and sums are sums.
 */
final class Bounds {

    private static final long ANY = Long.MAX_VALUE / 4;

    private static final int ROUNDS = 100;

    private final long[] low;

    private final long[] high;

    Bounds(long[] values, BitSet hidden, List<Withholding.Sum> sums) {
        low = values.clone();
        high = values.clone();
        hidden.stream().forEach(cell -> {
            low[cell] = 0;
            high[cell] = ANY;
        });
        for (int round = 0; round < ROUNDS; round++) {
            var moved = false;
            for (var sum : sums) {
                moved |= narrow(sum);
            }
            if (!moved) {
                return;
            }
        }
    }

    long most(int cell) {
        return high[cell];
    }

    private boolean narrow(Withholding.Sum sum) {
        long lows = 0;
        long highs = 0;
        for (int part : sum.parts()) {
            lows += low[part];
            highs = Math.min(ANY, highs + high[part]);
        }
        var moved = set(sum.whole(), lows, highs);
        for (int part : sum.parts()) {
            var otherHighs = highs >= ANY ? others(sum, part) : highs - high[part];
            moved |= set(part, low[sum.whole()] - otherHighs,
                    high[sum.whole()] >= ANY ? ANY : high[sum.whole()] - (lows - low[part]));
        }
        return moved;
    }

    private long others(Withholding.Sum sum, int part) {
        long highs = 0;
        for (int other : sum.parts()) {
            highs = other == part ? highs : Math.min(ANY, highs + high[other]);
        }
        return highs;
    }

    private boolean set(int cell, long atLeast, long atMost) {
        var moved = atLeast > low[cell] || atMost < high[cell];
        low[cell] = Math.max(low[cell], atLeast);
        high[cell] = Math.min(high[cell], atMost);
        return moved;
    }

}
