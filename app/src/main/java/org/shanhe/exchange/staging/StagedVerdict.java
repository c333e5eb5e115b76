package org.shanhe.exchange.staging;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a line when it was judged (核对结果): ready, known already, or refused.
 *
 * @param stands the id of what the line says, where that stands already
 */
public record StagedVerdict(long line, boolean known, @Nullable Long stands, List<StagedProblem> problems) {

    String verdict() {
        return !problems.isEmpty() ? "REFUSED" : known ? "KNOWN" : "READY";
    }

}
