package org.shanhe.claims.reading;

import java.util.List;
import java.util.function.ToIntFunction;

/** Finds a place among what begins in the order of the text (二分查找). */
final class Starts {

    private Starts() {
    }

    /** How many begin before a place of the text. */
    static <T> int before(List<T> ordered, ToIntFunction<T> start, int at) {
        int low = 0;
        int high = ordered.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (start.applyAsInt(ordered.get(middle)) < at) {
                low = middle + 1;
            }
            else {
                high = middle;
            }
        }
        return low;
    }

}
