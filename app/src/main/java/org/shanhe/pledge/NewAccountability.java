package org.shanhe.pledge;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What followed when a target of a binding letter was missed (责任追究).
 *
 * @param who a unit or a post
 */
public record NewAccountability(long target, @NotNull LocalDate onDay, @NotBlank @Size(max = 200) String who,
        @NotBlank @Size(max = 1000) String handling, @Nullable @Size(max = 200) String document) {
}
