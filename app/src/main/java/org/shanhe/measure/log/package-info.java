/**
 * Turns what cadres write in their logs into deliveries (民情日记中的帮扶事项).
 */
@NullMarked
package org.shanhe.measure.log;

import org.jspecify.annotations.NullMarked;
