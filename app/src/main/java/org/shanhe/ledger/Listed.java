package org.shanhe.ledger;

import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Refused;

/** A page of a list in the order of its ids. */
record Listed<T>(List<T> rows, @Nullable String next, @Nullable Long total) {

    private static final int MOST = 200;

    /**
     * @param read one row more than asked for, so that the end is known
     */
    static <T> Listed<T> of(List<T> read, int limit, ToLongFunction<T> id) {
        var rows = read.subList(0, Math.min(limit, read.size()));
        return new Listed<>(rows, read.size() > limit ? Long.toString(id.applyAsLong(rows.getLast()), 36) : null, null);
    }

    static long after(@Nullable String cursor) {
        try {
            return cursor == null ? 0 : Long.parseLong(cursor, 36);
        }
        catch (NumberFormatException e) {
            throw Refused.invalid("CURSOR_MALFORMED");
        }
    }

    static int read(int limit) {
        Refused.unless(limit > 0 && limit <= MOST, "LIMIT_OUT_OF_RANGE", "most", MOST);
        return limit + 1;
    }

}
