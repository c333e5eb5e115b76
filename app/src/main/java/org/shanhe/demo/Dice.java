package org.shanhe.demo;

/**
 * Chance that is the same on every machine and in every release: splitmix64 from a seed
 * and the words that name what is drawn.
 */
final class Dice {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private static final long SEED = 20210225;

    private long state;

    private Dice(long state) {
        this.state = state;
    }

    static Dice of(long... names) {
        long state = SEED;
        for (long name : names) {
            state = mix(state * 31 + name + GOLDEN);
        }
        return new Dice(state);
    }

    private static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    long next() {
        state += GOLDEN;
        return mix(state);
    }

    /** From 0 to below the bound. */
    int below(int bound) {
        return (int) Long.remainderUnsigned(next(), bound);
    }

    /** From low to high, both included. */
    int between(int low, int high) {
        return low + below(high - low + 1);
    }

    boolean percent(double chance) {
        return below(100_000) < chance * 1_000;
    }

    <T> T one(T[] of) {
        return of[below(of.length)];
    }

    /** An index, each as likely as its weight. */
    int weighted(int... weights) {
        int sum = 0;
        for (int weight : weights) {
            sum += weight;
        }
        int at = below(sum);
        for (int i = 0; i < weights.length; i++) {
            at -= weights[i];
            if (at < 0) {
                return i;
            }
        }
        throw new IllegalStateException("weights sum to nothing");
    }

}
