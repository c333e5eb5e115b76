/**
 * Procedures with deadlines over the register: identification, exit and the watch for
 * relapse (防返贫监测).
 */
@ApplicationModule(allowedDependencies = { "kernel", "place", "policy", "policy :: language", "registry", "measure",
        "plan", "project", "directive" })
@NullMarked
package org.shanhe.monitoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
