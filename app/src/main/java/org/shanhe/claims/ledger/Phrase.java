package org.shanhe.claims.ledger;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shanhe.claims.reading.Claim;

/**
 * Which claims a figure answers (口径词条).
 *
 * @param per for each of what it is told, e.g. person; null for a whole
 * @param words of which one has to stand by it; none for any
 * @param purposed whether the words may say what it is for
 * @param target whether it answers plans and promises rather than results
 * @param far whether the words may also stand earlier in the sentence
 * @param others figures whose agreement is named where this one does not
 */
record Phrase(String figure, List<String> categories, List<String> units, @Nullable String per, List<String> words,
        boolean purposed, boolean target, boolean far, List<String> others) {

    /** An entry somebody made: its words alone decide. */
    static Phrase decided(String figure, String unit, String words) {
        return new Phrase(figure, List.of(), List.of(unit), null, List.of(words), true, false, false, List.of());
    }

    boolean answers(Claim claim, Wording wording) {
        return categories.contains(claim.category()) && units.contains(claim.unit())
                && target == (claim.kind() == Claim.Kind.TARGET) && Objects.equals(per, claim.per())
                && (words.isEmpty() || wording.nearness(words) > (far ? 0 : Wording.FAR));
    }

}
