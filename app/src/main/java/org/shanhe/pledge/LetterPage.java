package org.shanhe.pledge;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shanhe.pledge.TargetLine.Amount;

/**
 * A letter as its page shows it.
 *
 * @param preview the text as it would be signed today, or as it was frozen
 * @param sides of whom it needs a signature
 */
record LetterPage(Letter letter, LocalDate on, List<TargetLine> targets, List<Below> below, List<CascadeLine> cascade,
        String preview, List<NewSignature.Side> sides, List<Signature.Checked> signatures,
        List<Statements.Statement> statements, List<Statements.Accountability> accountability) {

    /** A letter below, with its lines. */
    record Below(long id, String title, LetterState state, @Nullable String placeName, List<TargetLine> targets) {
    }

    /**
     * What the letters below promise together beside what this one promises.
     *
     * @param difference of what is missing below; null where no letter below promises it
     */
    record CascadeLine(String code, String words, int letters, Amount promised, @Nullable Amount below,
            @Nullable Amount difference) {
    }

}
