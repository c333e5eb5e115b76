/**
 * Donations: campaigns, what was given to them, whom their pools helped and what the
 * public is told of it (捐赠).
 */
@NamedInterface("donation")
@NullMarked
package org.shanhe.ledger.donation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
