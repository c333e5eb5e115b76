package org.shanhe.cadre;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A cadre put forward for a post. No number of an identity card is asked for: the number
 * is the sending unit's own.
 *
 * @param from the day planned
 * @param until the end agreed, or null for the term of the pack
 * @param follows whom he relieves
 */
record NewCadre(@NotBlank @Size(max = 60) String cadreNo, @NotBlank @Size(max = 60) String name,
        @NotNull PostingKind kind, @NotBlank @Size(max = 60) String post, @NotNull Long place, @NotNull Long partner,
        @Nullable Direction direction, @NotNull LocalDate from, @Nullable LocalDate until, @Nullable Long follows,
        @Size(max = 1000) @Nullable String note) {
}
