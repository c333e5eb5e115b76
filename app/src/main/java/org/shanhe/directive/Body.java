package org.shanhe.directive;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A leading group, an office or a work group (领导小组、办公室、工作组), with its members on the day
 * asked for.
 *
 * @param members how many there are on the day
 */
public record Body(long id, String kind, String name, @Nullable String duty,
        @JsonFormat(shape = JsonFormat.Shape.STRING) long place, String placeName, @Nullable Long partner,
        @Nullable String partnerName, @Nullable Long parent, @Nullable String parentName, LocalDate foundedOn,
        @Nullable LocalDate dissolvedOn, int members, int version) {

    /**
     * A body to be set up, or what one is corrected to.
     *
     * @param partner the partner whose body it is, or null for an authority's
     */
    public record New(@NotNull @Pattern(regexp = "LEADING_GROUP|OFFICE|WORK_GROUP|SECTOR_TEAM") String kind,
            @NotBlank @Size(max = 120) String name, @Size(max = 1000) @Nullable String duty, @NotNull Long place,
            @Nullable Long partner, @Nullable Long parent, @NotNull LocalDate foundedOn,
            @Nullable LocalDate dissolvedOn) {
    }

    /** Who belonged to it from when to when (成员). */
    public record Member(long id, String role, String name, @Nullable String posts, LocalDate fromOn,
            @Nullable LocalDate toOn) {
    }

    /** Somebody who joins; who leaves is given the last day. */
    public record NewMember(@NotNull @Pattern(regexp = "HEAD|DEPUTY|MEMBER|SECRETARY") String role,
            @NotBlank @Size(max = 60) String name, @Size(max = 200) @Nullable String posts, @NotNull LocalDate fromOn,
            @Nullable LocalDate toOn) {
    }

    /** A body with everybody who ever belonged to it. */
    public record Page(Body head, List<Member> members) {
    }

}
