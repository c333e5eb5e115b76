/**
 * The demo world: fictional people, true totals (演示数据).
 */
@ApplicationModule(allowedDependencies = { "kernel", "place", "policy", "access", "registry", "ledger",
        "ledger :: donation", "partner", "plan", "project", "measure", "measure :: consumption", "measure :: training",
        "cadre", "indicator", "monitoring", "monitoring :: quality", "project :: asset", "project :: fund", "pledge",
        "directive", "supervision", "supervision :: sweep", "supervision :: watch", "supervision :: complaint",
        "supervision :: inspection", "portal" })
@NullMarked
package org.shanhe.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
