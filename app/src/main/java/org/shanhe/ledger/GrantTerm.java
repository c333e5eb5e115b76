package org.shanhe.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a grant may be spent on and must achieve, and whether money may leave it, as of
 * one version (资金批次条件).
 *
 * @param version 0 for a grant of which nothing has been said
 * @param reason why this version was recorded
 */
public record GrantTerm(long grant, int version, GrantStatus status, @Nullable String conditions, List<Target> targets,
        @Nullable String reason, @Nullable String document, @Nullable LocalDate effectiveOn,
        @Nullable Instant recordedAt, @Nullable Long recordedBy) {

    static GrantTerm none(long grant) {
        return new GrantTerm(grant, 0, GrantStatus.OPEN, null, List.of(), null, null, null, null, null);
    }

}
