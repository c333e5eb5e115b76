package org.shanhe.place;

import org.jspecify.annotations.Nullable;

/**
 * A place that a search found.
 *
 * @param fullName with the names of the places it lies in, 西藏自治区那曲市聂荣县
 * @param alias the other name that matched, if it was not the present one
 */
public record PlaceMatch(PlaceCode code, int level, String name, String fullName, @Nullable String alias) {
}
