package org.shanhe.directive;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Something to be done that no meeting decided, or that a visit left behind (交办事项).
 *
 * @param visit the leader's visit on which it was decided, or null
 * @param hostPlace whose authority assigns it, or where the partner does
 * @param hostPartner the partner that assigns it, or null
 */
public record NewAssignment(@NotBlank @Size(max = 1000) String title, @Nullable Long visit, @NotNull Long hostPlace,
        @Nullable Long hostPartner, @NotNull @Valid NewMeeting.Owner owner) {
}
