/**
 * What the public reads and writes without an account: only what was published,
 * objections and complaints with a receipt, and open data (公开门户).
 */
@ApplicationModule(allowedDependencies = { "kernel", "place", "policy", "monitoring", "project", "ledger",
        "ledger :: donation", "supervision", "supervision :: complaint", "indicator", "directive" })
@NullMarked
package org.shanhe.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
