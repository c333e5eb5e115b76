package org.shanhe.registry;

import org.jspecify.annotations.Nullable;

/**
 * A village as a list shows it (村).
 *
 * @param village the code, 12 digits as text
 * @param households registered, whatever their status
 * @param poor not yet out of poverty
 * @param monitored watched now
 * @param factsYear the latest year of which facts are known
 */
record VillageRow(String village, String name, String placePath, long households, long persons, long poor, long exited,
        long monitored, long groups, long leaders, @Nullable Integer factsYear) {
}
