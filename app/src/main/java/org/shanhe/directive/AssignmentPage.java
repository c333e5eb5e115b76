package org.shanhe.directive;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An assignment with how it went on and what proves it (交办事项). */
public record AssignmentPage(AssignmentRow head, List<Step> steps, List<Paper> papers) {

    /** What was told on a day; it is never changed (进展). */
    public record Step(long id, String kind, LocalDate onDay, String text, @Nullable Integer percent,
            OffsetDateTime recordedAt, long recordedBy) {
    }

    /** A file that proves it. */
    public record Paper(long id, String name, String hash, long bytes, OffsetDateTime recordedAt) {
    }

}
