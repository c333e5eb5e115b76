package org.shanhe.place;

/**
 * What a map layer draws for a place.
 *
 * @param geometry as GeoJSON
 * @param longitude of the dot that stands for the place
 */
record Outline(PlaceCode code, String geometry, double longitude, double latitude) {
}
