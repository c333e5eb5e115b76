/**
 * Accounts, roles, data scope by place and partner, sessions and the audit chain.
 */
@ApplicationModule(allowedDependencies = { "kernel", "place" })
@NullMarked
package org.shanhe.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
