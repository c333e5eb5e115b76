/** Tables as they lie in files: workbooks and CSV, read as a stream of rows (电子表格). */
@NamedInterface("sheet")
@NullMarked
package org.shanhe.exchange.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
