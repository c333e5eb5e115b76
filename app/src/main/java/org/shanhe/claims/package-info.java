/**
 * Reads the quantitative claims (数据核验) out of a results document, with the place of each
 * in the original file, and holds them against one another and the ledger.
 */
@ApplicationModule(allowedDependencies = { "kernel", "place", "partner", "indicator", "access", "directive" })
@NullMarked
package org.shanhe.claims;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
