package org.shanhe.plan;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.shanhe.registry.Masked;

/**
 * A plan as a list shows it.
 *
 * @param label the village's, the head's or the person's name
 * @param unanswered causes and risks for which no matching measure is planned
 * @param suggested items proposed by the platform that nobody has taken yet
 */
public record PlanRow(long id, PlanSubject subject, @JsonFormat(shape = Shape.STRING) long subjectId,
        @JsonFormat(shape = Shape.STRING) long village, String placePath, @Nullable Long household,
        @Nullable Long person, String label, int year, PlanState state, OffsetDateTime stateSince, int version,
        int items, int needs, int unanswered, int suggested, @Nullable LocalDate nextDueOn,
        @Nullable LocalDate approvedOn) {

    PlanRow masked() {
        return subject == PlanSubject.VILLAGE ? this
                : new PlanRow(id, subject, subjectId, village, placePath, household, person, Masked.name(label), year,
                        state, stateSince, version, items, needs, unanswered, suggested, nextDueOn, approvedOn);
    }

}
