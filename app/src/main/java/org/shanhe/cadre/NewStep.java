package org.shanhe.cadre;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A step to be recorded.
 *
 * @param until the last day of leave, or the new end of the term
 */
record NewStep(@NotBlank String action, @NotNull LocalDate on, @Nullable LocalDate until, @Nullable String level,
        @Nullable String grade, @Size(max = 4000) @Nullable String note,
        @Size(max = 50) @Nullable List<@Valid Fact> facts, @Size(max = 200) @Nullable String document) {

    /**
     * Something done, with how much of it; with a kind of measure it becomes a delivery.
     */
    record Fact(@NotBlank @Size(max = 200) String what, @Nullable BigDecimal quantity,
            @Size(max = 20) @Nullable String unit, @Size(max = 60) @Nullable String kind,
            @Size(max = 100) @Nullable List<Long> households, @Nullable JsonNode details) {
    }

}
