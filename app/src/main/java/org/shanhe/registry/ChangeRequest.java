package org.shanhe.registry;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change request as it is kept (变更申请).
 *
 * @param content the {@link Act} as columns, sensitive values encrypted
 * @param base what stood in those columns when it was asked for
 * @param route the levels that approve, in order, parted by spaces
 * @param step how many of them have
 * @param revision goes up with each write of the request itself
 */
record ChangeRequest(long id, ChangeKind kind, ChangeState state, long village, @Nullable Long otherVillage,
        @Nullable Long household, @Nullable Long otherHousehold, @Nullable Integer version,
        @Nullable Integer otherVersion, String content, String base, String reason, @Nullable String cause,
        @Nullable LocalDate happenedOn, String route, int step, long applicant, OffsetDateTime createdAt,
        @Nullable OffsetDateTime submittedAt, @Nullable Long act, int revision) {

    static final String COLUMNS = """
            r.id, r.kind, r.state, r.village, r.other_village, r.household, r.other_household, r.version, r.other_version,
            r.content::text as content, r.base::text as base, r.reason, r.cause, r.happened_on,
            array_to_string(r.route, ' ') as route, r.step, r.applicant, r.created_at, r.submitted_at, r.act, r.revision
            """;

    List<ApprovalStep> steps() {
        return ApprovalStep.list(route);
    }

    /** The step that is next, or null when all have approved. */
    @Nullable ApprovalStep next() {
        var steps = steps();
        return state.waiting() && step < steps.size() ? steps.get(step) : null;
    }

}
