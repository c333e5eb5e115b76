package org.shanhe.directive;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A rule, a scheme or a special plan with the days it holds (制度文件).
 *
 * @param supersedes the one it takes the place of, or null
 * @param supersededBy the one that took its place, or null
 * @param holds whether it holds on the day asked for
 * @param found the words around what was searched for, or null
 */
public record Document(long id, String kind, String title, @Nullable String number, String issuer,
        @JsonFormat(shape = JsonFormat.Shape.STRING) long place, String placeName, @Nullable Long partner,
        @Nullable String partnerName, LocalDate issuedOn, LocalDate fromOn, @Nullable LocalDate toOn,
        @Nullable Long supersedes, @Nullable String supersedesTitle, @Nullable Long supersededBy,
        @Nullable String supersededByTitle, boolean holds, @Nullable String hash, @Nullable String fileName,
        @Nullable String found, @Nullable String text) {

    /**
     * A document to be entered.
     *
     * @param supersedes the one that ends the day before this one holds
     */
    public record New(@NotBlank @Size(max = 60) String kind, @NotBlank @Size(max = 200) String title,
            @Size(max = 80) @Nullable String number, @NotBlank @Size(max = 120) String issuer, @NotNull Long place,
            @Nullable Long partner, @NotNull LocalDate issuedOn, @NotNull LocalDate fromOn, @Nullable LocalDate toOn,
            @Nullable Long supersedes, @Size(max = 200000) @Nullable String text,
            @Pattern(regexp = "[0-9a-f]{64}") @Nullable String hash, @Size(max = 200) @Nullable String fileName) {
    }

}
