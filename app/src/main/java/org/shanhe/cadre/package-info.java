/**
 * Seconded officials, first secretaries and resident teams on their posts (帮扶干部).
 */
@ApplicationModule(allowedDependencies = { "kernel", "place", "partner", "policy" })
@NullMarked
package org.shanhe.cadre;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
