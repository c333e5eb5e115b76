/**
 * Problems found by whatever means, put right and closed by somebody else (问题整改).
 */
@ApplicationModule(
        allowedDependencies = { "kernel", "place", "policy", "partner", "registry", "directive", "exchange :: sheet" })
@NullMarked
package org.shanhe.supervision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
