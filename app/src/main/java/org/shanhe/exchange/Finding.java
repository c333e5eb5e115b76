package org.shanhe.exchange;

import org.jspecify.annotations.Nullable;

/**
 * What a check found in one cell or row (问题).
 *
 * @param row which sheet and which row, see {@link RowNumber}
 * @param field which column, or null for the whole row
 * @param value what stands there, shortened
 * @param detail what it should agree with, for the sentence
 */
record Finding(long row, SheetKind kind, String check, boolean refuses, @Nullable Field field, String value,
        String detail) {

    /** What findings are handed to. */
    interface Sink {

        void add(Finding finding);

    }
}
