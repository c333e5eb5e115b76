package org.shanhe.pledge;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A letter to be drafted from a template.
 *
 * @param parent the letter above, into whose targets this one's count
 * @param targets what is promised; an indicator left out is not promised
 */
public record NewLetter(@NotNull String template, int year, @Nullable Long upper, @Nullable Long place,
        @Nullable Long partner, @Nullable Long parent, @NotEmpty List<Promised> targets,
        @Nullable @Size(max = 2000) String note) {

    /**
     * What is promised of one indicator, in its figure's unit, money in fen.
     *
     * @param owner which unit or office has to see to it, or null
     * @param dueOn by when, or null for the end of the letter
     */
    public record Promised(@NotNull String code, @NotNull BigDecimal value, @Nullable @Size(max = 120) String owner,
            @Nullable LocalDate dueOn) {

        public Promised(String code, BigDecimal value) {
            this(code, value, null);
        }

        public Promised(String code, BigDecimal value, @Nullable String owner) {
            this(code, value, owner, null);
        }

    }

}
