package org.shanhe.directive;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as it is listed (会议), with how many venues, decisions and assignments it had.
 *
 * @param mine whether the account keeps it, and not only reads it
 */
public record MeetingRow(long id, String kind, String level, @Nullable String reach, String title, LocalDate heldOn,
        @JsonFormat(shape = JsonFormat.Shape.STRING) long place, String placeName, @Nullable Long partner,
        @Nullable String partnerName, @Nullable String gist, @Nullable String hash, @Nullable String fileName,
        int venues, int present, int decisions, int assigned, int closed, int overdue, int commitments, boolean mine,
        int version) {
}
