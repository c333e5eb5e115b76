package org.shanhe.project.fund;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Money;

/**
 * A lead to be recorded; its number names it for good.
 *
 * @param evidence how it was found
 */
public record NewDeal(String dealNo, String name, String firm, @Nullable String industry, @Nullable Long partner,
        long place, Money wanted, LocalDate foundOn, String evidence) {
}
