package org.shanhe.registry;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a person asks to be changed (变更申请内容).
 *
 * @param household null when a household is to be registered
 * @param version of the household as the applicant saw it
 * @param otherVersion of the household to be merged, likewise
 * @param on the day from which it holds
 * @param cause a code of the list of natural changes, where the kind needs one
 * @param content the fields of the kind: see the manual
 * @param evidence hashes of files handed in before
 * @param draft whether it only is to be kept for now
 */
public record NewChange(@Nullable ChangeKind kind, @Nullable Long household, @Nullable Integer version,
        @Nullable Integer otherVersion, @Nullable LocalDate on, @Nullable String cause, @Nullable String reason,
        @Nullable JsonNode content, @Nullable List<String> evidence, @Nullable Boolean draft) {

    List<String> files() {
        return evidence == null ? List.of() : List.copyOf(evidence);
    }

    boolean isDraft() {
        return Boolean.TRUE.equals(draft);
    }

}
