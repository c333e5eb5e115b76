/**
 * Reads workbooks of what solar stations fed into the grid (光伏发电量导入).
 */
@NullMarked
package org.shanhe.exchange.yield;

import org.jspecify.annotations.NullMarked;
