package org.shanhe.plan;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import java.time.OffsetDateTime;

/** A plan whose next step is the reader's (待办方案). */
public record Waiting(long plan, PlanSubject subject, @JsonFormat(shape = Shape.STRING) long village, String label,
        String villageName, int year, PlanState state, OffsetDateTime since) {
}
