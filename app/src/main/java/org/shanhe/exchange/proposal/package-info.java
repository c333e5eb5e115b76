/**
 * Reads workbooks of projects, which become proposals together (项目批量申报).
 */
@NullMarked
package org.shanhe.exchange.proposal;

import org.jspecify.annotations.NullMarked;
