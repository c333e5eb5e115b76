/**
 * How households are judged by the standards of the packs, and what would change if a
 * standard did (判定与推演).
 */
@NullMarked
package org.shanhe.monitoring.verdict;

import org.jspecify.annotations.NullMarked;
