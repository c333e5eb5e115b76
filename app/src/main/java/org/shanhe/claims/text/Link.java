package org.shanhe.claims.text;

import org.jspecify.annotations.Nullable;

/**
 * Where the characters of a document link to a page (链接), or are a row of a table in
 * which something does.
 *
 * @param address none for such a row
 */
public record Link(int start, int end, @Nullable String address) {

    /** Whether it covers any of the characters in between. */
    public boolean touches(int from, int to) {
        return start < to && from < end;
    }

}
