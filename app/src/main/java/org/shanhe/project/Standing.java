package org.shanhe.project;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Refused;
import org.shanhe.policy.Library;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where a project stands and what hangs on it, as far as its next step depends on it. */
record Standing(long id, int version, long place, @Nullable Long partner, String stage, String generation,
        Library.Origin origin, LocalDate stageSince, @Nullable String beforeStage, @Nullable Integer libraryYear,
        long account, String name) {

    static Standing of(JdbcClient jdbc, long id) {
        return jdbc
            .sql("""
                    select id, version, place, partner, stage, generation, origin, coalesce(stage_since, started_on) as stage_since,
                           before_stage, library_year, account, name
                      from project.project where id = :id
                    """)
            .param("id", id)
            .query(Standing.class)
            .optional()
            .orElseThrow(() -> Refused.notFound("PROJECT_UNKNOWN", "id", id));
    }

}
