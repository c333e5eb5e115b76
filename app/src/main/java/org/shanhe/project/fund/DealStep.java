package org.shanhe.project.fund;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A step a deal took, and what shows it (投资进展). */
record DealStep(long id, DealStage stage, LocalDate takenOn, String evidence, @Nullable Long amountFen,
        @Nullable Long transfer) {
}
