package org.shanhe.claims.ledger;

import java.util.List;
import org.shanhe.claims.reading.Claim;

/**
 * Which claims a figure answers (口径词条).
 *
 * @param words of which one has to stand in the indicator; none for any
 * @param purposed whether the indicator may say what it is for
 * @param target whether it answers plans and promises rather than results
 * @param others figures whose agreement is named where this one does not
 */
record Phrase(String figure, List<String> categories, List<String> units, List<String> words, boolean purposed,
        boolean target, List<String> others) {

    boolean answers(Claim claim) {
        return categories.contains(claim.category()) && units.contains(claim.unit())
                && target == (claim.kind() == Claim.Kind.TARGET) && claim.per() == null
                && (words.isEmpty() || weight(claim) > 0);
    }

    /** How firmly it is meant: the length of the longest word that stands there. */
    int weight(Claim claim) {
        return words.stream().filter(claim.indicator()::contains).mapToInt(String::length).max().orElse(0);
    }

}
