/**
 * Assistance delivered to a person, household, village or county, of any kind (帮扶措施).
 */
@ApplicationModule(allowedDependencies = { "kernel", "place", "plan", "project", "registry", "partner", "cadre",
        "policy", "paper", "print" })
@NullMarked
package org.shanhe.measure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
