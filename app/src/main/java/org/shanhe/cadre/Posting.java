package org.shanhe.cadre;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A seconded official or resident cadre on a post for a time (干部派驻).
 *
 * @param until the first day on which it no longer holds, or null
 */
public record Posting(long id, String cadreNo, String name, PostingKind kind, String post,
        @JsonFormat(shape = Shape.STRING) long place, @Nullable Long partner, LocalDate since,
        @Nullable LocalDate until) {
}
