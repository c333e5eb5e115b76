/**
 * Policy packs as dated data: in this cut the code lists (政策包).
 */
@ApplicationModule(allowedDependencies = { "kernel" })
@NullMarked
package org.shanhe.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
