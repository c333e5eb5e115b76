package org.shanhe.indicator.explore;

import java.time.Instant;

/**
 * A table kept under a name (保存的视图): the question alone, never what it came to.
 *
 * @param screen explore or quick, where it opens
 * @param query as the screen asks it
 * @param mine whether it is the reader's own
 */
record SavedView(long id, String name, String screen, String query, boolean shared, boolean mine, Instant recordedAt) {
}
