/**
 * The one way a workbook comes in: read by its columns, each line judged, taken as a
 * whole, taken back as a whole (文件导入). What a kind of workbook means is a
 * {@link org.shanhe.exchange.staging.StagedKind}.
 */
@NullMarked
package org.shanhe.exchange.staging;

import org.jspecify.annotations.NullMarked;
