package org.shanhe.directive;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has to do by a day, as it is listed (交办事项).
 *
 * @param hostName who assigned it
 * @param ownerName who has to do it
 * @param helperNames who helps
 * @param percent of the latest progress, or null
 * @param owns whether the account may tell how it goes on
 * @param hosts whether the account may close it, unless it did it itself
 */
public record AssignmentRow(long id, @Nullable Long decision, @Nullable Long meeting, @Nullable String meetingTitle,
        @Nullable Long visit, String title, String hostName,
        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable Long place, @Nullable Long partner, String ownerName,
        @Nullable String office, @Nullable String helperNames, @Nullable LocalDate dueOn, boolean atOnce, String state,
        @Nullable LocalDate doneOn, @Nullable LocalDate closedOn, @Nullable Integer percent,
        @Nullable LocalDate progressOn, int evidence, String colour, boolean owns, boolean hosts, boolean didIt,
        int version) {
}
