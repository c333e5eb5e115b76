package org.shanhe.bench;

import java.util.Arrays;
import java.util.concurrent.Callable;

/** The times of one operation, to be summed up as quantiles. */
final class Timings {

    private long[] nanos = new long[256];

    private int count;

    <T> T time(Callable<T> task) throws Exception {
        long start = System.nanoTime();
        var result = task.call();
        add(System.nanoTime() - start);
        return result;
    }

    void add(long time) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * count);
        }
        nanos[count++] = time;
    }

    void addAll(Timings others) {
        for (int i = 0; i < others.count; i++) {
            add(others.nanos[i]);
        }
    }

    int count() {
        return count;
    }

    /** In milliseconds; 0.95 is the time that 95 of 100 do not exceed. */
    double quantile(double share) {
        var sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        return count == 0 ? 0 : sorted[(int) Math.min(count - 1, Math.ceil(share * count) - 1)] / 1e6;
    }

    String said() {
        return "p50 %7.2f ms  p95 %7.2f ms  (%d)".formatted(quantile(0.5), quantile(0.95), count);
    }

}
