package org.shanhe.cadre;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A cadre's posting as it is listed (干部名册).
 *
 * @param since when he took up the post, or the day planned for it
 * @param until the first day on which he no longer held it, or null
 * @param termUntil the end agreed
 * @param follows whom he relieves
 * @param overdue whether he is on post past the end agreed
 */
public record CadreRow(long id, String cadreNo, String name, PostingKind kind, String post,
        @JsonFormat(shape = Shape.STRING) long place, String placeName, String countyName,
        @JsonFormat(shape = Shape.STRING) long county, @Nullable Long partner, @Nullable String partnerName,
        String state, Direction direction, @Nullable LocalDate since, @Nullable LocalDate until,
        @Nullable LocalDate termUntil, @Nullable Long follows, boolean overdue, int version) {
}
