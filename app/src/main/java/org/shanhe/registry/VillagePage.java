package org.shanhe.registry;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A village with its facts, groups and leaders (村页面). */
record VillagePage(String village, String name, String placePath, List<Count> statuses, long monitored,
        List<Year> years, List<Group> groups, List<Leading> leaders) {

    record Count(PovertyStatus status, long households, long persons) {
    }

    /** The facts of one year, those not known left out. */
    record Year(int year, int version, OffsetDateTime recordedAt, JsonNode facts) {
    }

    record Group(long id, String name, @Nullable Long head, LocalDate since, @Nullable LocalDate endedOn, int version,
            List<Belonging> members, List<Evaluation> evaluations) {
    }

    record Leading(long id, String name, @Nullable Long person, String industry, @Nullable String business,
            @Nullable LocalDate trainedOn, LocalDate since, @Nullable LocalDate endedOn, int version,
            List<Belonging> households) {
    }

    /** A household that belongs to a group or is led, until {@code until} or still. */
    record Belonging(long of, long household, String householdNo, String headName, PovertyStatus status,
            LocalDate since, @Nullable LocalDate until) {

        Belonging masked() {
            return new Belonging(of, household, householdNo, Masked.name(headName), status, since, until);
        }
    }

    record Evaluation(long of, String period, LocalDate on, String grade, @Nullable BigDecimal score,
            @Nullable String remark) {
    }
}
