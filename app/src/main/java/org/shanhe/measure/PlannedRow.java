package org.shanhe.measure;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shanhe.plan.PlanSubject;
import org.shanhe.registry.Masked;

/**
 * A planned measure with its deadline, as a list shows it.
 *
 * @param standing OVERDUE, SOON, OPEN or DONE
 */
record PlannedRow(long id, long plan, PlanSubject subject, @JsonFormat(shape = Shape.STRING) long village,
        String placePath, @Nullable Long household, @Nullable Long person, String label, @Nullable String needList,
        @Nullable String needCode, String kind, @Nullable BigDecimal quantity, String unit,
        @Nullable String responsibleKind, @Nullable String responsibleName, LocalDate dueOn, BigDecimal delivered,
        @Nullable LocalDate lastOn, String standing) {

    PlannedRow masked() {
        return subject == PlanSubject.VILLAGE ? this
                : new PlannedRow(id, plan, subject, village, placePath, household, person, Masked.name(label), needList,
                        needCode, kind, quantity, unit, responsibleKind, responsibleName, dueOn, delivered, lastOn,
                        standing);
    }

}
