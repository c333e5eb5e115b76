/**
 * Accounts, grants and append-only transfers; balances and traces (资金台账).
 */
@ApplicationModule(allowedDependencies = { "kernel" })
@NullMarked
package org.shanhe.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
