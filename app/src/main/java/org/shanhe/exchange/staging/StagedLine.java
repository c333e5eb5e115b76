package org.shanhe.exchange.staging;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A line of a workbook as it was read, and what became of it (明细).
 *
 * @param cells what it says, by the key of the column; empty cells are absent
 * @param stands the id of what it says, where that stands already
 * @param became the id of what it has become
 */
public record StagedLine(long id, int row, Map<String, String> cells, String verdict, List<StagedProblem> problems,
        @Nullable Long stands, @Nullable Long became) {
}
