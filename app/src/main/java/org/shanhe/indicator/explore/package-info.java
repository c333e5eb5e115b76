/**
 * Figures asked by rows and columns that a reader chooses, in one statement, and such
 * questions kept under a name (自助分析).
 */
@NullMarked
package org.shanhe.indicator.explore;

import org.jspecify.annotations.NullMarked;
