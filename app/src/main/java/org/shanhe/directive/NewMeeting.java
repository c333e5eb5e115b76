package org.shanhe.directive;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A meeting to be entered, or what an entered one is corrected to (会议).
 *
 * @param kind of the code list MEETING_KIND
 * @param reach how far down it was heard, or null
 * @param place whose authority held it, or where a partner did
 * @param partner the partner that held it, or null
 * @param minute as it was pasted
 * @param hash of the minute's file, if one was handed in
 */
public record NewMeeting(@NotBlank @Size(max = 60) String kind,
        @NotNull @Pattern(regexp = "PROVINCE|PREFECTURE|COUNTY|TOWN|VILLAGE|HEADQUARTERS|UNIT") String level,
        @Pattern(regexp = "PROVINCE|PREFECTURE|COUNTY|TOWN|VILLAGE") @Nullable String reach,
        @NotBlank @Size(max = 200) String title, @NotNull LocalDate heldOn, @NotNull Long place, @Nullable Long partner,
        @Size(max = 4000) @Nullable String gist, @Size(max = 200000) @Nullable String minute,
        @Pattern(regexp = "[0-9a-f]{64}") @Nullable String hash, @Size(max = 200) @Nullable String fileName,
        @NotNull @Size(max = 2000) List<@Valid Venue> venues, @NotNull @Size(max = 500) List<@Valid Speaker> speakers,
        @NotNull @Size(max = 100) List<@NotBlank @Size(max = 300) String> agenda,
        @NotNull @Size(max = 300) List<@Valid Decided> decisions,
        @NotNull @Size(max = 300) List<@Valid Commitment> commitments) {

    /**
     * Where it was held (会场).
     *
     * @param place null for an office outside the region or a college
     */
    public record Venue(boolean main, @NotBlank @Size(max = 120) String name, @Nullable Long place,
            @Nullable Long partner, boolean outside, @NotNull @Size(max = 30) List<@Valid Attendance> attendance) {
    }

    /**
     * How many of a class of post were called and came (参会情况).
     *
     * @param post of the code list POST_CLASS
     */
    public record Attendance(@NotBlank @Size(max = 60) String post, @PositiveOrZero @Nullable Integer called,
            @PositiveOrZero int present) {
    }

    /**
     * Who chaired, spoke or attended, in rank (出席人员).
     *
     * @param posts those held on the day, as they were announced
     * @param post of the code list POST_CLASS, or null
     */
    public record Speaker(@NotNull @Pattern(regexp = "CHAIR|SPEECH|WELCOME|REPORT|REMARKS|PRESENT") String role,
            @NotBlank @Size(max = 60) String name, @Size(max = 200) @Nullable String posts,
            @Size(max = 60) @Nullable String post, @Size(max = 4000) @Nullable String gist) {
    }

    /** A decision with those who have to carry it out (议定事项). */
    public record Decided(@NotBlank @Size(max = 1000) String text,
            @NotNull @Size(max = 100) List<@Valid Owner> owners) {
    }

    /**
     * Who has to do something by when (责任单位).
     *
     * @param office which office of the place or the partner
     * @param places who helps
     */
    public record Owner(@Nullable Long place, @Nullable Long partner, @Size(max = 120) @Nullable String office,
            @NotNull @Size(max = 50) List<Long> places, @NotNull @Size(max = 50) List<Long> partners,
            @Size(max = 300) @Nullable String helpers, @Nullable LocalDate dueOn, boolean atOnce) {
    }

    /** Who committed himself for a place (表态发言). */
    public record Commitment(@NotNull Long place, @NotBlank @Size(max = 60) String name,
            @Size(max = 200) @Nullable String posts, @Size(max = 2000) @Nullable String text) {
    }

}
