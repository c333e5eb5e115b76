package org.shanhe.plan;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import org.jspecify.annotations.Nullable;
import org.shanhe.registry.Masked;

/**
 * One who should have a plan of the year and has none (缺方案).
 *
 * @param earlier the plan of the latest earlier year, to be taken over, or null
 */
record MissingRow(PlanSubject subject, @JsonFormat(shape = Shape.STRING) long subjectId,
        @JsonFormat(shape = Shape.STRING) long village, String placePath, @Nullable Long household,
        @Nullable Long person, String label, int needs, @Nullable Long earlier) {

    MissingRow masked() {
        return subject == PlanSubject.VILLAGE ? this : new MissingRow(subject, subjectId, village, placePath, household,
                person, Masked.name(label), needs, earlier);
    }

}
