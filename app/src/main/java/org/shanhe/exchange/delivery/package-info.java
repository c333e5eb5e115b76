/**
 * Workbooks of deliveries and of those who attended a class, looked at row by row,
 * accepted, and taken back as a whole (措施落实表).
 */
@NullMarked
package org.shanhe.exchange.delivery;

import org.jspecify.annotations.NullMarked;
