/**
 * Policy packs as dated data: code lists, lines, rules and procedures (政策包).
 */
@ApplicationModule(allowedDependencies = { "kernel" })
@NullMarked
package org.shanhe.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
