package org.shanhe;

import java.util.Random;
import java.util.random.RandomGenerator;
import org.assertj.core.api.ThrowingConsumer;

/**
 * Lets a property hold for many seeds. The seed of a failure stands in its message and
 * runs again alone with {@code -Dseed=…}.
 */
public final class Tries {

    private static final Long ONLY = Long.getLong("seed");

    private Tries() {
    }

    public static void of(int tries, ThrowingConsumer<Random> property) {
        var seeds = ONLY == null ? RandomGenerator.getDefault().longs(tries).toArray() : new long[] { ONLY };
        for (var seed : seeds) {
            try {
                property.accept(new Random(seed));
            }
            catch (AssertionError | RuntimeException e) {
                throw new AssertionError("with -Dseed=" + seed + ": " + e.getMessage(), e);
            }
        }
    }

}
