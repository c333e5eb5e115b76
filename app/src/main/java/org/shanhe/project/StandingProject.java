package org.shanhe.project;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shanhe.policy.Library;

/**
 * A project that already stands at a stage when it is taken over from other records.
 *
 * @param since when it reached the stage
 * @param source where its budget comes from
 * @param households numbers of the register's households it is for
 * @param programme the code of its programme, or null
 */
public record StandingProject(String projectNo, String name, String purpose, String type, long place,
        @Nullable Long partner, Library.Origin origin, String stage, LocalDate since, LocalDate startedOn,
        LocalDate finishOn, String content, String unit, String responsible, String target, String source,
        long budgetFen, @Nullable String programme, List<String> households) {
}
