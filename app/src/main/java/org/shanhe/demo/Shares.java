package org.shanhe.demo;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * A whole shared out by weights so that the shares sum to it exactly (largest remainder).
 */
final class Shares {

    private Shares() {
    }

    static long[] of(long whole, long... weights) {
        long sum = Arrays.stream(weights).sum();
        if (whole < 0 || sum <= 0) {
            throw new IllegalArgumentException("nothing to share %d by".formatted(whole));
        }
        var shares = new long[weights.length];
        var rests = new long[weights.length];
        long given = 0;
        for (int i = 0; i < weights.length; i++) {
            long product = Math.multiplyExact(whole, weights[i]);
            shares[i] = product / sum;
            rests[i] = product % sum;
            given += shares[i];
        }
        int left = Math.toIntExact(whole - given);
        IntStream.range(0, weights.length)
            .boxed()
            .sorted(Comparator.comparingLong((Integer i) -> -rests[i]).thenComparing(i -> i))
            .limit(left)
            .forEach(i -> shares[i]++);
        return shares;
    }

    /** Shares of which each is at least one. */
    static long[] eachAtLeastOne(long whole, long... weights) {
        var shares = of(whole - weights.length, weights);
        for (int i = 0; i < shares.length; i++) {
            shares[i]++;
        }
        return shares;
    }

}
