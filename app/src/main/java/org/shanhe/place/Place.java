package org.shanhe.place;

import org.jspecify.annotations.Nullable;

/**
 * An administrative division (行政区划) as it is called now.
 *
 * @param level 1 province, 2 prefecture, 3 county, 4 town, 5 village
 */
public record Place(PlaceCode code, int level, String name, @Nullable PlaceCode parent, boolean hasChildren) {
}
