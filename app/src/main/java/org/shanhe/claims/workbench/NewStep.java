package org.shanhe.claims.workbench;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shanhe.claims.ledger.Guidance;

/**
 * What somebody does with a claim (处理).
 *
 * @param start where the claim begins in the text
 * @param reading how it is to be read, of a correction
 */
record NewStep(@PositiveOrZero int start, @NotNull Kind kind, @Size(max = 2000) @Nullable String said,
        @Nullable Long assignee, @Nullable LocalDate dueOn, Guidance.@Nullable Reading reading) {

    /** 认可、更正读法、批注、交办、办结. */
    enum Kind {

        ACCEPT, CORRECT, COMMENT, ASSIGN, DONE

    }

}
