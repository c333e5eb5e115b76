/**
 * Sets headings, texts, tables and charts on numbered pages and writes them as PDF or OFD
 * with its own letters inside (版式文件).
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.shanhe.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
