package org.shanhe.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list in the order of its ids.
 *
 * @param next asks for the next page, or null at the end
 * @param total how many rows there are, or null where they were not counted
 */
public record Listed<T>(List<T> rows, @Nullable String next, @Nullable Long total) {

    /** Rows of the longest page. */
    public static final int MOST = 200;

    /**
     * @param read one row more than asked for, so that the end is known
     */
    public static <T> Listed<T> of(List<T> read, int limit, ToLongFunction<T> id) {
        var rows = read.subList(0, Math.min(limit, read.size()));
        return new Listed<>(rows, read.size() > limit ? Long.toString(id.applyAsLong(rows.getLast()), 36) : null, null);
    }

    /** The last id of the page before. */
    public static long after(@Nullable String cursor) {
        try {
            return cursor == null ? 0 : Long.parseLong(cursor, 36);
        }
        catch (NumberFormatException e) {
            throw Refused.invalid("CURSOR_MALFORMED");
        }
    }

    /** How many rows to read for a page of this many. */
    public static int read(int limit) {
        Refused.unless(limit > 0 && limit <= MOST, "LIMIT_OUT_OF_RANGE", "most", MOST);
        return limit + 1;
    }

    /** Asked for a page of a list; without a cursor the first. */
    @FunctionalInterface
    public interface Pages<T> {

        Listed<T> after(@Nullable String cursor);

    }

    /** A whole list, page after page, for a document that holds all of it. */
    public static <T> List<T> all(Pages<T> pages) {
        var rows = new ArrayList<T>();
        String cursor = null;
        do {
            var page = pages.after(cursor);
            rows.addAll(page.rows());
            cursor = page.next();
        }
        while (cursor != null);
        return rows;
    }

}
