package org.shanhe.place;

import java.util.List;

/**
 * A map made of tiles (格网图): the provinces where readers expect them, smaller places in
 * the order of their codes. It shows no outline, so it needs no map review number (审图号).
 *
 * @param backdrop the provinces behind tiles that stand inside them
 */
record TileMap(int rows, int columns, List<Tile> tiles, List<Tile> backdrop) {
}
