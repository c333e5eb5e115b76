package org.shanhe.registry;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A change request with all that is needed to decide about it (变更申请页面).
 *
 * @param fields of a correction, side by side
 * @param people names of the persons the content means, by id
 * @param since what was changed in the household since the applicant saw it
 * @param others the other open requests about the same household
 * @param stale the household has changed since the applicant saw it
 */
record ChangePage(Row request, List<String> route, int step, int revision, @Nullable Integer version,
        @Nullable Integer versionNow, @Nullable JsonNode content, List<Conflicts.Field> fields,
        Map<Long, String> people, @Nullable Party household, @Nullable Party other, @Nullable String otherPlace,
        List<Decision> decisions, List<Evidence> evidence, List<HouseholdPage.Change> since, List<Other> others,
        boolean stale, boolean mine, boolean mayDecide) {

    /** A request as a list shows it. */
    record Row(long id, ChangeKind kind, ChangeState state, @Nullable Long household, @Nullable String householdNo,
            @Nullable String headName, String village, String placePath, @Nullable String next, String reason,
            @Nullable String cause, @Nullable LocalDate happenedOn, long applicant, OffsetDateTime createdAt,
            @Nullable OffsetDateTime submittedAt, boolean stale, int rivals) {

        Row masked() {
            return new Row(id, kind, state, household, householdNo, headName == null ? null : Masked.name(headName),
                    village, placePath, next, reason, cause, happenedOn, applicant, createdAt, submittedAt, stale,
                    rivals);
        }

    }

    /** A household the request is about. */
    record Party(long id, String householdNo, String headName, String placePath, int members, PovertyStatus status,
            int version) {
    }

    record Decision(String decision, @Nullable String level, long account, @Nullable String reason, OffsetDateTime at) {
    }

    record Evidence(String hash, String name) {
    }

    /** Another open request about the same household, with what it asks for. */
    record Other(Row request, List<Conflicts.Field> fields) {
    }

}
