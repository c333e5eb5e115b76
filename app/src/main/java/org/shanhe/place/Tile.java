package org.shanhe.place;

import org.jspecify.annotations.Nullable;

/**
 * A square that stands for a place on a map without outlines.
 *
 * @param row of its upper edge, in units of a province's tile or of the grid
 * @param size of its side; less than one where several share a province's tile
 * @param longitude of its dot, if a layer with outlines has been loaded
 */
record Tile(PlaceCode code, String name, int level, boolean hasChildren, double row, double column, double size,
        @Nullable Double longitude, @Nullable Double latitude) {
}
