/**
 * Every named figure: words, unit, definition, entries and value for a scope, period and
 * day (指标).
 */
@ApplicationModule(allowedDependencies = { "kernel", "place", "registry", "ledger", "project", "measure", "cadre",
        "partner", "plan", "policy", "monitoring", "directive" })
@NullMarked
package org.shanhe.indicator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
