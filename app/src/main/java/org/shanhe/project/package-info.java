/**
 * The project library and what each project is for (项目库).
 */
@ApplicationModule(
        allowedDependencies = { "kernel", "place", "partner", "ledger", "policy", "plan", "registry", "directive" })
@NullMarked
package org.shanhe.project;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
