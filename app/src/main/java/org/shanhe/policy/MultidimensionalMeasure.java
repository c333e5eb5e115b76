package org.shanhe.policy;

import java.util.List;

/**
 * The Alkire-Foster measure of a pack (多维贫困测度): a second look beside the official
 * standard, which it never replaces.
 *
 * @param cutoff the weight of deprivations from which a household counts as poor (k)
 */
public record MultidimensionalMeasure(String id, String zh, String en, String source, int cutoff,
        List<Deprivation> indicators) {

    public int total() {
        return indicators.stream().mapToInt(Deprivation::weight).sum();
    }

}
