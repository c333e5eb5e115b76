/**
 * Registered households and persons, their conditions, income and status over both times
 * (建档立卡).
 */
@ApplicationModule(allowedDependencies = { "kernel", "place", "policy", "directive" })
@NullMarked
package org.shanhe.registry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
