/**
 * Files that take long to write: begun, left alone and found again by whoever began them
 * (后台打印).
 */
@ApplicationModule(allowedDependencies = { "kernel", "place", "partner" })
@NullMarked
package org.shanhe.print;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
