/**
 * Reports whose every figure opens the entries behind it: composed from templates, shown
 * on a screen and written as official documents (报告).
 */
@ApplicationModule(allowedDependencies = { "kernel", "place", "partner", "indicator", "paper", "print" })
@NullMarked
package org.shanhe.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
