/**
 * Village, household and person plans: what is to be done about each cause, by whom and
 * by when (帮扶方案).
 */
@ApplicationModule(allowedDependencies = { "kernel", "place", "registry", "partner", "policy", "directive" })
@NullMarked
package org.shanhe.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
