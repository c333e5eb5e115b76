/**
 * Assisting organisations, their units and whom they assist (帮扶单位与结对).
 */
@ApplicationModule(allowedDependencies = { "kernel", "place" })
@NullMarked
package org.shanhe.partner;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
