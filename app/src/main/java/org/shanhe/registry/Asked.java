package org.shanhe.registry;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a form may state of each kind of change; whatever else it states is refused. */
interface Asked {

    record Registered(@Nullable Long village, @Nullable PovertyStatus status, @Nullable LocalDate statusSince,
            @Nullable JsonNode household, @Nullable JsonNode members) {
    }

    record Corrected(@Nullable JsonNode household, @Nullable JsonNode members) {
    }

    record Year(@Nullable Integer year, @Nullable JsonNode condition) {
    }

    record Added(@Nullable JsonNode member) {
    }

    record Removed(@Nullable Long person, @Nullable LifeState lifeState) {
    }

    record Merged(@Nullable Long other, @Nullable Map<Long, String> relations) {
    }

    record Moved(@Nullable Long village) {
    }

    record Headed(@Nullable Long person, @Nullable String formerRelation) {
    }

    record Stood(@Nullable PovertyStatus status) {
    }

    record Undone(@Nullable Long change) {
    }

}
