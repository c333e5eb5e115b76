/**
 * Accounts, grants, append-only commitments and transfers; balances and traces (资金台账).
 */
@ApplicationModule(allowedDependencies = { "kernel", "policy" })
@NullMarked
package org.shanhe.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
