/**
 * Reads workbooks of pairings: previewed, begun together, taken back together (结对导入).
 */
@NullMarked
package org.shanhe.exchange.pairing;

import org.jspecify.annotations.NullMarked;
