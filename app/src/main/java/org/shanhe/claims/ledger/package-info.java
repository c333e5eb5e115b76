/**
 * Holds claims (数据核验) against the figures of the platform: what is asked, what it comes
 * to, and what that says of the claim.
 */
@NullMarked
package org.shanhe.claims.ledger;

import org.jspecify.annotations.NullMarked;
