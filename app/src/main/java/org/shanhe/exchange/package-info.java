/**
 * Workbooks and files in and out, in batches, with a verdict per row and whole-batch undo
 * (数据交换).
 */
@ApplicationModule(allowedDependencies = { "kernel", "place", "policy", "registry", "access", "ledger",
        "ledger :: donation", "project", "project :: asset", "partner", "directive", "measure", "measure :: training",
        "measure :: consumption" })
@NullMarked
package org.shanhe.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
