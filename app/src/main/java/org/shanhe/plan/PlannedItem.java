package org.shanhe.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A measure as a form states it.
 *
 * @param id of the item it changes, or null for a new one
 * @param responsibleKind CADRE, PARTNER or OFFICER
 * @param details the fields of the kind beside its quantity
 * @param suggested whether it stays a proposal that nobody has taken
 */
public record PlannedItem(@Nullable Long id, @Nullable String needList, @Nullable String needCode,
        @Nullable String kind, @Nullable BigDecimal quantity, @Nullable String unit, @Nullable Long amountFen,
        @Nullable String responsibleKind, @Nullable Long responsible, @Nullable String responsibleName,
        @Nullable LocalDate dueOn, @Nullable String expected, @Nullable JsonNode details, @Nullable Boolean suggested) {

    PlannedItem in(String unit) {
        return new PlannedItem(id, needList, needCode, kind, quantity, unit, amountFen, responsibleKind, responsible,
                responsibleName, dueOn, expected, details, suggested);
    }

}
