package org.shanhe.exchange;

import java.io.IOException;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.shanhe.exchange.sheet.TableFile;

/**
 * Looks for the header among the first rows of a sheet, below titles and notes (表头识别).
 */
final class HeaderSearch {

    private static final int ROWS = 15;

    private HeaderSearch() {
    }

    /** The header, or null if the sheet holds no register. */
    static @Nullable Header in(Columns columns, TableFile file, int sheet, String name) throws IOException {
        var found = new ArrayList<Header.Candidate>();
        var seen = new int[1];
        file.read(sheet, row -> {
            if (!row.blank()) {
                var candidate = Header.candidate(columns, row, name);
                if (candidate.header()) {
                    found.add(candidate);
                }
                seen[0]++;
            }
            return seen[0] < ROWS && row.number() < 4 * ROWS;
        }, read -> {
        });
        return found.isEmpty() ? null : Header.of(columns, found, name);
    }

}
