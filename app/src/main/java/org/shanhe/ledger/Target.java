package org.shanhe.ledger;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;

/**
 * One thing a grant must achieve (绩效目标).
 *
 * @param kind output, benefit or satisfaction (产出, 效益, 满意度)
 */
public record Target(@NotNull Kind kind, @NotBlank String what, @NotNull BigDecimal value, @NotBlank String unit) {

    /** Which kind of target. */
    enum Kind {

        OUTPUT, BENEFIT, SATISFACTION

    }

}
