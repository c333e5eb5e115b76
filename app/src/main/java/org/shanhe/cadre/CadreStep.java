package org.shanhe.cadre;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One thing that happened to a posting (干部管理环节), append-only.
 *
 * @param facts what was done, as it may become a delivery
 */
record CadreStep(long id, String action, LocalDate onDay, @Nullable LocalDate untilDay, @Nullable String level,
        @Nullable String grade, @Nullable String note, JsonNode facts, @Nullable String document,
        OffsetDateTime recordedAt, long by) {
}
