package org.shanhe.supervision;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A problem with everything that was done about it (问题整改单).
 *
 * @param mayJudge whether the reader had no part in it and may judge what was done
 * @param inferred findings that its sweeps brought to light
 */
public record FindingPage(FindingRow finding, List<Measure> measures, List<Progress> progress, List<Paper> papers,
        List<Accountability> accountabilities, List<Step> steps, List<Past> past, List<FindingRow> inferred,
        List<FindingRow> recurrences, boolean mayJudge) {

    /**
     * What is to be done (整改措施).
     *
     * @param state by its latest entry of progress
     */
    public record Measure(long id, int nth, String text, String owner, LocalDate dueOn, ProgressState state) {
    }

    /** One dated entry (整改进展). */
    public record Progress(long id, @Nullable Integer measure, LocalDate onDay, ProgressState state, String text,
            OffsetDateTime recordedAt) {
    }

    /** A proof (佐证材料). */
    public record Paper(long id, String name, long bytes, String mediaType, String hash, OffsetDateTime recordedAt) {
    }

    /** Who was held to account, and how (责任追究). */
    public record Accountability(long id, String person, @Nullable String post, String handling, LocalDate onDay,
            @Nullable String document) {
    }

    /** A step towards being closed (销号). */
    public record Step(ClosingStep kind, LocalDate onDay, String person, String note, OffsetDateTime recordedAt) {
    }

    /** What it said before. */
    public record Past(int version, String reason, OffsetDateTime recordedAt) {
    }
}
